import { href } from '../urls.ts';
import { loadFacets, type Filters } from './facets.ts';
import { INDEX_FOLDER, ranking, WORDS_FILE } from './index-format.ts';
import { isPagefind, type Result, type ResultData } from './pagefind.ts';
import { find, type Found, type Index } from './query.ts';
import { readVocabulary, type Vocabulary } from './spelling.ts';

const folder = href(`/${INDEX_FOLDER}/`);

let index: Promise<Index> | undefined;
let attempts = 0;

async function openIndex(): Promise<Index> {
  // A browser may remember that a module did not arrive: each attempt has a URL of its own, and with
  // it an empty Pagefind.
  attempts += 1;
  const attempt = attempts === 1 ? '' : `?attempt=${attempts}`;
  const pagefind: unknown = await import(/* @vite-ignore */ `${folder}pagefind.js${attempt}`);
  if (!isPagefind(pagefind)) throw new Error('pagefind.js is not Pagefind.');
  // The index is small: a second thread would cost a second script.
  await pagefind.options({ ranking, excerptLength: 28, noWorker: true });
  let vocabulary: Promise<Vocabulary> | undefined;
  return {
    pagefind,
    facets: await loadFacets(pagefind),
    loadVocabulary: () => (vocabulary ??= loadVocabulary()),
  };
}

async function loadVocabulary(): Promise<Vocabulary> {
  const response = await fetch(folder + WORDS_FILE);
  if (!response.ok) throw new Error(`${WORDS_FILE} did not arrive.`);
  return readVocabulary(await response.text());
}

/** Pagefind remembers a file that did not arrive: after an error the next query opens the index anew. */
async function resetOnError<T>(load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (error) {
    index = undefined;
    throw error;
  }
}

/**
 * Searches the index, which is loaded at the first query.
 *
 * @param query what the reader typed
 * @param filters the facets that are on
 * @throws Error when a file of the index did not arrive
 */
export const search = (query: string, filters: Filters): Promise<Found> =>
  resetOnError(async () => {
    const found = await find(await (index ??= openIndex()), query, filters);
    // Without a network it may be the index that is not here, and not the word.
    if (found.leftOut.length > 0 && !navigator.onLine) throw new Error('There is no network.');
    return found;
  });

/**
 * Fetches what results show.
 *
 * @throws Error when a file of the index did not arrive
 */
export const loadResults = (results: readonly Result[]): Promise<ResultData[]> =>
  resetOnError(() => Promise.all(results.map((result) => result.data())));
