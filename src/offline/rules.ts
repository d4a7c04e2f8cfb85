/** What the worker keeps of the site, and how: rules on addresses alone, for the worker and for pages. */

/** Where things of the site lie. */
export interface Places {
  /** The folder that the site is served from, with a slash at both ends. */
  readonly base: string;
  /** Folder of fonts, scripts and sheets, whose names hold hashes. */
  readonly assets: string;
  /** Folder of the search index. */
  readonly index: string;
}

/**
 * - `page`: a document. The network is asked first, since advice on health must not be old while
 *   there is a newer one.
 * - `hashed`: a file whose name changes with what is in it, so that a copy is never old.
 * - `search`: a file of the search index whose name stays. The network is asked first as well: an old
 *   list of the index would name files that are gone.
 */
export type Rule = 'page' | 'hashed' | 'search';

/** Pages that are kept from the start: what stands in for the others, and what matters most. */
export const alwaysKept = ['/offline/', '/safety/'] as const;

/** How many visited pages are kept; the ones that were read longest ago go first. */
export const MOST_PAGES = 60;
/** How many hashed files, and files of the index, are kept beyond what every page needs. */
export const MOST_FILES = 120;
/** Seconds to wait for the network where there is a copy. */
export const PATIENCE = 4;

/**
 * How an address of this origin is kept.
 *
 * @param path path of the address, as `URL` has it
 * @returns nothing for what is left to the browser: share cards, icons, downloads, feeds
 */
export function ruleFor(path: string, { base, assets, index }: Places): Rule | undefined {
  if (!`${path}/`.startsWith(base)) return undefined;
  const inside = path.slice(base.length);
  if (inside.startsWith(`${assets}/`)) return 'hashed';
  if (inside.startsWith(`${index}/`)) return /\.pf_\w+$/.test(inside) ? 'hashed' : 'search';
  return /\.[^/]*$/.test(inside) ? undefined : 'page';
}

/**
 * The address that a page is kept under. What stands behind `?` may be words that somebody searched
 * for, which is nobody's business, and changes nothing in a page that was built before.
 */
export function keptAddress(address: string): string {
  const { origin, pathname } = new URL(address);
  return `${origin}${pathname.replace(/\/[^/.]+$/, '$&/')}`;
}

const PREFIX = 'footnotes';
/** Changes when a new worker could not read what an older one kept. */
const VERSION = '1';

/**
 * The names of the site's caches. They hold the scope, since several sites can share an origin.
 *
 * @param scope full address of the site's folder, with a slash at its end
 */
export function cacheNames(scope: string) {
  const name = (what: string): string => `${PREFIX}-${what}-${VERSION}-${scope}`;
  return { kept: name('kept'), pages: name('pages'), files: name('files'), search: name('search') };
}

/** Those of some caches that an earlier worker of this site left behind. */
export function outdated(names: readonly string[], scope: string): string[] {
  const current = Object.values(cacheNames(scope));
  return names.filter(
    (name) =>
      name.startsWith(`${PREFIX}-`) && name.endsWith(`-${scope}`) && !current.includes(name),
  );
}

/**
 * Whether a response may be kept: whole, of this site, and at its own address. A browser refuses a
 * response that was led elsewhere as the answer to a navigation.
 */
export const mayKeep = ({
  status,
  type,
  redirected,
}: Pick<Response, 'status' | 'type' | 'redirected'>): boolean =>
  status === 200 && type === 'basic' && !redirected;
