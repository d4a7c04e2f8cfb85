import dictionary from 'dictionary-en-gb';
import retextQuotes from 'retext-quotes';
import retextRepeatedWords from 'retext-repeated-words';
import retextSpell from 'retext-spell';
import { unified } from 'unified';
import { VFile } from 'vfile';
import type { Fault } from '../content-check/diagnostic.ts';
import type { Passage } from './passages.ts';

/** Where the site’s own words are. */
export const WORDS_FILE = 'content/words.txt';

/**
 * The words of the site’s own list.
 *
 * @param text one word a line; lines that begin with # are comments
 */
export function readWords(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
}

/** Looks at one passage and says what is wrong with how it is spelt and set. */
export type SpellingCheck = (file: string, passage: Passage) => Fault[];

/** How many unknown words get suggestions; more take seconds, and one mistake is mended at a time. */
const SUGGESTIONS = 10;

/**
 * A check of spelling, quotation marks and repeated words. Making one reads the whole dictionary: make
 * it once for each list of words.
 *
 * @param words the site’s own
 */
export function spellingCheck(words: readonly string[]): SpellingCheck {
  const processor = unified()
    .use(retextQuotes, { preferred: 'smart' })
    .use(retextRepeatedWords)
    .use(retextSpell, { dictionary, personal: words.join('\n'), max: SUGGESTIONS })
    .freeze();
  // The dev server asks on every save, and most passages are as they were.
  const known = new Map<string, readonly Told[]>();
  return (file, passage) => {
    let told = known.get(passage.text);
    if (told === undefined) {
      const report = new VFile(passage.text);
      processor.runSync(passage.tree, report);
      told = report.messages.flatMap(tell);
      known.set(passage.text, told);
    }
    return told.map(({ at, ...words }) => ({ file, line: passage.lineAt(at), ...words }));
  };
}

/** A fault in a passage, wherever the passage stands. */
interface Told extends Pick<Fault, 'found' | 'expected' | 'fix'> {
  /** Offset in the text. */
  readonly at: number;
}

const alternatives = new Intl.ListFormat('en-GB', { type: 'disjunction' });

type Message = VFile['messages'][number];

function offsetOf({ place }: Message): number {
  if (place === undefined) return 0;
  return ('start' in place ? place.start.offset : place.offset) ?? 0;
}

function tell(message: Message): Told[] {
  const actual = message.actual ?? '';
  const at = offsetOf(message);
  switch (message.source) {
    case 'retext-spell': {
      if (message.ruleId === 'overflow') return [];
      const meant = (message.expected ?? []).slice(0, 3).map((word) => `“${word}”`);
      return [
        {
          at,
          found: `“${actual}”, which the dictionary does not know`,
          expected: 'British spelling',
          fix:
            meant.length === 0
              ? `Correct it, or add it to ${WORDS_FILE} if it is right.`
              : `Write ${alternatives.format(meant)}, or add the word to ${WORDS_FILE} if it is right.`,
        },
      ];
    }
    case 'retext-quotes':
      // Which typographic mark goes inside which is left to the author.
      if (!/^['"]$/.test(actual)) return [];
      return [
        {
          at,
          found: `a straight ${actual}`,
          expected: 'typographic marks: “ ” and ’',
          fix: `Write ${alternatives.format(message.expected ?? [])}.`,
        },
      ];
    case 'retext-repeated-words':
      return [
        {
          at,
          found: `“${actual}” twice in a row`,
          expected: 'the word once',
          fix: 'Take one out.',
        },
      ];
    default:
      return [];
  }
}
