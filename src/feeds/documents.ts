/**
 * How a long feed becomes several documents: one with the newest entries, to which readers subscribe,
 * and archives with all others. https://www.rfc-editor.org/rfc/rfc5005#section-4
 */
import type { Place } from './formats.ts';

/** How many entries an archive holds, and at least how many the newest document. */
export const ENTRIES_PER_DOCUMENT = 30;

/** The entries of a feed, cut into documents; each has its newest entry first. */
export interface FeedDocuments<T> {
  readonly newest: readonly T[];
  /** The oldest one first. */
  readonly archives: readonly (readonly T[])[];
}

/**
 * Cuts a feed. Archives are filled from the oldest entry on and only with what is older than the newest
 * entries: a new entry then never moves those of an archive, which feed readers fetch once.
 *
 * @param entries newest first
 */
export function splitFeed<T>(entries: readonly T[], size = ENTRIES_PER_DOCUMENT): FeedDocuments<T> {
  const count = Math.max(0, Math.floor(entries.length / size) - 1);
  const end = entries.length - count * size;
  const archives = Array.from({ length: count }, (_, index) => {
    const last = entries.length - index * size;
    return entries.slice(last - size, last);
  });
  return { newest: entries.slice(0, end), archives };
}

/**
 * The path of an archive by that of its feed: `/feed-xml/2.xml` of `/feed.xml`. Each feed has a folder of
 * its own, because `public/_headers` can give a media type to a whole folder only.
 */
export const archivePath = (feed: string, number: number): string =>
  feed.replace(/\.(\w+)$/, `-$1/${number}.$1`);

/**
 * Where a document stands among those of its feed.
 *
 * @param number of the archive, from 1 on; none for the newest document
 * @param urlOf an archive's full URL, by its number
 */
export function placeOf(
  number: number | undefined,
  count: number,
  current: string,
  urlOf: (number: number) => string,
): Place {
  const older = (number ?? count + 1) - 1;
  return {
    self: number === undefined ? current : urlOf(number),
    current,
    kind: number !== undefined ? 'archive' : count === 0 ? 'complete' : 'newest',
    ...(older > 0 ? { older: urlOf(older) } : {}),
    ...(number !== undefined && number < count ? { newer: urlOf(number + 1) } : {}),
  };
}
