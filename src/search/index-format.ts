/** What the build writes into the index, and the search page reads from it. */
import { questions } from '../evidence/comparison-tables.ts';
import { contentWords } from './content-words.ts';
import type { SearchEntry } from './entry.ts';

/** Folder of the index in the built site. */
export const INDEX_FOLDER = 'pagefind';

/** The words of titles and search words, which misspelt words are corrected to; see spelling.ts. */
export const WORDS_FILE = 'words.txt';

/**
 * How much it counts when a query is found in a title or in search words, by whose title it is.
 * Safety comes before benefit: reasons to stop are above all else, and reasons to ask just below the
 * articles, which say them too.
 */
const nameWeights = {
  emergency: 8.6,
  urgent: 8.5,
  article: 8,
  ask: 7.5,
  caution: 7,
  gentle: 7,
  fine: 7,
  routine: 6,
  question: 5,
  claim: 4,
  page: 4,
  term: 1.7,
} as const;

const nameField = (rank: keyof typeof nameWeights): string => `names-${rank}`;

/** The metadata field that holds the title and the search words of an entry. */
export const nameFieldOf = ({ kind, care }: Pick<SearchEntry, 'kind' | 'care'>): string =>
  nameField(kind === 'condition' ? (care?.level ?? 'fine') : kind);

/** The metadata field that holds the tags of an entry. */
export const TAGS_FIELD = 'tags';

/** The metadata field that holds the answer of an entry in a sentence. */
export const ANSWER_FIELD = 'answer';

/**
 * A fact of an entry as a word that no reader types, after the boolean terms of Xapian. Pagefind has
 * filters for this, but writes their values in an order that changes from build to build.
 *
 * @param name for instance `kind`
 * @param value for instance `article`; letters, digits and hyphens
 */
export const tag = (name: string, value: string | number): string =>
  `zz${name}${String(value).replaceAll('-', '')}`;

/**
 * A whole name as a tag, without stop words and in any order of words: “how to massage my feet” and
 * “massage feet” are one name.
 */
export const nameTag = (name: string): string =>
  tag('name', contentWords(name).toSorted().join(''));

/** The tags of an entry: what facets choose by, what a result shows beside its text, and its names. */
export const tagsOf = ({ kind, title, aliases, answers, claims, care }: SearchEntry): string[] => [
  tag('kind', kind),
  ...questions.flatMap(({ id }) => answers[id].map((answer) => tag(id, answer))),
  tag('claims', claims),
  ...(care === undefined ? [] : [tag('action', care.action)]),
  ...new Set([title, ...aliases].map(nameTag)),
];

/**
 * How Pagefind ranks, in the page and in the tests. A match in a field counts by its weight times the
 * square of the share of the query that it covers, so that whole titles and whole search words win.
 */
export const ranking = {
  metaWeights: {
    // It is shown; the field of names holds it for ranking.
    title: 0,
    [TAGS_FIELD]: 0,
    // The text holds it for ranking.
    [ANSWER_FIELD]: 0,
    ...Object.fromEntries(
      Object.entries(nameWeights).map(([rank, weight]) => [`names-${rank}`, weight]),
    ),
  },
  // Records of a sentence or two must not win over articles by being short.
  pageLength: 0.3,
  termFrequency: 0.7,
};
