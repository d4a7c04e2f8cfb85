import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';
import type { Fault } from '../content-check/diagnostic.ts';
import type { Passage } from './passages.ts';
import type { Sentence } from './sentences.ts';

/** Flesch-Kincaid grade that a reader of 12 to 14 manages without effort. */
export const MOST_GRADE = 9;

/** Words that a sentence may have. */
export const MOST_WORDS = 30;

function wordsIn({ tokens }: Sentence): string[] {
  return tokens.filter(({ kind }) => kind === 'word').map(({ text }) => text);
}

/** Syllables of the words so far: a library of articles has few different words, often repeated. */
const counted = new Map<string, number>();

function syllablesOf(word: string): number {
  // A figure has no letters to count; it counts as one.
  const count = counted.get(word) ?? Math.max(1, syllable(word));
  counted.set(word, count);
  return count;
}

/** Text that runs in sentences; headings and captions would make any article look easy. */
function runningSentences(passages: readonly Passage[]): { sentence: Sentence; line: number }[] {
  return passages
    .filter(({ kind }) => kind === 'paragraph' || kind === 'item')
    .flatMap((passage) =>
      passage.sentences.map((sentence) => ({ sentence, line: passage.lineAt(sentence.at) })),
    );
}

/**
 * The reading grade of a text: years of school in the United States that it takes.
 * https://en.wikipedia.org/wiki/Flesch%E2%80%93Kincaid_readability_tests
 *
 * @param passages of which headings and captions are not counted
 * @returns 0 for an empty text
 */
export function readingGrade(passages: readonly Passage[]): number {
  const sentences = runningSentences(passages).map(({ sentence }) => wordsIn(sentence));
  const words = sentences.flat();
  if (words.length === 0) return 0;
  return fleschKincaid({
    sentence: sentences.length,
    word: words.length,
    syllable: words.reduce((sum, word) => sum + syllablesOf(word), 0),
  });
}

/**
 * Sentences that are too long, and articles that are too hard.
 *
 * @param file path for messages
 * @param passages of one article, its fields among them
 */
export function checkReading(file: string, passages: readonly Passage[]): Fault[] {
  const long = passages.flatMap((passage) =>
    passage.sentences.flatMap((sentence): Fault[] => {
      const count = wordsIn(sentence).length;
      if (count <= MOST_WORDS) return [];
      return [
        {
          file,
          line: passage.lineAt(sentence.at),
          found: `a sentence of ${count} words: “${sentence.text}”`,
          expected: `at most ${MOST_WORDS} words`,
          fix: 'Make two sentences of it.',
        },
      ];
    }),
  );
  const grade = readingGrade(passages);
  if (grade <= MOST_GRADE) return long;
  const byLength = runningSentences(passages).toSorted(
    (a, b) => wordsIn(b.sentence).length - wordsIn(a.sentence).length,
  );
  const longest = [...new Set(byLength.map(({ line }) => line))].slice(0, 3);
  return [
    ...long,
    {
      file,
      found: `a reading grade of ${grade.toFixed(1)} by Flesch-Kincaid`,
      expected: `at most ${MOST_GRADE}, for a reader of 12 to 14`,
      fix: `Use shorter words and sentences; the longest begin on lines ${inWords(longest)}.`,
    },
  ];
}

const lines = new Intl.ListFormat('en-GB');

function inWords(numbers: readonly number[]): string {
  return lines.format(numbers.map(String));
}
