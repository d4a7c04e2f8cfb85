import type { APIRoute } from 'astro';
import { absoluteUrl } from '../urls.ts';
import { toAtom, toJsonFeed, toRss, type Feed } from './formats.ts';

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

/** The route that serves a feed. */
export function feedRoute(id: FeedId, query: () => Promise<Feed>): APIRoute {
  const { path, type, write } = feeds[id];
  return async () =>
    new Response(write(await query(), absoluteUrl(path)), { headers: { 'content-type': type } });
}
