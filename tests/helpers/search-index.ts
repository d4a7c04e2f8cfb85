import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { loadFacets } from '../../src/search/facets.ts';
import { INDEX_FOLDER, ranking, WORDS_FILE } from '../../src/search/index-format.ts';
import { isPagefind } from '../../src/search/pagefind.ts';
import type { Index } from '../../src/search/query.ts';
import { readVocabulary } from '../../src/search/spelling.ts';
import { dist } from './built-site.ts';

/**
 * The index of the built site, opened as the search page opens it but without a browser.
 *
 * @param siteUrl where the built site is served from, without a slash at its end
 * @throws Error when the site has not been built
 */
export async function openIndex(siteUrl: string): Promise<Index> {
  const folder = join(dist, INDEX_FOLDER);
  const script = join(folder, 'pagefind.js');
  if (!existsSync(script)) throw new Error('There is no index. Run `npm run build` first.');
  const pagefind: unknown = await import(pathToFileURL(script).href);
  if (!isPagefind(pagefind)) throw new Error('The script of the index is not Pagefind.');
  const basePath = `${siteUrl}/${INDEX_FOLDER}/`;
  await pagefind.options({ basePath, baseUrl: '/', ranking, noWorker: true });
  const words = readFileSync(join(folder, WORDS_FILE), 'utf8');
  return {
    pagefind,
    facets: await loadFacets(pagefind),
    loadVocabulary: () => Promise.resolve(readVocabulary(words)),
  };
}
