import { generateAtomFeed, generateJsonFeed, generateRssFeed } from 'feedsmith';

/** A feed, in whatever format it is written. URLs are full, days are `YYYY-MM-DD`. */
export interface Feed {
  readonly title: string;
  readonly description: string;
  /** BCP 47 tag. */
  readonly language: string;
  readonly author: string;
  /** The page that lists the same. */
  readonly home: string;
  /** Newest first. */
  readonly items: readonly FeedItem[];
}

/** One entry of a feed. */
export interface FeedItem {
  /** Never changes, so that no reader shows an entry twice. */
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly summary: string;
  /** The whole text, as HTML. */
  readonly html: string;
  readonly tags: readonly string[];
  readonly published: string;
  readonly updated: string;
}

/** The feeds of the site: path, media type, and their names in a head and on a page. */
export const feeds = [
  {
    id: 'rss',
    path: '/feed.xml',
    type: 'application/rss+xml',
    title: 'New articles (RSS)',
    label: 'RSS',
  },
  {
    id: 'atom',
    path: '/atom.xml',
    type: 'application/atom+xml',
    title: 'New articles (Atom)',
    label: 'Atom',
  },
  {
    id: 'json',
    path: '/feed.json',
    type: 'application/feed+json',
    title: 'New articles (JSON Feed)',
    label: 'JSON Feed',
  },
  {
    id: 'corrections',
    path: '/corrections/feed.xml',
    type: 'application/rss+xml',
    title: 'Corrections (RSS)',
    label: 'RSS',
  },
] as const;

export type FeedId = (typeof feeds)[number]['id'];

/**
 * The row of the table for a feed.
 *
 * @throws RangeError for a feed that is not in the table
 */
export function feedOf(id: FeedId): (typeof feeds)[number] {
  const feed = feeds.find((row) => row.id === id);
  if (feed === undefined) throw new RangeError(`There is no feed “${id}”.`);
  return feed;
}

/** Midnight UTC: a day has no hour, and a feed asks for one. */
const toDate = (day: string): Date => new Date(`${day}T00:00:00Z`);

/** The day of the newest item; nothing for a feed without items. */
function newest({ items }: Feed): Date | undefined {
  const last = items
    .map(({ updated }) => updated)
    .toSorted()
    .at(-1);
  return last === undefined ? undefined : toDate(last);
}

/**
 * RSS 2.0 with the whole text in `content:encoded`. https://www.rssboard.org/rss-profile
 *
 * @param feed what to write
 * @param selfUrl full URL of the feed itself
 */
export function toRss(feed: Feed, selfUrl: string): string {
  const date = newest(feed);
  return generateRssFeed({
    title: feed.title,
    link: feed.home,
    description: feed.description,
    language: feed.language,
    ...(date === undefined ? {} : { lastBuildDate: date }),
    atom: { links: [{ href: selfUrl, rel: 'self', type: 'application/rss+xml' }] },
    items: feed.items.map((item) => ({
      title: item.title,
      link: item.url,
      description: item.summary,
      guid: { value: item.id, isPermaLink: item.id === item.url },
      pubDate: toDate(item.published),
      categories: item.tags.map((name) => ({ name })),
      dc: { creators: [feed.author] },
      content: { encoded: item.html },
    })),
  });
}

/**
 * Atom 1.0. https://www.rfc-editor.org/rfc/rfc4287
 *
 * @param feed with at least one item, since Atom asks when it was updated
 * @param selfUrl full URL of the feed itself
 * @throws Error for a feed without items
 */
export function toAtom(feed: Feed, selfUrl: string): string {
  const updated = newest(feed);
  if (updated === undefined)
    throw new Error('An Atom feed needs an item: it says when it changed.');
  return generateAtomFeed({
    xml: { lang: feed.language },
    id: selfUrl,
    title: { value: feed.title },
    subtitle: { value: feed.description },
    updated,
    authors: [{ name: feed.author, uri: feed.home }],
    links: [
      { href: feed.home, rel: 'alternate', type: 'text/html' },
      { href: selfUrl, rel: 'self', type: 'application/atom+xml' },
    ],
    entries: feed.items.map((item) => ({
      id: item.id,
      title: { value: item.title },
      published: toDate(item.published),
      updated: toDate(item.updated),
      links: [{ href: item.url, rel: 'alternate', type: 'text/html' }],
      categories: item.tags.map((term) => ({ term })),
      summary: { value: item.summary },
      content: { value: item.html, type: 'html' },
    })),
  });
}

/**
 * JSON Feed 1.1. https://www.jsonfeed.org/version/1.1/
 *
 * @param feed what to write
 * @param selfUrl full URL of the feed itself
 */
export function toJsonFeed(feed: Feed, selfUrl: string): string {
  const json = generateJsonFeed({
    title: feed.title,
    home_page_url: feed.home,
    feed_url: selfUrl,
    description: feed.description,
    language: feed.language,
    authors: [{ name: feed.author, url: feed.home }],
    items: feed.items.map((item) => ({
      id: item.id,
      url: item.url,
      title: item.title,
      summary: item.summary,
      content_html: item.html,
      date_published: toDate(item.published),
      date_modified: toDate(item.updated),
      tags: [...item.tags],
    })),
  });
  return `${JSON.stringify(json, null, 1)}\n`;
}
