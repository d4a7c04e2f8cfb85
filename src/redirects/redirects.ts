import { withBase } from '../urls.ts';

/** From an old URL to the new one: paths of the site, with `#id` for an element of a page. */
export interface Redirect {
  readonly from: string;
  readonly to: string;
}

/** Splits a URL into page and fragment; `id` is empty for a page. */
export function splitUrl(url: string): { page: string; id: string } {
  const [page = '', id = ''] = url.split('#');
  return { page, id };
}

/** Path of an article's Markdown copy: `/articles/sleep.md` for `/articles/sleep/`. */
export const markdownPath = (page: string): string => page.replace(/\/$/, '.md');

const isPage = ({ from }: Redirect): boolean => splitUrl(from).id === '' && from.endsWith('/');

/**
 * Redirects of pages, in the form of Astro's `redirects`: a page at the old URL that refreshes to the
 * new one, on any static host.
 *
 * @param base the folder that the site is served from
 */
export const pageRedirects = (
  redirects: readonly Redirect[],
  base: string,
): Record<string, string> =>
  Object.fromEntries(redirects.filter(isPage).map(({ from, to }) => [from, withBase(to, base)]));

/**
 * The same for hosts that read `_redirects`, with HTTP status 301, and for files, which no page can
 * replace. The Markdown copy of an article is redirected with it.
 * https://docs.netlify.com/manage/routing/redirects/overview/ and
 * https://developers.cloudflare.com/pages/configuration/redirects/
 *
 * @param base the folder that the site is served from
 */
export const redirectsFile = (redirects: readonly Redirect[], base: string): string =>
  withMarkdownCopies(redirects)
    .filter(({ from }) => splitUrl(from).id === '')
    .map(({ from, to }) => `${withBase(from, base)} ${withBase(to, base)} 301\n`)
    .join('');

const article = /^\/articles\/[^/#]+\/$/;

/** Adds the Markdown copy of each redirected article: to that of the new one, or to the new page. */
const withMarkdownCopies = (redirects: readonly Redirect[]): Redirect[] =>
  redirects.flatMap((redirect) => {
    const { from, to } = redirect;
    if (!article.test(from)) return [redirect];
    const copy = { from: markdownPath(from), to: article.test(to) ? markdownPath(to) : to };
    return [redirect, copy];
  });

/** Whether an old URL is redirected, itself or with its page. */
export function isRedirected(url: string, redirects: readonly Redirect[]): boolean {
  const { page } = splitUrl(url);
  return withMarkdownCopies(redirects).some(({ from }) => from === url || from === page);
}
