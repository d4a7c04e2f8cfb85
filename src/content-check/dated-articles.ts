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
  const files = readContentFiles(root);
  const pages = new Collection('pages', entryTypes.pages).read(files).entries;
  const onHome = pages.find(({ id }) => id === 'home')?.data.home?.topic.id;
  return new Collection('articles', entryTypes.articles)
    .read(files)
    .entries.map(({ id, data }) => ({ id, ...data, isOnHome: data.topic.id === onHome }))
    .filter(({ draft }) => draft !== true);
}
