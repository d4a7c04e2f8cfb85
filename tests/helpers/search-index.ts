import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isFactsById } from '../../src/search/facts.ts';
import { isPagefind } from '../../src/search/pagefind.ts';
import type { Index } from '../../src/search/query.ts';
import { FACTS_FILE, INDEX_FOLDER, ranking, WORDS_FILE } from '../../src/search/ranking.ts';
import { dist } from './built-site.ts';

/**
 * The index of the built site, asked as the search page asks it but without a browser.
 *
 * @throws Error when the site has not been built
 */
export async function openIndex(): Promise<Index> {
  const script = join(dist, INDEX_FOLDER, 'pagefind.js');
  if (!existsSync(script)) throw new Error('There is no index. Run `npm run build` first.');
  // Pagefind fetches its files by paths of the site, which only a browser can.
  globalThis.fetch = (input) => {
    const { pathname } = new URL(input instanceof Request ? input.url : input, 'http://localhost');
    return Promise.resolve(new Response(readFileSync(join(dist, pathname))));
  };
  const module: unknown = await import(pathToFileURL(script).href);
  if (!isPagefind(module)) throw new Error('The script of the index is not Pagefind.');
  const basePath = `/${INDEX_FOLDER}/`;
  const read = (file: string): string => readFileSync(join(dist, INDEX_FOLDER, file), 'utf8');
  const facts: unknown = JSON.parse(read(FACTS_FILE));
  if (!isFactsById(facts)) throw new Error('The facts of the index are no facts.');
  return {
    pagefind: module.createInstance({ basePath, baseUrl: '/', ranking, noWorker: true }),
    facts,
    loadWords: () => Promise.resolve(read(WORDS_FILE).split('\n')),
  };
}
