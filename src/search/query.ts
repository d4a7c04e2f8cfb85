import { contentWords } from './content-words.ts';
import {
  countFacets,
  matchesFilters,
  type FacetCounts,
  type FacetIndex,
  type Filters,
} from './facets.ts';
import { nameTag } from './index-format.ts';
import type { KindId } from './kinds.ts';
import type { Pagefind, Result } from './pagefind.ts';
import { correctSpelling, isPrefix, normalizedWords, type Vocabulary } from './spelling.ts';

/** With fewer entries than this that have all the words of a query, those with some are added. */
const MIN_FULL_MATCHES = 3;

/** The index as it was loaded. */
export interface Index {
  readonly pagefind: Pagefind;
  readonly facets: FacetIndex;
  /** Fetches the vocabulary; called only for a word that the index does not have. */
  readonly loadVocabulary: () => Promise<Vocabulary>;
}

/** What a query found, and what had to be done to it. */
export interface Found {
  readonly results: readonly Result[];
  /** How many of the results, from the first on, have all of the words; the others have some. */
  readonly full: number;
  /** How many results there are without any facet. */
  readonly unfiltered: number;
  readonly counts: FacetCounts;
  /** The query as it was put to the index, when a word was corrected or left out. */
  readonly instead: string | undefined;
  /** Words that the index has nothing like. */
  readonly leftOut: readonly string[];
}

/**
 * Searches as readers ask: stop words are left out, misspelt words corrected, and where hardly an
 * entry has all the words, those with most of them follow.
 *
 * @param query what the reader typed
 * @param filters the facets that are on
 * @throws Error when a file of the index did not arrive
 */
export async function find(index: Index, query: string, filters: Filters): Promise<Found> {
  const { pagefind, facets } = index;
  const words = contentWords(query);
  const { asked, leftOut } = await correctWords(index, words);
  const whole = asked === words ? normalizedWords(query).join(' ') : asked.join(' ');
  const full = asked.length === 0 ? [] : await namedFirst(index, asked, whole);
  const fewMatch = asked.length > 1 && full.length < MIN_FULL_MATCHES;
  const all = fewMatch ? [...full, ...(await partialMatches(pagefind, asked, full))] : full;
  const filtered = (list: readonly Result[]): Result[] =>
    list.filter(({ id }) => matchesFilters(id, filters, facets));
  return {
    results: filtered(all),
    full: filtered(full).length,
    unfiltered: all.length,
    counts: countFacets(
      all.map(({ id }) => id),
      filters,
      facets,
    ),
    instead: asked.join(' ') === words.join(' ') ? undefined : asked.join(' '),
    leftOut,
  };
}

async function correctWords(
  { pagefind, loadVocabulary }: Index,
  words: readonly string[],
): Promise<{ asked: readonly string[]; leftOut: readonly string[] }> {
  // In quotation marks, since a word that is not there would else find any shorter one that begins
  // alike, such as “an” for “ankels”.
  const exact = await Promise.all(words.map((word) => pagefind.search(`"${word}"`)));
  const unknown = words.filter((_, at) => exact[at]?.results.length === 0);
  if (unknown.length === 0) return { asked: words, leftOut: [] };
  const vocabulary = await loadVocabulary();
  // Pagefind finds nothing where a file of it is missing, which a reader would take for an answer.
  const lost = unknown.find((word) => vocabulary.has(word));
  if (lost !== undefined) throw new Error(`The part of the index with “${lost}” did not arrive.`);
  const corrected = words.map((word) =>
    !unknown.includes(word) || isPrefix(word, vocabulary)
      ? word
      : correctSpelling(word, vocabulary),
  );
  return {
    asked: [...new Set(corrected.filter((word) => word !== undefined))],
    leftOut: words.filter((_, at) => corrected[at] === undefined),
  };
}

/** With fewer content words than this a query is a subject, and a question about it no better than a page. */
const MIN_WORDS_OF_A_QUESTION = 3;

/**
 * Results that have all of the content words, and before the others the pages that are called just
 * that: what is about a thing comes before what happens to hold its words. Safety that stands higher
 * by itself stays there.
 */
async function namedFirst(
  { pagefind, facets: { kind } }: Index,
  words: readonly string[],
  query: string,
): Promise<readonly Result[]> {
  const [full, named] = await Promise.all([
    fullMatches(pagefind, words, query),
    pagefind.search(`"${nameTag(query)}"`),
  ]);
  const kinds: readonly KindId[] = ['article', 'routine', 'page'];
  const answers = words.length < MIN_WORDS_OF_A_QUESTION ? kinds : [...kinds, 'question'];
  const names = new Set(
    named.results.map(({ id }) => id).filter((id) => answers.some((name) => kind[name]?.has(id))),
  );
  const firstNamed = full.findIndex(({ id }) => names.has(id));
  const isFirst = ({ id }: Result, place: number): boolean =>
    names.has(id) || (place < firstNamed && kind['condition']?.has(id) === true);
  return [...full.filter(isFirst), ...full.filter((result, place) => !isFirst(result, place))];
}

/**
 * Results that have all of the content words. Those that have the stop words of the query as well gain
 * by it where a name holds them, such as “how to massage feet”: scores are sums over words, so their
 * means are compared.
 */
async function fullMatches(
  pagefind: Pagefind,
  words: readonly string[],
  query: string,
): Promise<readonly Result[]> {
  const content = await pagefind.search(words.join(' '));
  if (query === words.join(' ')) return content.results;
  const whole = await pagefind.search(query);
  const meanScores = new Map<string, number>();
  const queryLength = query.split(' ').length;
  for (const [{ results }, length] of [
    [content, words.length],
    [whole, queryLength],
  ] as const) {
    for (const { id, score } of results)
      meanScores.set(id, Math.max(meanScores.get(id) ?? 0, score / length));
  }
  const scoreOf = ({ id }: Result): number => meanScores.get(id) ?? 0;
  return content.results.toSorted((a, b) => scoreOf(b) - scoreOf(a));
}

/** Results that have some of the words and not all, those with the most words first. */
async function partialMatches(
  pagefind: Pagefind,
  words: readonly string[],
  full: readonly Result[],
): Promise<Result[]> {
  const answers = await Promise.all(words.map((word) => pagefind.search(word)));
  const found = new Map<string, { result: Result; words: number; score: number }>();
  for (const result of answers.flatMap(({ results }) => results)) {
    const before = found.get(result.id) ?? { words: 0, score: 0 };
    found.set(result.id, {
      result,
      words: before.words + 1,
      score: before.score + result.score,
    });
  }
  for (const { id } of full) found.delete(id);
  return [...found.values()]
    .toSorted((a, b) => b.words - a.words || b.score - a.score)
    .map(({ result }) => result);
}
