/** Rules of the IndexNow protocol. https://www.indexnow.org/documentation */

/** Most URLs in one message. */
const MAX_URLS = 10_000;

/** The endpoint that passes messages on to all search engines of the protocol. */
export const INDEX_NOW = 'https://api.indexnow.org/indexnow';

/** An entry of a sitemap: a URL, and the day of its last change where it has one. */
export interface SitemapEntry {
  readonly url: string;
  readonly lastmod?: string | undefined;
}

/** A key has 8 to 128 letters, figures and hyphens. */
export const isKey = (key: string): boolean => /^[a-zA-Z0-9-]{8,128}$/.test(key);

/** The name of the file that proves that a key belongs to the site; it holds the key and nothing else. */
export const keyFile = (key: string): string => `${key}.txt`;

/**
 * What search engines should look at again.
 *
 * @param now entries of the sitemap
 * @param before those of an earlier one; without it, all are new
 * @returns URLs that are new, changed on another day, or gone
 */
export function changedUrls(
  now: readonly SitemapEntry[],
  before?: readonly SitemapEntry[],
): string[] {
  if (before === undefined) return now.map(({ url }) => url);
  const old = new Map(before.map(({ url, lastmod }) => [url, lastmod]));
  const current = new Set(now.map(({ url }) => url));
  return [
    ...now.filter(({ url, lastmod }) => !old.has(url) || old.get(url) !== lastmod),
    ...before.filter(({ url }) => !current.has(url)),
  ].map(({ url }) => url);
}

/** One message to a search engine. */
export interface Message {
  readonly host: string;
  readonly key: string;
  readonly keyLocation: string;
  readonly urlList: readonly string[];
}

/**
 * The messages that report URLs. A key is valid for the folder that its file is in and for all below,
 * so URLs outside it are refused here, before a search engine does.
 *
 * @param key that {@link isKey} accepts
 * @param root full URL of the home page, where the key's file is
 * @returns none when there are no URLs
 * @throws Error for a URL outside the site
 */
export function messages(urls: readonly string[], key: string, root: string): Message[] {
  const outside = urls.find((url) => !url.startsWith(root));
  if (outside !== undefined) throw new Error(`${outside} is not part of ${root}.`);
  const count = Math.ceil(urls.length / MAX_URLS);
  return Array.from({ length: count }, (_, index) => ({
    host: new URL(root).host,
    key,
    keyLocation: `${root}${keyFile(key)}`,
    urlList: urls.slice(index * MAX_URLS, (index + 1) * MAX_URLS),
  }));
}

/** What the status of a response means in the protocol. */
export function meaningOf(status: number): string {
  const meanings: Readonly<Record<number, string>> = {
    200: 'received',
    202: 'received; the key has yet to be checked',
    400: 'refused: the message is not well formed',
    403: 'refused: the key is not valid, or its file was not found or does not hold it',
    422: 'refused: a URL is not of this host, or the key does not fit the protocol',
    429: 'refused: too many messages; wait before the next',
  };
  return meanings[status] ?? `a status that the protocol does not know: ${status}`;
}
