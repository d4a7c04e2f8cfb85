/** URLs of the site: where it is served from, and how its paths become links and full URLs. */

/** Where the site lives when `SITE_URL` is not set: a name that resolves nowhere, for local use. */
export const LOCAL_SITE_URL = 'http://localhost:4321';

/** Where the site is served from. */
export interface SiteUrl {
  /** Scheme and host: `https://example.org`. */
  readonly origin: string;
  /** Folder on that host, with a slash at its start and none at its end but for the root: `/feet`. */
  readonly base: string;
  /** False while nobody has said where the site will live. */
  readonly known: boolean;
}

const fault = (found: string, expected: string): Error =>
  new Error(
    [
      'SITE_URL is not an address that a site can live at.',
      `  found     ${found}`,
      `  expected  ${expected}`,
      '  fix       SITE_URL=https://example.org npm run build, with a folder behind it if there is one.',
    ].join('\n'),
  );

/**
 * Reads the one setting that says where the site lives. A folder behind the host
 * (`https://example.org/feet`) is where all its addresses begin.
 *
 * @param setting the value of `SITE_URL`; missing and empty are the same
 * @throws Error with what was found and expected when it is no address
 */
export function parseSiteUrl(setting: string | undefined): SiteUrl {
  const given = setting?.trim() ?? '';
  if (given === '') return { origin: LOCAL_SITE_URL, base: '/', known: false };
  if (!URL.canParse(given)) throw fault(given, 'an address with its scheme, such as https://');
  const url = new URL(given);
  if (!/^https?:$/.test(url.protocol)) throw fault(given, 'https:// or http:// at its start');
  if (url.username !== '' || url.password !== '') throw fault(given, 'no name and no password');
  if (url.search !== '' || url.hash !== '') throw fault(given, 'nothing behind ? or #');
  const base = url.pathname.replace(/\/+$/, '');
  if (!/^(?:\/[\w.~-]+)*$/.test(base)) {
    throw fault(given, 'folders of letters, figures, hyphens, dots and underscores');
  }
  return { origin: url.origin, base: base === '' ? '/' : base, known: true };
}

/** Set by the services that build a site in order to publish it. */
const hosts = ['CI', 'NETLIFY', 'CF_PAGES', 'VERCEL', 'RENDER', 'AWS_APP_ID', 'GITHUB_ACTIONS'];

/**
 * What a build says when nobody has told it where the site will live. Any build may be put on a
 * server by hand, so each one says it; where a service builds, it cannot be overlooked.
 *
 * @param env environment variables of the build
 * @returns nothing where the address is known
 */
export function siteUrlWarning(
  address: SiteUrl,
  env: Readonly<Record<string, string | undefined>>,
): string | undefined {
  if (address.known) return undefined;
  const line = `SITE_URL is not set, so every canonical address, feed and share card leads to ${LOCAL_SITE_URL}.`;
  const fix = 'Before you publish: SITE_URL=https://example.org npm run build';
  const host = hosts.find((name) => (env[name] ?? '') !== '');
  if (host === undefined) return `${line} ${fix}`;
  const rule = '='.repeat(80);
  return [
    '',
    rule,
    line,
    `${host} is set, so this build may be meant for readers.`,
    fix,
    rule,
  ].join('\n');
}

/**
 * Puts the folder that the site is served from in front of a path of the site.
 *
 * @param path absolute path within the site, such as `/safety/`
 * @param base the folder, as Astro's `BASE_URL` gives it (`/` or `/folder` or `/folder/`)
 * @returns the path to link to
 */
export function withBase(path: string, base: string): string {
  return `${base.replace(/\/$/, '')}${path}`;
}

/**
 * Where the site begins, for addresses that leave it: in feeds, the site map, plain text.
 *
 * @param site the public address, as Astro's `site` gives it
 * @param base the folder that the site is served from, as Astro's `BASE_URL` gives it
 * @returns an address that ends in a slash
 * @throws Error when the configuration names no address
 */
export function siteRoot(site: URL | undefined, base: string): URL {
  if (site === undefined) throw new Error('astro.config.mjs names no `site`.');
  return new URL(base.endsWith('/') ? base : `${base}/`, site);
}

/**
 * The full address of a path of the site.
 *
 * @param root as {@link siteRoot} gives it
 * @param path from the site's root, such as `/safety/#pregnancy`
 */
export function absoluteUrl(root: URL, path: string): string {
  return new URL(path.slice(1), root).href;
}
