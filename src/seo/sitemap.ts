import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sitemap, { type SitemapItem, type SitemapOptions } from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';
import { cardFile } from '../share-cards/card.ts';
import { withBase, withoutBase } from '../urls.ts';

/** The dates of an article; days are `YYYY-MM-DD`. */
export interface DatedArticle {
  readonly id: string;
  /** Whether the home page lists it. */
  readonly isOnHome: boolean;
  readonly checked: string;
  readonly changes: readonly { readonly date: string }[];
}

const newest = (days: readonly string[]): string | undefined => days.toSorted().at(-1);

/** When an article last changed for readers: its last change, else the day of its last check. */
const changedOn = ({ changes, checked }: DatedArticle): string =>
  newest(changes.map(({ date }) => date)) ?? checked;

/**
 * When each page last changed, where that is recorded. Claims, sources and conditions have no dates, so
 * their pages have none: a wrong date is worse than none.
 *
 * @returns days by path
 */
export function pageDates(articles: readonly DatedArticle[]): Map<string, string> {
  const lists = [
    ['/', articles.filter(({ isOnHome }) => isOnHome).map(changedOn)],
    ['/articles/', articles.map(changedOn)],
    ['/corrections/', articles.flatMap(({ changes }) => changes.map(({ date }) => date))],
  ] as const;
  return new Map([
    ...articles.map((article) => [`/articles/${article.id}/`, changedOn(article)] as const),
    ...lists.flatMap(([path, days]) => {
      const day = newest(days);
      return day === undefined ? [] : [[path, day] as const];
    }),
  ]);
}

/**
 * Parts of the sitemap by the kind of their pages; all others are in a part of their own. A search
 * engine then fetches only the part of what has changed. A part is one file up to the integration's own
 * limit of 45,000 pages: of a part in four files or more it reads no end, and the build would stop there.
 */
const partsByPath = {
  articles: /^\/articles\/[^/]+\/$/,
  claims: /^\/evidence\/(?!sources\/)[^/]+\/$/,
  routines: /^\/routines\/[^/]+\/$/,
  sources: /^\/evidence\/sources\/./,
} as const;

/** Pages that are of no use in search results. They have `noindex` as well. */
const noindexPages: readonly string[] = ['/search/', '/offline/'];

/** Input of the sitemap. */
export interface SitemapSource {
  /** Called when the sitemap is written, since the content is checked before. */
  readonly articles: () => readonly DatedArticle[];
  /** The folder that the site is served from: `/` or `/folder`. */
  readonly base: string;
  /** Paths of pages that redirect. */
  readonly redirected: readonly string[];
  /** Whether the build has written a file; paths within the site. */
  readonly isFile: (path: string) => boolean;
}

/** The options of the sitemap: which pages it has, with their dates and share cards. */
export function sitemapOptions(source: SitemapSource): SitemapOptions {
  const { articles, base, redirected, isFile } = source;
  let dates: ReadonlyMap<string, string> | undefined;
  const excluded = new Set([...noindexPages, ...redirected]);
  const pathOf = (url: string): string => withoutBase(new URL(url).pathname, base);
  return {
    filter: (url) => !excluded.has(pathOf(url)),
    chunks: Object.fromEntries(
      Object.entries(partsByPath).map(([name, pattern]) => [
        name,
        (item: SitemapItem) => (pattern.test(pathOf(item.url)) ? item : undefined),
      ]),
    ),
    namespaces: { news: false, xhtml: false, video: false },
    serialize({ url }) {
      dates ??= pageDates(articles());
      const path = pathOf(url);
      const day = dates.get(path);
      const card = cardFile(path);
      // The integration passes images on, though its type lacks them.
      const entry: SitemapItem & { img?: { url: string }[] } = {
        url,
        ...(day === undefined ? {} : { lastmod: day }),
        ...(isFile(card) ? { img: [{ url: new URL(withBase(card, base), url).href }] } : {}),
      };
      return entry;
    },
  };
}

/** The sitemap, with a share card for each page that has one. */
export function sitemapWithCards(source: Omit<SitemapSource, 'isFile'>): AstroIntegration[] {
  let root = '';
  return [
    {
      name: 'sitemap-cards',
      hooks: {
        'astro:config:done': ({ config }) => {
          root = fileURLToPath(config.outDir);
        },
      },
    },
    sitemap(sitemapOptions({ ...source, isFile: (path) => existsSync(join(root, path)) })),
  ];
}
