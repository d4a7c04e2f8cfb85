import { articleSchema } from '../articles/schema.ts';
import type { DatedArticle } from '../seo/sitemap.ts';
import { referenceAsIs } from '../evidence/reference-to.ts';
import { readLibrary } from './library.ts';

/**
 * The published articles with their dates, for what runs outside Astro.
 *
 * @param root folder that holds `content/`, which has passed its check
 */
export function readDatedArticles(root: string): DatedArticle[] {
  const schema = articleSchema(referenceAsIs);
  return readLibrary(root)
    .filter(({ collection }) => collection === 'articles')
    .map(({ id, source }) => ({ id, ...schema.parse(source.data) }))
    .filter(({ draft }) => draft !== true);
}
