import leven from 'leven';
import type { Counts, Filters, Pagefind, Result } from './pagefind.ts';
import { wordsOf } from './words.ts';

/**
 * Words that say how something is asked and not what about. Pagefind wants every word of a query on a
 * page, so “why do my feet hurt” would find nothing with them.
 */
const noise = new Set(
  'a am an and any are as at be been but by can could did do does for from get getting give good had has have having help helps her his how i if in into is it its ive im just make makes me my of on or our should so some than that the their them then there these they this to too was we were what when where which while who whose why will with would you your'.split(
    ' ',
  ),
);

/** The words of a query that say what it is about; all of them if none does. */
export function tellingWords(query: string): string[] {
  const words = [...new Set(wordsOf(query))];
  const telling = words.filter((word) => !noise.has(word));
  return telling.length > 0 ? telling : words;
}

/** How many slips a word of some length may have and still be known again. */
const slips = (length: number): number => (length < 4 ? 0 : length < 6 ? 1 : 2);

/**
 * The word that a misspelt one was meant to be.
 *
 * @param word small letters
 * @param list the words of the index as `wordList` writes them
 * @returns the word of a title or of search words that is nearest: among equals one that begins with
 * the same letter, then one of the same length, then the one that stands there most often; none when all are too far off
 */
export function mend(word: string, list: readonly string[]): string | undefined {
  const most = slips(word.length);
  return list
    .flatMap((line) => {
      const [, candidate = '', times] = /^(\D+)(\d)$/.exec(line) ?? [];
      const distance = candidate === '' ? Infinity : leven(word, candidate);
      const unlike =
        (candidate.startsWith(word.charAt(0)) ? 0 : 50) +
        10 * Math.abs(candidate.length - word.length);
      const rank = distance * 100 + unlike - Number(times);
      return distance <= most ? [{ candidate, rank }] : [];
    })
    .toSorted((a, b) => a.rank - b.rank)[0]?.candidate;
}

/** Whether the index has a word, or one that begins with it. */
export const isKnown = (word: string, list: readonly string[]): boolean =>
  list.some((line) => line.startsWith(word));

/** With fewer pages than this that have all the words of a query, those with some of them are added. */
const ENOUGH = 3;

/** What a query found, and what had to be done to it. */
export interface Found {
  readonly results: readonly Result[];
  /** The query as it was put to the index, when a word was mended or left out. */
  readonly instead: string | undefined;
  /** Words that the index has nothing like. */
  readonly leftOut: readonly string[];
  /** How many of the results, from the first on, have all of the words; the others have some. */
  readonly full: number;
  /** How many results there are without any filter. */
  readonly unfiltered: number;
  /** How many results each value of a filter would leave. Not known where results have only some words. */
  readonly counts: Counts | undefined;
}

/**
 * Asks the index as readers ask: words that say nothing are left out, misspelt ones are mended, and
 * where hardly a page has all the words, those with most of them follow.
 *
 * @param index the index, with its filters read
 * @param query what the reader typed
 * @param filters the facets that are on
 * @param loadWords fetches the words of the index; asked only when the index does not have a word
 */
export async function find(
  index: Pagefind,
  query: string,
  filters: Filters,
  loadWords: () => Promise<readonly string[]>,
): Promise<Found> {
  const words = tellingWords(query);
  const { asked, leftOut } = await mended(index, words, loadWords);
  const changed = asked.length < words.length || asked.some((word, at) => word !== words[at]);
  const told = { instead: changed ? asked.join(' ') : undefined, leftOut };
  if (asked.length === 0) {
    return { ...told, results: [], full: 0, unfiltered: 0, counts: undefined };
  }
  const all = await index.search(asked.join(' '), { filters });
  const full = all.results.length;
  if (all.unfilteredResultCount >= ENOUGH || asked.length === 1) {
    const { results, unfilteredResultCount: unfiltered } = all;
    const counts = await countsBeside(index, asked.join(' '), filters, all.filters);
    return { ...told, results, full, unfiltered, counts };
  }
  const [some, unfiltered] = await Promise.all([
    withSome(index, asked, filters),
    withSome(index, asked, {}),
  ]);
  const others = some.filter(({ id }) => !all.results.some((result) => result.id === id));
  const results = [...all.results, ...others];
  return { ...told, results, full, unfiltered: unfiltered.length, counts: undefined };
}

/** Counts for each facet as if it were not set itself, so that its other values can be chosen. */
async function countsBeside(
  index: Pagefind,
  query: string,
  filters: Filters,
  counts: Counts,
): Promise<Counts> {
  const set = await Promise.all(
    Object.keys(filters).map(async (facet) => {
      const others = Object.fromEntries(Object.entries(filters).filter(([name]) => name !== facet));
      return [
        facet,
        (await index.search(query, { filters: others })).filters[facet] ?? {},
      ] as const;
    }),
  );
  return { ...counts, ...Object.fromEntries(set) };
}

async function mended(
  index: Pagefind,
  words: readonly string[],
  loadWords: () => Promise<readonly string[]>,
): Promise<{ asked: string[]; leftOut: string[] }> {
  // In quotation marks Pagefind finds a word and its forms; without, it would find any shorter word
  // that begins alike, such as “an” for “ankels”.
  const exact = await Promise.all(words.map((word) => index.search(`"${word}"`)));
  if (exact.every(({ unfilteredResultCount }) => unfilteredResultCount > 0)) {
    return { asked: [...words], leftOut: [] };
  }
  const list = await loadWords();
  const asked: string[] = [];
  const leftOut: string[] = [];
  for (const [at, word] of words.entries()) {
    const known = (exact[at]?.unfilteredResultCount ?? 0) > 0 || isKnown(word, list);
    const instead = known ? word : mend(word, list);
    if (instead === undefined) leftOut.push(word);
    else asked.push(instead);
  }
  return { asked: [...new Set(asked)], leftOut };
}

/** Results that have at least one of the words, those with the most words first. */
async function withSome(
  index: Pagefind,
  words: readonly string[],
  filters: Filters,
): Promise<Result[]> {
  const answers = await Promise.all(words.map((word) => index.search(word, { filters })));
  const found = new Map<string, { result: Result; words: number; score: number }>();
  for (const result of answers.flatMap(({ results }) => results)) {
    const { words: before, score } = found.get(result.id) ?? { words: 0, score: 0 };
    found.set(result.id, { result, words: before + 1, score: score + result.score });
  }
  return [...found.values()]
    .toSorted((a, b) => b.words - a.words || b.score - a.score)
    .map(({ result }) => result);
}
