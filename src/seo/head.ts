import { site } from '../site.ts';
import { absoluteUrl } from '../urls.ts';
import type { Card } from '../share-cards/card.ts';
import { MAX_SHOWN } from './titles.ts';

/** Days of an article, as `YYYY-MM-DD`. */
export interface ArticleDays {
  readonly published: string;
  /** Left out while nothing has changed for readers. */
  readonly changed?: string | undefined;
}

/** Input of {@link headOf}. */
export interface PageHead {
  /** The heading; a claim with its grade. */
  readonly title: string;
  /** Shorter title for search results. */
  readonly searchTitle?: string | undefined;
  readonly description: string;
  /** Path of the page, without the folder of the site. */
  readonly path: string;
  /** Not indexed by search engines, such as the 404 page. */
  readonly hidden?: boolean | undefined;
  /** None for the 404 and offline pages: nobody shares them. */
  readonly card?: Card | undefined;
  readonly article?: ArticleDays | undefined;
}

/** A `meta` element, by its attributes in order. */
export type Meta = Readonly<Record<string, string>>;

/** The content of a head, without styles, scripts and icons. */
export interface Head {
  readonly title: string;
  readonly canonical: string | undefined;
  readonly metas: readonly Meta[];
}

/**
 * The text of the `title` element: with the site's name where there is room for it.
 *
 * @param home whether it is the home page, whose title begins with the site's name
 */
export function titleElement(shown: string, { home }: { home: boolean }): string {
  const named = home ? `${site.name}: ${shown}` : `${shown} | ${site.name}`;
  return named.length <= MAX_SHOWN ? named : shown;
}

/** `en_GB`, as Open Graph writes what HTML writes `en-GB`. */
const locale = site.language.replace('-', '_');

/**
 * The metadata of a page for search engines and social networks. Nothing is repeated that a network
 * falls back to: X reads the Open Graph tags for all but the kind of card.
 * https://ogp.me https://developer.x.com/en/docs/x-for-websites/cards/guides/getting-started
 */
export function headOf(page: PageHead): Head {
  const { title, searchTitle = title, description, path, hidden = false, card, article } = page;
  const named = (name: string, content: string): Meta => ({ name, content });
  const graph = (property: string, content: string): Meta => ({ property, content });
  const shared = (shown: Card): Meta[] => [
    graph('og:type', article === undefined ? 'website' : 'article'),
    graph('og:site_name', site.name),
    graph('og:locale', locale),
    graph('og:title', title),
    graph('og:description', description),
    graph('og:url', absoluteUrl(path)),
    graph('og:image', absoluteUrl(shown.src)),
    graph('og:image:type', 'image/png'),
    graph('og:image:width', String(shown.width)),
    graph('og:image:height', String(shown.height)),
    graph('og:image:alt', shown.alt),
    named('twitter:card', 'summary_large_image'),
  ];
  const days = (of: ArticleDays): Meta[] => [
    graph('article:published_time', of.published),
    ...(of.changed === undefined ? [] : [graph('article:modified_time', of.changed)]),
  ];
  return {
    title: titleElement(searchTitle, { home: path === '/' }),
    canonical: hidden ? undefined : absoluteUrl(path),
    metas: [
      named('description', description),
      named('robots', hidden ? 'noindex' : 'max-image-preview:large, max-snippet:-1'),
      ...(card === undefined ? [] : shared(card)),
      ...(article === undefined ? [] : days(article)),
    ],
  };
}
