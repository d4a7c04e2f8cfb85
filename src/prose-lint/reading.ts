import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';
import type { Diagnostic } from '../content-check/diagnostic.ts';
import type { Passage } from './passages.ts';
import type { ProseDiagnostic } from './rules.ts';
import { wordsIn } from './sentences.ts';

/** Flesch-Kincaid grade, in years of school, that a reader of 12 to 14 manages without effort. */
export const MAX_READING_GRADE = 9;

/** How long a sentence may be. */
export const MAX_SENTENCE_WORDS = 30;

interface MeasuredSentence {
  readonly text: string;
  readonly line: number;
  readonly words: readonly string[];
}

const measure = (passage: Passage): MeasuredSentence[] =>
  passage.sentences.map((sentence) => ({
    text: sentence.text,
    line: passage.lineAt(sentence.at),
    words: wordsIn(sentence),
  }));

/** Text that runs in sentences; headings and captions would make any article look easy. */
const runningSentences = (passages: readonly Passage[]): MeasuredSentence[] =>
  passages.filter(({ kind }) => kind === 'paragraph' || kind === 'item').flatMap(measure);

const syllables = new Map<string, number>();

/** Counts are kept: a library of articles has few different words, often repeated. */
function syllablesIn(word: string): number {
  // A figure has no letters to count; it counts as one.
  const count = syllables.get(word) ?? Math.max(1, syllable(word));
  syllables.set(word, count);
  return count;
}

/**
 * The reading grade of a text: years of school in the United States that it takes.
 * https://en.wikipedia.org/wiki/Flesch%E2%80%93Kincaid_readability_tests
 *
 * @param passages of which headings and captions are not counted
 * @returns 0 for an empty text
 */
export function readingGrade(passages: readonly Passage[]): number {
  const sentences = runningSentences(passages);
  const words = sentences.flatMap((sentence) => sentence.words);
  if (words.length === 0) return 0;
  return fleschKincaid({
    sentence: sentences.length,
    word: words.length,
    syllable: words.reduce((sum, word) => sum + syllablesIn(word), 0),
  });
}

/** Sentences that are too long. */
export function checkSentenceLength(file: string, passages: readonly Passage[]): ProseDiagnostic[] {
  return passages
    .flatMap(measure)
    .filter(({ words }) => words.length > MAX_SENTENCE_WORDS)
    .map(({ text, line, words }) => ({
      rule: 'long-sentence',
      file,
      line,
      found: `a sentence of ${words.length} words: “${text}”`,
      expected: `at most ${MAX_SENTENCE_WORDS} words`,
      fix: 'Make two sentences of it.',
    }));
}

const list = new Intl.ListFormat('en-GB');

/** An article that is too hard, and where to begin. */
export function checkReadingGrade(file: string, passages: readonly Passage[]): Diagnostic[] {
  const grade = readingGrade(passages);
  if (grade <= MAX_READING_GRADE) return [];
  const byLength = runningSentences(passages).toSorted((a, b) => b.words.length - a.words.length);
  const longest = [...new Set(byLength.map(({ line }) => String(line)))].slice(0, 3);
  return [
    {
      file,
      found: `a reading grade of ${grade.toFixed(1)} by Flesch-Kincaid`,
      expected: `at most ${MAX_READING_GRADE}, for a reader of 12 to 14`,
      fix: `Use shorter words and sentences; the longest begin on lines ${list.format(longest)}.`,
    },
  ];
}
