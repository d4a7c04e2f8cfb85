import type { APIRoute, GetStaticPaths } from 'astro';
import { site } from '../site.ts';
import { absoluteUrl } from '../urls.ts';
import { archivePath, placeOf, splitFeed } from './documents.ts';
import { toAtom, toJsonFeed, toRss, type FeedItem } from './formats.ts';

/** The feeds of the site: path, media type, format, and their names in a head and on a page. */
export const feeds = {
  rss: {
    path: '/feed.xml',
    type: 'application/rss+xml',
    write: toRss,
    title: 'New articles (RSS)',
    label: 'RSS',
  },
  atom: {
    path: '/atom.xml',
    type: 'application/atom+xml',
    write: toAtom,
    title: 'New articles (Atom)',
    label: 'Atom',
  },
  json: {
    path: '/feed.json',
    type: 'application/feed+json',
    write: toJsonFeed,
    title: 'New articles (JSON Feed)',
    label: 'JSON Feed',
  },
  corrections: {
    path: '/corrections/feed.xml',
    type: 'application/rss+xml',
    write: toRss,
    title: 'Corrections (RSS)',
    label: 'RSS',
  },
} as const;

export type FeedId = keyof typeof feeds;

/** A feed before it is cut into documents. */
export interface FeedSource {
  readonly title: string;
  readonly description: string;
  /** The page that lists the same items. */
  readonly home: string;
  /** Newest first. Each is made when its document is written, since it holds a whole text. */
  readonly items: readonly (() => FeedItem | Promise<FeedItem>)[];
}

/** One document of a feed. */
async function writeDocument(id: FeedId, source: FeedSource, number?: number): Promise<Response> {
  const { path, type, write } = feeds[id];
  const { newest, archives } = splitFeed(source.items);
  const items: FeedItem[] = [];
  // One after the other: all at once would all be in memory.
  for (const make of number === undefined ? newest : (archives[number - 1] ?? [])) {
    items.push(await make());
  }
  const place = placeOf(number, archives.length, absoluteUrl(path), (other) =>
    absoluteUrl(archivePath(path, other)),
  );
  const feed = { ...source, language: site.language, author: site.byline, items };
  return new Response(write(feed, place), { headers: { 'content-type': type } });
}

/** The route of a feed: its newest items, which are all of them while they are few. */
export const feedRoute =
  (id: FeedId, query: () => Promise<FeedSource>): APIRoute =>
  async () =>
    writeDocument(id, await query());

/** The routes of a feed's archives, which a file named `[archive]` exports: there are none while items are few. */
export const archiveRoutes = (
  id: FeedId,
  query: () => Promise<FeedSource>,
): { getStaticPaths: GetStaticPaths; GET: APIRoute } => ({
  getStaticPaths: async () =>
    splitFeed((await query()).items).archives.map((_, index) => ({
      params: { archive: String(index + 1) },
    })),
  GET: async ({ params }) => writeDocument(id, await query(), Number(params['archive'])),
});
