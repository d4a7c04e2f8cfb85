import type { SitemapItem, SitemapOptions } from '@astrojs/sitemap';

/** An article, as far as dates go; days are `YYYY-MM-DD`. */
export interface DatedArticle {
  readonly id: string;
  readonly topic: string;
  readonly checked: string;
  readonly changes: readonly { readonly date: string }[];
}

const newest = (days: readonly string[]): string | undefined => days.toSorted().at(-1);

/** When an article last changed for readers: its last change, else the day of its last check. */
const changedOn = ({ changes, checked }: DatedArticle): string =>
  newest(changes.map(({ date }) => date)) ?? checked;

/**
 * When each page last changed, as far as anybody wrote it down. Claims, sources and conditions carry
 * no dates, so their pages have none: a date that is not true is worse than none.
 *
 * @returns days by path
 */
export function pageDates(articles: readonly DatedArticle[]): Map<string, string> {
  const lists = [
    ['/', articles.filter(({ topic }) => topic === 'getting-started').map(changedOn)],
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

/** Pages that are of no use from a search engine. Each says `noindex` as well. */
export const unlisted: readonly string[] = ['/search/', '/offline/'];

/** What the site map is made from. */
export interface SitemapParts {
  /** Asked when the map is written, since the content is checked before. */
  readonly articles: () => readonly DatedArticle[];
  /** The folder that the site is served from, with a slash at neither end but the first: `` or `/x`. */
  readonly folder: () => string;
  /** Paths of pages that lead elsewhere. */
  readonly moved: readonly string[];
  /** The full address of a page's share card, by the path of the page; undefined for one without. */
  readonly cardOf: (path: string) => string | undefined;
}

/** The settings of the site map: no page that is of no use there, only true dates, share cards. */
export function sitemapSettings({ articles, folder, moved, cardOf }: SitemapParts): SitemapOptions {
  let dates: ReadonlyMap<string, string> | undefined;
  const left = new Set([...unlisted, ...moved]);
  const pathOf = (url: string): string => new URL(url).pathname.slice(folder().length);
  return {
    filter: (url) => !left.has(pathOf(url)),
    namespaces: { news: false, xhtml: false, video: false },
    serialize({ url }) {
      dates ??= pageDates(articles());
      const path = pathOf(url);
      const day = dates.get(path);
      const card = cardOf(path);
      // The integration hands images on, though its type does not name them.
      const entry: SitemapItem & { img?: { url: string }[] } = {
        url,
        ...(day === undefined ? {} : { lastmod: day }),
        ...(card === undefined ? {} : { img: [{ url: card }] }),
      };
      return entry;
    },
  };
}
