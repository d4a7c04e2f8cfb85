import { withBase } from '../site.ts';
import { isPagefind, type Filters, type Pagefind } from './pagefind.ts';
import { find, type Found } from './query.ts';
import { INDEX_FOLDER, ranking, WORDS_FILE } from './ranking.ts';

const base = import.meta.env.BASE_URL;
const folder = withBase(`/${INDEX_FOLDER}/`, base);

let opened: Promise<Pagefind> | undefined;
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

async function open(): Promise<Pagefind> {
  if (tries === 0) watchRequests();
  // A browser may remember that a module did not come: each try has an address of its own.
  const again = tries === 0 ? '' : `?again=${tries}`;
  tries += 1;
  const module: unknown = await import(/* @vite-ignore */ `${folder}pagefind.js${again}`);
  if (!isPagefind(module)) throw new Error('This is not the search script.');
  const index = module.createInstance({
    basePath: folder,
    baseUrl: withBase('/', base),
    ranking,
    excerptLength: 28,
    noWorker: true,
  });
  await index.filters();
  return index;
}

async function loadWords(): Promise<readonly string[]> {
  const response = await fetch(folder + WORDS_FILE);
  if (!response.ok) throw new Error('The words of the index did not come.');
  return (await response.text()).split('\n');
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
    const found = await find(await opened, query, filters, () => (words ??= loadWords()));
    if (broken) throw new Error('A part of the index did not come.');
    return found;
  } catch (fault) {
    opened = words = undefined;
    broken = false;
    throw fault;
  }
}
