import type { SearchEntry } from './entry.ts';

/** Where the built site keeps the index; `npm run preview` and every host serve it as it is. */
export const INDEX_FOLDER = 'pagefind';

/** The words of the index, for queries with a word that it does not have. */
export const WORDS_FILE = 'words.txt';

/** What the site knows of each entry and Pagefind need not: see facts.ts. */
export const FACTS_FILE = 'facts.json';

/**
 * How much it counts when a query is found in a title or in search words, by what it is a title of.
 * Safety comes before benefit: reasons to stop stand above all else, and reasons to ask just below
 * the articles, which say them too.
 */
const nameWeights = {
  urgent: 8.5,
  article: 8,
  ask: 7.5,
  gentle: 7,
  routine: 6,
  question: 5,
  claim: 4,
  page: 4,
  term: 1.7,
} as const;

const fieldOf = (rank: string): string => `names-${rank}`;

/** The field of the index that holds the title and the search words of an entry. */
export function namesField({ kind, care }: Pick<SearchEntry, 'kind' | 'care'>): string {
  const rank = kind === 'condition' ? (care?.level ?? 'gentle') : kind;
  return fieldOf(rank satisfies keyof typeof nameWeights);
}

/**
 * How Pagefind ranks, in the page and in the tests. A match in a field counts by its weight times the
 * square of the share of the query that it covers, so that whole titles and whole search words win.
 */
export const ranking = {
  metaWeights: {
    // It is shown; the field of names holds it for ranking.
    title: 0,
    ...Object.fromEntries(
      Object.entries(nameWeights).map(([rank, weight]) => [fieldOf(rank), weight]),
    ),
  },
  // Records of a sentence or two must not win over articles by being short.
  pageLength: 0.3,
  termFrequency: 0.7,
};
