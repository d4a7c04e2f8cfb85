/**
 * What the site uses of Pagefind in the browser, as its documentation describes it: the package brings
 * no types of it. https://pagefind.app/docs/api/
 */

/** A section of a result: the page itself, or a heading with an id. */
export interface SubResult {
  readonly title: string;
  readonly url: string;
  /** Positions of the words that matched. */
  readonly locations: readonly number[];
}

/** What a result shows; it takes a request of its own. */
export interface ResultData {
  readonly url: string;
  readonly meta: Readonly<Record<string, string>>;
  /** HTML with `<mark>` around what matched; the text in it is escaped. */
  readonly excerpt: string;
  readonly plain_excerpt: string;
  readonly sub_results: readonly SubResult[];
}

export interface Result {
  readonly id: string;
  readonly score: number;
  /** @throws Error when its file does not arrive */
  readonly data: () => Promise<ResultData>;
}

interface Options {
  ranking: object;
  /** In words. */
  excerptLength?: number;
  noWorker?: boolean;
  /** URL of the index. Default: where its script is. */
  basePath?: string;
  baseUrl?: string;
}

/** The module `pagefind.js` of an index. */
export interface Pagefind {
  /** To be set before the first search. */
  options: (options: Options) => Promise<void>;
  /**
   * Finds entries that have every word of a query; all of them for `null`. In quotation marks a word
   * is found in its own forms only; without, also in words that begin with it. A file of the index
   * that does not arrive has no results.
   */
  search: (query: string | null) => Promise<{ readonly results: readonly Result[] }>;
}

/** Whether a module that was loaded is Pagefind. */
export const isPagefind = (module: unknown): module is Pagefind =>
  typeof module === 'object' &&
  module !== null &&
  'search' in module &&
  typeof module.search === 'function';
