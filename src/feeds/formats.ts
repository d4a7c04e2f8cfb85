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

/** Where a document stands among those of its feed; full URLs. */
export interface Place {
  readonly self: string;
  /** The document that readers subscribe to. */
  readonly current: string;
  /** `complete` holds every entry of the feed, `newest` the newest ones, an `archive` some older ones. */
  readonly kind: 'complete' | 'newest' | 'archive';
  /** The archive of what is older. */
  readonly older?: string;
  /** The archive of what is newer. */
  readonly newer?: string;
}

/** Links from a document to the others of its feed, in Atom and in RSS. */
const linksTo = ({ self, current, kind, older, newer }: Place, type: string) =>
  [
    { rel: 'self', href: self, type },
    ...(kind === 'archive' ? [{ rel: 'current', href: current, type }] : []),
    ...(older === undefined ? [] : [{ rel: 'prev-archive', href: older, type }]),
    ...(newer === undefined ? [] : [{ rel: 'next-archive', href: newer, type }]),
  ] as const;

/**
 * Marks a document as complete or as an archive. Feedsmith has no such element, so it is put in with its
 * namespace on itself. https://www.rfc-editor.org/rfc/rfc5005
 */
function markHistory(xml: string, { kind }: Place): string {
  if (kind === 'newest') return xml;
  const mark = `<fh:${kind} xmlns:fh="http://purl.org/syndication/history/1.0"/>`;
  return xml.replace(/<(?:channel|feed)\b[^>]*>/, (head) => `${head}\n  ${mark}`);
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
 * @param place of this document among those of the feed
 */
export function toRss(feed: Feed, place: Place): string {
  const date = newest(feed);
  const xml = generateRssFeed({
    title: feed.title,
    link: feed.home,
    description: feed.description,
    language: feed.language,
    ...(date === undefined ? {} : { lastBuildDate: date }),
    atom: { links: [...linksTo(place, 'application/rss+xml')] },
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
  return markHistory(xml, place);
}

/**
 * Atom 1.0. https://www.rfc-editor.org/rfc/rfc4287
 *
 * @param feed with at least one item, since Atom requires the date of the last update
 * @param place of this document among those of the feed
 * @throws Error for a feed without items
 */
export function toAtom(feed: Feed, place: Place): string {
  const updated = newest(feed);
  if (updated === undefined)
    throw new Error('An Atom feed needs an item, for the date of its last update.');
  const xml = generateAtomFeed({
    xml: { lang: feed.language },
    // Of the feed, whatever the document.
    id: place.current,
    title: { value: feed.title },
    subtitle: { value: feed.description },
    updated,
    authors: [{ name: feed.author, uri: feed.home }],
    links: [
      { href: feed.home, rel: 'alternate', type: 'text/html' },
      ...linksTo(place, 'application/atom+xml'),
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
  return markHistory(xml, place);
}

/**
 * JSON Feed 1.1. https://www.jsonfeed.org/version/1.1/
 *
 * @param place of this document among those of the feed; `next_url` leads to what is older
 */
export function toJsonFeed(feed: Feed, place: Place): string {
  const json = generateJsonFeed({
    title: feed.title,
    home_page_url: feed.home,
    feed_url: place.self,
    ...(place.older === undefined ? {} : { next_url: place.older }),
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
