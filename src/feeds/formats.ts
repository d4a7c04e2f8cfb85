import { generateAtomFeed, generateJsonFeed, generateRssFeed } from 'feedsmith';

/** A feed in no particular format. URLs are full, days are `YYYY-MM-DD`. */
export interface Feed {
  readonly title: string;
  readonly description: string;
  /** BCP 47 tag. */
  readonly language: string;
  readonly author: string;
  /** The page that lists the same items. */
  readonly home: string;
  /** Newest first. */
  readonly items: readonly FeedItem[];
}

/** One entry of a feed. */
export interface FeedItem {
  /** Never changes, so that no feed reader shows an entry twice. */
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

/** Midnight UTC: feeds need a time, and our dates have none. */
const toDate = (day: string): Date => new Date(`${day}T00:00:00Z`);

/** The date of the newest item; none for a feed without items. */
function newest({ items }: Feed): Date | undefined {
  const days = items.map(({ updated }) => toDate(updated).getTime());
  return days.length === 0 ? undefined : new Date(Math.max(...days));
}

/**
 * RSS 2.0 with the whole text in `content:encoded`. https://www.rssboard.org/rss-profile
 *
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
 * @param feed with at least one item, since Atom requires the date of the last update
 * @param selfUrl full URL of the feed itself
 * @throws Error for a feed without items
 */
export function toAtom(feed: Feed, selfUrl: string): string {
  const updated = newest(feed);
  if (updated === undefined)
    throw new Error('An Atom feed needs an item, for the date of its last update.');
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
