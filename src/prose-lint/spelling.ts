import dictionary from 'dictionary-en-gb';
import nspell from 'nspell';
import type { Passage } from './passages.ts';
import type { ProseDiagnostic } from './rules.ts';
import { repeatable } from './word-lists.ts';

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

/** Checks how one passage is spelt and set. */
export type SpellingCheck = (file: string, passage: Passage) => ProseDiagnostic[];

type Finding = Pick<ProseDiagnostic, 'rule' | 'found' | 'expected' | 'fix'>;

/** How many unknown words get suggestions; more take seconds, and one mistake is fixed at a time. */
const MAX_SUGGESTIONS = 10;

/** Numbers and the initials of bodies. */
const notInDictionaries = /\d|^\p{Lu}{2,}$/u;

const alternatives = new Intl.ListFormat('en-GB', { type: 'disjunction' });

/**
 * A check of spelling, quotation marks and repeated words. Making one reads the whole dictionary: make
 * it once for each list of words.
 *
 * @param ownWords of the site
 */
export function spellingCheck(ownWords: readonly string[]): SpellingCheck {
  const speller = nspell(Buffer.from(dictionary.aff), Buffer.from(dictionary.dic));
  for (const word of ownWords) speller.add(word);
  // A library of articles has few different words, often repeated.
  const known = new Map<string, boolean>();
  const suggestions = new Map<string, readonly string[]>();

  const isKnown = (word: string): boolean => {
    const before = known.get(word);
    if (before !== undefined) return before;
    const isCorrect = notInDictionaries.test(word) || speller.correct(word.replace(/'s$/, ''));
    known.set(word, isCorrect);
    return isCorrect;
  };

  /** @param word as it is written */
  const checkWord = (word: string): Finding[] => {
    const plain = word.replaceAll('’', "'");
    // A compound is right where its parts are.
    if (isKnown(plain) || plain.split(/[-/]/).every(isKnown)) return [];
    if (!suggestions.has(plain) && suggestions.size < MAX_SUGGESTIONS)
      suggestions.set(plain, speller.suggest(plain));
    const meant = (suggestions.get(plain) ?? []).slice(0, 3).map((suggested) => `“${suggested}”`);
    const write = meant.length === 0 ? 'Correct it' : `Write ${alternatives.format(meant)}`;
    return [
      {
        rule: 'spelling',
        found: `“${word}”, which the dictionary does not know`,
        expected: 'British spelling',
        fix: `${write}, or add the word to ${WORDS_FILE} if it is right.`,
      },
    ];
  };

  return (file, passage) =>
    passage.sentences.flatMap(({ tokens }) =>
      tokens.flatMap(({ kind, text, at }, index) => {
        const written = passage.text.slice(at, at + text.length);
        const isRepeated = tokens[index - 1]?.text === text;
        return [
          ...checkQuote(written),
          ...(kind === 'word' && isRepeated ? checkRepeated(text) : []),
          ...(kind === 'word' ? checkWord(written) : []),
        ].map((finding) => ({ ...finding, file, line: passage.lineAt(at) }));
      }),
    );
}

function checkQuote(written: string): Finding[] {
  const straight = /['"]/.exec(written)?.[0];
  if (straight === undefined) return [];
  const fix = straight === '"' ? 'Write “ or ”.' : 'Write ’, or ‘ at the start of a quotation.';
  const expected = 'typographic marks: “ ” and ’';
  return [{ rule: 'straight-quote', found: `a straight ${straight}`, expected, fix }];
}

function checkRepeated(word: string): Finding[] {
  if (/\d/.test(word) || repeatable.has(word)) return [];
  const found = `“${word} ${word}” twice in a row`;
  return [{ rule: 'repeated-word', found, expected: 'the word once', fix: 'Take one out.' }];
}
