import { isRedirected, splitUrl, type Redirect } from '../redirects/redirects.ts';
import type { ContentFiles } from './content-files.ts';
import { ContentLibrary } from './library.ts';
import { likelyTarget } from './link-rules.ts';
import { siteUrls } from './site-urls.ts';

/** A published URL that nothing serves any more. */
export interface LostUrl {
  readonly from: string;
  /** Where it most likely went, if anything new is like it. */
  readonly to: string | undefined;
}

/** Published URLs that the content makes no more, whether there is a build of it or not. */
export function lostFromContent(
  files: ContentFiles,
  redirects: readonly Redirect[],
): readonly LostUrl[] {
  const library = new ContentLibrary();
  library.read(files);
  const urls = siteUrls(library, redirects);
  return urls.lost.map((from) => ({ from, to: likelyTarget(from, urls.fresh(from)) }));
}

/**
 * Published URLs that a built site has no more, without a redirect.
 *
 * @param listed all that were ever published
 * @param built all that the site has
 */
export function lostFromBuild(
  listed: readonly string[],
  built: readonly string[],
  redirects: readonly Redirect[],
): readonly LostUrl[] {
  const [known, there] = [new Set(listed), new Set(built)];
  const fresh = built.filter((url) => !known.has(url));
  return listed
    .filter((url) => !there.has(url) && !isRedirected(url, redirects))
    .map((from) => ({
      from,
      to: likelyTarget(
        from,
        fresh.filter((url) => isAlike(url, from)),
      ),
    }));
}

/** A place can move within its page only, and a page or a file to another of its folder. */
function isAlike(url: string, other: string): boolean {
  const [a, b] = [splitUrl(url), splitUrl(other)];
  if (a.id !== '' || b.id !== '') return a.id !== '' && b.id !== '' && a.page === b.page;
  return folderAndEnding(a.page) === folderAndEnding(b.page);
}

const folderAndEnding = (path: string): string => path.replace(/[^/.]+(?=\/$|\.\w+$)/, '');
