import { DOMParser } from 'linkedom';
import { z } from 'astro/zod';
import { attributes, textOf } from './built-site.ts';

/** An entry of a feed, whatever the format. */
export interface FeedEntry {
  readonly id: string;
  readonly url: string;
  readonly title: string;
  /** Body as HTML. */
  readonly html: string;
  /** ISO 8601. */
  readonly published: string;
  /** ISO 8601. */
  readonly updated: string;
}

/** What https://www.jsonfeed.org/version/1.1/ asks for, of the fields that a feed of articles has. */
export const jsonFeedSchema = z.strictObject({
  version: z.literal('https://jsonfeed.org/version/1.1'),
  title: z.string().min(1),
  home_page_url: z.url(),
  feed_url: z.url(),
  next_url: z.url().optional(),
  description: z.string().min(1),
  language: z.string().min(2),
  authors: z.array(z.strictObject({ name: z.string().min(1), url: z.url() })),
  items: z.array(
    z.strictObject({
      id: z.string().min(1),
      url: z.url(),
      title: z.string().min(1),
      content_html: z.string().min(1),
      summary: z.string().min(1),
      image: z.url().optional(),
      date_published: z.iso.datetime(),
      date_modified: z.iso.datetime(),
      authors: z.array(z.strictObject({ name: z.string(), url: z.url() })).optional(),
      tags: z.array(z.string()),
    }),
  ),
});

/** Parses an XML document. That it is well-formed is for a stricter parser to say. */
export const parseXml = (xml: string): Document =>
  new DOMParser().parseFromString(xml, 'text/xml') as unknown as Document;

/** The text of the first child of an element with one of these names. */
export const childText = (element: Element, ...names: readonly string[]): string =>
  textOf([...element.children].find(({ tagName }) => names.includes(tagName)));

const isoDate = (text: string): string => (text === '' ? '' : new Date(text).toISOString());

/** Reads the entries of an RSS, Atom or JSON feed in their order. */
export function readFeed(text: string): FeedEntry[] {
  if (text.startsWith('{')) {
    return jsonFeedSchema.parse(JSON.parse(text)).items.map((item) => ({
      id: item.id,
      url: item.url,
      title: item.title,
      html: item.content_html,
      published: item.date_published,
      updated: item.date_modified,
    }));
  }
  return [...parseXml(text).querySelectorAll('item, entry')].map((entry) => ({
    id: childText(entry, 'id', 'guid'),
    url: attributes(entry, 'link[rel="alternate"]', 'href')[0] ?? childText(entry, 'link'),
    title: childText(entry, 'title'),
    html: ['content', 'content:encoded', 'description']
      .flatMap((name) => [...entry.getElementsByTagName(name)].slice(0, 1))
      .slice(0, 1)
      .map(({ textContent }) => textContent)
      .join(''),
    published: isoDate(childText(entry, 'published', 'pubDate')),
    updated: isoDate(childText(entry, 'updated', 'pubDate')),
  }));
}
