/** The part of Pagefind's interface in the browser that the site uses; the package brings no types of it. */

/** A place in a result: the page itself, or a heading of it with an id. */
export interface SubResult {
  readonly title: string;
  readonly url: string;
  /** Positions of the words that matched. */
  readonly locations: readonly number[];
}

/** All that Pagefind knows of a result; it takes a request of its own. */
export interface ResultData {
  readonly url: string;
  readonly meta: Readonly<Record<string, string>>;
  /** Text with `<mark>` around what matched, and `&lt;` and `&gt;` for angle brackets. */
  readonly excerpt: string;
  readonly sub_results: readonly SubResult[];
}

export interface Result {
  readonly id: string;
  readonly score: number;
  readonly data: () => Promise<ResultData>;
}

export interface Pagefind {
  /** Finds pages that have every word of a query; all pages where it is `null`. */
  search: (query: string | null) => Promise<{ readonly results: readonly Result[] }>;
}

interface Settings {
  basePath: string;
  baseUrl: string;
  ranking: object;
  excerptLength?: number;
  /** The page is small: a second thread would cost a second script. */
  noWorker: boolean;
}

interface PagefindModule {
  createInstance: (settings: Settings) => Pagefind;
}

/** Whether a script that was loaded is Pagefind. */
export const isPagefind = (module: unknown): module is PagefindModule =>
  typeof module === 'object' &&
  module !== null &&
  'createInstance' in module &&
  typeof module.createInstance === 'function';
