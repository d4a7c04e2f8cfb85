import { entryTypes } from '../collections.ts';
import type { DatedArticle } from '../seo/sitemap.ts';
import { readContentFiles } from './content-files.ts';
import { Collection } from './library.ts';

/**
 * The published articles with their dates, for what runs outside Astro.
 *
 * @param root folder that holds `content/`, which has passed its check
 */
export function readDatedArticles(root: string): DatedArticle[] {
  return new Collection('articles', entryTypes.articles)
    .read(readContentFiles(root))
    .entries.map(({ id, data }) => ({ id, ...data }))
    .filter(({ draft }) => draft !== true);
}
