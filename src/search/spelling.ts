import leven from 'leven';
import type { SearchEntry } from './entry.ts';

/** Words as a reader types them: lower case without accents or apostrophes, split at hyphens. */
export const normalizedWords = (text: string): string[] =>
  text
    .normalize('NFD')
    .replace(/[\p{M}'’]/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');

/** The words of all titles and search words, each with how often it is there. */
export type Vocabulary = ReadonlyMap<string, number>;

/** The vocabulary as the file that the build writes: a word and its number on each line. */
export function writeVocabulary(
  entries: readonly Pick<SearchEntry, 'title' | 'aliases'>[],
): string {
  const counts = new Map<string, number>();
  for (const word of entries.flatMap(({ title, aliases }) =>
    normalizedWords([title, ...aliases].join(' ')),
  )) {
    if (word.length > 2 && !/\d/.test(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return [...counts.keys()]
    .toSorted()
    .map((word) => `${word} ${counts.get(word) ?? 0}`)
    .join('\n');
}

/** Reads what {@link writeVocabulary} wrote. */
export const readVocabulary = (file: string): Vocabulary =>
  new Map(
    file.split('\n').map((line) => {
      const [word = '', count] = line.split(' ');
      return [word, Number(count)];
    }),
  );

/** Whether a word is the beginning of one in the vocabulary, as while it is being typed. */
export const isPrefix = (word: string, vocabulary: Vocabulary): boolean =>
  [...vocabulary.keys()].some((known) => known.startsWith(word));

/** How many letters of a word of some length may be wrong. */
const maxEditDistance = (length: number): number => (length < 4 ? 0 : length < 6 ? 1 : 2);

/**
 * The word that a misspelt one was meant to be.
 *
 * @param word as `normalizedWords` has it
 * @returns the nearest word by Levenshtein distance: among equals one with the same first letter, then
 * one of the same length, then the most frequent; `undefined` when all are too far off
 */
export function correctSpelling(word: string, vocabulary: Vocabulary): string | undefined {
  const limit = maxEditDistance(word.length);
  const candidates = [...vocabulary].flatMap(([known, count]) => {
    if (Math.abs(known.length - word.length) > limit) return [];
    const distance = leven(word, known);
    const otherStart = Number(!known.startsWith(word.charAt(0)));
    const otherLength = Math.abs(known.length - word.length);
    return distance > limit ? [] : [{ known, order: [distance, otherStart, otherLength, -count] }];
  });
  return candidates.toSorted((a, b) => compareOrder(a.order, b.order))[0]?.known;
}

/** Compares by the first number that differs. */
const compareOrder = (a: readonly number[], b: readonly number[]): number =>
  a.map((value, at) => value - (b[at] ?? 0)).find((difference) => difference !== 0) ?? 0;
