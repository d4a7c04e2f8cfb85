import leven from 'leven';
import {
  countFacets,
  passes,
  type Counts,
  type Facts,
  type FactsById,
  type Filters,
} from './facts.ts';
import type { Pagefind, Result } from './pagefind.ts';
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

/** The index as it was loaded. */
export interface Index {
  readonly pagefind: Pagefind;
  readonly facts: FactsById;
  /** Fetches the words of the index; asked only when the index does not have a word. */
  readonly loadWords: () => Promise<readonly string[]>;
}

/** A result with its facts. */
export interface Hit extends Result {
  readonly facts: Facts;
}

/** What a query found, and what had to be done to it. */
export interface Found {
  readonly results: readonly Hit[];
  /** How many of the results, from the first on, have all of the words; the others have some. */
  readonly full: number;
  /** How many results there are without any facet. */
  readonly unfiltered: number;
  readonly counts: Counts;
  /** The query as it was put to the index, when a word was mended or left out. */
  readonly instead: string | undefined;
  /** Words that the index has nothing like. */
  readonly leftOut: readonly string[];
}

/**
 * Asks the index as readers ask: words that say nothing are left out, misspelt ones are mended, and
 * where hardly a page has all the words, those with most of them follow.
 *
 * @param index the index
 * @param query what the reader typed
 * @param filters the facets that are on
 */
export async function find(index: Index, query: string, filters: Filters): Promise<Found> {
  const words = tellingWords(query);
  const { asked, leftOut } = await mended(index, words);
  const changed = asked.length < words.length || asked.some((word, at) => word !== words[at]);
  const full = asked.length === 0 ? [] : (await index.pagefind.search(asked.join(' '))).results;
  const fewWith = asked.length > 1 && full.length < ENOUGH;
  const others = fewWith ? await withSome(index.pagefind, asked, full) : [];

  const withFacts = (list: readonly Result[]): Hit[] =>
    list.flatMap((result) => {
      const facts = index.facts[result.id];
      return facts === undefined ? [] : [{ ...result, facts }];
    });
  const all = withFacts([...full, ...others]);
  const passing = (list: readonly Hit[]): Hit[] =>
    list.filter(({ facts }) => passes(facts, filters));
  return {
    results: passing(all),
    full: passing(withFacts(full)).length,
    unfiltered: all.length,
    counts: countFacets(
      all.map(({ facts }) => facts),
      filters,
    ),
    instead: changed ? asked.join(' ') : undefined,
    leftOut,
  };
}

async function mended(
  { pagefind, loadWords }: Index,
  words: readonly string[],
): Promise<{ asked: string[]; leftOut: string[] }> {
  // In quotation marks Pagefind finds a word and its forms; without, it would find any shorter word
  // that begins alike, such as “an” for “ankels”.
  const exact = await Promise.all(words.map((word) => pagefind.search(`"${word}"`)));
  const has = exact.map(({ results }) => results.length > 0);
  if (!has.includes(false)) return { asked: [...words], leftOut: [] };
  const list = await loadWords();
  const asked: string[] = [];
  const leftOut: string[] = [];
  for (const [at, word] of words.entries()) {
    const instead = has[at] === true || isKnown(word, list) ? word : mend(word, list);
    if (instead === undefined) leftOut.push(word);
    else asked.push(instead);
  }
  return { asked: [...new Set(asked)], leftOut };
}

/** Results that have some of the words and not all, those with the most words first. */
async function withSome(
  pagefind: Pagefind,
  words: readonly string[],
  full: readonly Result[],
): Promise<Result[]> {
  const answers = await Promise.all(words.map((word) => pagefind.search(word)));
  const found = new Map<string, { result: Result; words: number; score: number }>();
  for (const result of answers.flatMap(({ results }) => results)) {
    const { words: before, score } = found.get(result.id) ?? { words: 0, score: 0 };
    found.set(result.id, { result, words: before + 1, score: score + result.score });
  }
  for (const { id } of full) found.delete(id);
  return [...found.values()]
    .toSorted((a, b) => b.words - a.words || b.score - a.score)
    .map(({ result }) => result);
}
