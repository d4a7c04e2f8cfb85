/** Rules of the IndexNow protocol. https://www.indexnow.org/documentation */

/** How many addresses one message may carry. */
const MOST = 10_000;

/** Where search engines take messages for all of them. */
export const INDEX_NOW = 'https://api.indexnow.org/indexnow';

/** A page of a site map: its address, and the day of its last change where it has one. */
export interface Listed {
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
 * @param now pages of the site map
 * @param before pages of an earlier one; without it, all are new
 * @returns addresses that are new, changed on another day, or gone
 */
export function changedUrls(now: readonly Listed[], before?: readonly Listed[]): string[] {
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
 * The messages that tell of some addresses. A key speaks for the folder that its file is in and for
 * all below, so addresses outside it are refused here, before a search engine does.
 *
 * @param urls addresses to tell of
 * @param key that {@link isKey} takes
 * @param root full address of the site's first page, where the key's file is
 * @returns none when there is nothing to tell
 * @throws Error for an address outside the site
 */
export function messages(urls: readonly string[], key: string, root: string): Message[] {
  const stranger = urls.find((url) => !url.startsWith(root));
  if (stranger !== undefined) throw new Error(`${stranger} is not part of ${root}.`);
  const count = Math.ceil(urls.length / MOST);
  return Array.from({ length: count }, (_, index) => ({
    host: new URL(root).host,
    key,
    keyLocation: `${root}${keyFile(key)}`,
    urlList: urls.slice(index * MOST, (index + 1) * MOST),
  }));
}

/** What an answer means, in the protocol's own cases. */
export function meaningOf(status: number): string {
  const meanings: Readonly<Record<number, string>> = {
    200: 'received',
    202: 'received; the key has yet to be checked',
    400: 'refused: the message is not well formed',
    403: 'refused: the key is not valid, or its file was not found or does not hold it',
    422: 'refused: an address is not of this host, or the key does not fit the protocol',
    429: 'refused: too many messages; wait before the next',
  };
  return meanings[status] ?? `an answer that the protocol does not know: ${status}`;
}
