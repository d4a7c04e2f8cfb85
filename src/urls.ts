/** URLs of the site: where it is served, and how its paths become links and full URLs. */

/** Where the site is served when `SITE_URL` is not set: on this machine. */
export const LOCAL_SITE_URL = 'http://localhost:4321';

/** Where the site is served from. */
export interface SiteUrl {
  /** Scheme and host: `https://example.org`. */
  readonly origin: string;
  /** Folder on that host, with a slash at its start and none at its end but for the root: `/feet`. */
  readonly base: string;
  /** False without `SITE_URL`. */
  readonly known: boolean;
}

const invalid = (found: string, expected: string): Error =>
  new Error(
    [
      'SITE_URL is not a URL that a site can be served from.',
      `  found     ${found}`,
      `  expected  ${expected}`,
      '  fix       SITE_URL=https://example.org npm run build, with a folder behind it if there is one.',
    ].join('\n'),
  );

/**
 * Parses the setting of where the site is served, which may have a folder
 * (`https://example.org/feet`).
 *
 * @param setting value of `SITE_URL`; missing and empty are the same
 * @throws Error with what was found and expected when it is not a URL
 */
export function parseSiteUrl(setting: string | undefined): SiteUrl {
  const given = setting?.trim() ?? '';
  if (given === '') return { origin: LOCAL_SITE_URL, base: '/', known: false };
  if (!URL.canParse(given)) throw invalid(given, 'a URL with its scheme, such as https://');
  const url = new URL(given);
  if (!/^https?:$/.test(url.protocol)) throw invalid(given, 'https:// or http:// at its start');
  if (url.username !== '' || url.password !== '') throw invalid(given, 'no name and no password');
  if (url.search !== '' || url.hash !== '') throw invalid(given, 'nothing behind ? or #');
  const base = url.pathname.replace(/\/+$/, '');
  if (!/^(?:\/[\w.~-]+)*$/.test(base)) {
    throw invalid(given, 'folders of letters, figures, hyphens, dots and underscores');
  }
  return { origin: url.origin, base: base === '' ? '/' : base, known: true };
}

/** Environment variables of services that build and publish sites. */
const hosts = ['CI', 'NETLIFY', 'CF_PAGES', 'VERCEL', 'RENDER', 'AWS_APP_ID', 'GITHUB_ACTIONS'];

/**
 * The warning of a build without `SITE_URL`. Any build may be deployed by hand, so each one warns; on
 * a service that publishes, prominently.
 *
 * @param env environment variables of the build
 * @returns nothing where the URL is known
 */
export function siteUrlWarning(
  siteUrl: SiteUrl,
  env: Readonly<Record<string, string | undefined>>,
): string | undefined {
  if (siteUrl.known) return undefined;
  const line = `SITE_URL is not set, so every canonical URL, feed and share card leads to ${LOCAL_SITE_URL}.`;
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
 */
export const withBase = (path: string, base: string): string => base.replace(/\/$/, '') + path;

/** The reverse of {@link withBase}; a path outside that folder stays as it is. */
export function withoutBase(path: string, base: string): string {
  const folder = base.replace(/\/$/, '');
  return path.startsWith(`${folder}/`) ? path.slice(folder.length) : path;
}

/** The `href` of a link to a path of the site such as `/safety/#pregnancy`. */
export const href = (path: string): string => withBase(path, import.meta.env.BASE_URL);

/**
 * The full URL of a path of the site, for feeds, the sitemap, structured data and plain text. Outside
 * Astro, use {@link withBase} and an origin.
 */
export const absoluteUrl = (path: string): string => new URL(href(path), import.meta.env.SITE).href;
