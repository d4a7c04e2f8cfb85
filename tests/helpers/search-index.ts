import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Pagefind } from '../../src/search/pagefind.ts';
import { INDEX_FOLDER, ranking } from '../../src/search/ranking.ts';
import { dist } from './built-site.ts';

/**
 * The index of the built site, asked as the search page asks it but without a browser.
 *
 * @throws Error when the site has not been built
 */
export async function openIndex(): Promise<Pagefind> {
  const script = join(dist, INDEX_FOLDER, 'pagefind.js');
  if (!existsSync(script)) throw new Error('There is no index. Run `npm run build` first.');
  // Outside a browser nothing fetches files, which is all that Pagefind asks for.
  globalThis.fetch = (input) => {
    const path = String(input)
      .replace(/^\/pagefind\//, '')
      .replace(/\?.*$/, '');
    return Promise.resolve(new Response(readFileSync(join(dist, INDEX_FOLDER, path))));
  };
  const pagefind: Pagefind = await import(pathToFileURL(script).href);
  return pagefind.createInstance({ basePath: '/pagefind/', baseUrl: '/', ranking, language: 'en' });
}
