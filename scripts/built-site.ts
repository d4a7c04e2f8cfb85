import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { collectUrls, publishedFiles } from '../src/redirects/published-urls.ts';

const slashes = (file: string): string => file.replaceAll('\\', '/');

/** A file of the built site that is a page. */
export interface BuiltPage {
  /** Path of its URL, such as `/articles/sleep/`; the 404 page is `/404.html`. */
  readonly path: string;
  readonly html: string;
}

/**
 * All pages of a built site, those too that only redirect.
 *
 * @param dist folder of the built site
 */
export const readBuiltPages = (dist: string): BuiltPage[] =>
  globSync('**/*.html', { cwd: dist }).map((file) => ({
    path: `/${slashes(file).replace(/index\.html$/, '')}`,
    html: readFileSync(join(dist, file), 'utf8'),
  }));

/**
 * All URLs of a built site that others may link to.
 *
 * @param dist folder of the built site
 */
export const builtUrls = (dist: string): string[] =>
  collectUrls(readBuiltPages(dist), globSync(publishedFiles, { cwd: dist }).map(slashes));
