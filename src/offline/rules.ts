/** What the service worker caches, and how: rules on URLs, for the worker and for pages. */

/** Folders of the built site. */
export interface Paths {
  /** The folder that the site is served from, with a slash at both ends. */
  readonly base: string;
  /** Folder of fonts, scripts and stylesheets, whose names hold hashes. */
  readonly assets: string;
  /** Folder of the search index. */
  readonly index: string;
}

/**
 * - `page`: a document. Network first, since health advice must not be older than necessary.
 * - `hashed`: a file whose name changes with its content. Cache first, since a copy is never stale.
 * - `search`: a file of the search index whose name stays. Network first as well: a stale list of the
 *   index would name files that are gone.
 */
export type Rule = 'page' | 'hashed' | 'search';

/** Pages that are cached when the worker is installed: the fallback, and what matters most. */
export const precachedPages = ['/offline/', '/safety/'] as const;

/** Most visited pages in the cache; the least recently read are evicted first. */
export const MAX_PAGES = 60;
/** Most hashed files, and most files of the index, beyond the precached ones. */
export const MAX_FILES = 120;
/** Seconds to wait for the network where there is a copy. */
export const NETWORK_TIMEOUT_S = 4;

/**
 * How a URL of this origin is cached.
 *
 * @param path of the URL
 * @returns nothing for what the browser handles: share cards, icons, downloads, feeds
 */
export function ruleFor(path: string, { base, assets, index }: Paths): Rule | undefined {
  if (!`${path}/`.startsWith(base)) return undefined;
  const inside = path.slice(base.length);
  if (inside.startsWith(`${assets}/`)) return 'hashed';
  if (inside.startsWith(`${index}/`)) return /\.pf_\w+$/.test(inside) ? 'hashed' : 'search';
  return /\.[^/]*$/.test(inside) ? undefined : 'page';
}

/**
 * The cache key of a URL. The query is left out: it may contain what somebody searched for, which is
 * private, and changes nothing in a static page.
 */
export function cacheKeyFor(url: string): string {
  const { origin, pathname } = new URL(url);
  return `${origin}${pathname.replace(/\/[^/.]+$/, '$&/')}`;
}

const PREFIX = 'footnotes';
/** To be changed when a new worker cannot read the caches of older ones. */
const VERSION = '1';

/**
 * The names of the site's caches. They contain the scope, since several sites can share an origin.
 *
 * @param scope full URL of the site's folder, with a slash at its end
 */
export function cacheNames(scope: string) {
  const name = (what: string): string => `${PREFIX}-${what}-${VERSION}-${scope}`;
  return {
    precache: name('precache'),
    pages: name('pages'),
    files: name('files'),
    search: name('search'),
  };
}

/** The caches that an earlier worker of this site left behind. */
export function staleCaches(names: readonly string[], scope: string): string[] {
  const current = Object.values(cacheNames(scope));
  return names.filter(
    (name) =>
      name.startsWith(`${PREFIX}-`) && name.endsWith(`-${scope}`) && !current.includes(name),
  );
}

/**
 * Whether a response may be cached: whole, of this site, and not redirected. A browser refuses a
 * redirected response as the answer to a navigation.
 */
export const isCacheable = ({
  status,
  type,
  redirected,
}: Pick<Response, 'status' | 'type' | 'redirected'>): boolean =>
  status === 200 && type === 'basic' && !redirected;
