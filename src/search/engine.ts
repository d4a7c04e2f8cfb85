import { href } from '../urls.ts';
import { isFactsById, type Filters } from './facts.ts';
import { isPagefind } from './pagefind.ts';
import { find, type Found, type Index } from './query.ts';
import { FACTS_FILE, INDEX_FOLDER, ranking, WORDS_FILE } from './ranking.ts';

const folder = href(`/${INDEX_FOLDER}/`);

let opened: Promise<Index> | undefined;
let words: Promise<readonly string[]> | undefined;
let tries = 0;
let broken = false;

/**
 * Notices files that do not come. Pagefind says so only in the console, and then finds nothing, which
 * a reader would take for an answer. Nothing else on this page fetches anything.
 */
function watchRequests(): void {
  const ask = window.fetch.bind(window);
  window.fetch = async (...request) => {
    try {
      const response = await ask(...request);
      broken ||= !response.ok;
      return response;
    } catch (fault) {
      broken = true;
      throw fault;
    }
  };
}

async function open(): Promise<Index> {
  if (tries === 0) watchRequests();
  // A browser may remember that a module did not come: each try has an address of its own.
  const again = tries === 0 ? '' : `?again=${tries}`;
  tries += 1;
  const loaded: unknown[] = await Promise.all([
    import(/* @vite-ignore */ `${folder}pagefind.js${again}`),
    load(FACTS_FILE).then((text): unknown => JSON.parse(text)),
  ]);
  const [module, facts] = loaded;
  if (!isPagefind(module) || !isFactsById(facts))
    throw new Error('These are not the files of search.');
  const pagefind = module.createInstance({
    basePath: folder,
    baseUrl: href('/'),
    ranking,
    excerptLength: 28,
    noWorker: true,
  });
  return {
    pagefind,
    facts,
    loadWords: () => (words ??= load(WORDS_FILE).then((text) => text.split('\n'))),
  };
}

async function load(file: string): Promise<string> {
  const response = await fetch(folder + file);
  if (!response.ok) throw new Error(`${file} did not come.`);
  return response.text();
}

/**
 * Asks the index, which is loaded at the first question.
 *
 * @param query what the reader typed
 * @param filters the facets that are on
 * @throws Error when a part of the index did not come; the next question loads it anew
 */
export async function search(query: string, filters: Filters): Promise<Found> {
  try {
    opened ??= open();
    const found = await find(await opened, query, filters);
    if (broken) throw new Error('A part of the index did not come.');
    return found;
  } catch (fault) {
    opened = words = undefined;
    broken = false;
    throw fault;
  }
}
