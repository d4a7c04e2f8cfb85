import { rmSync } from 'node:fs';
import { searchCost } from '../../bench/first-search.ts';
import { writeSearchSite } from '../../bench/search-site.ts';
import { dist } from '../../helpers/built-site.ts';
import type { Figure } from '../results.ts';
import type { Measure } from './measure.ts';

const MANY = 5000;
const KILOBYTE = 1024;

async function cost(of: string, root: string): Promise<Figure[]> {
  const { searches } = await searchCost(root);
  return searches.map(({ query, seconds, files, bytes }) => ({
    what: `${of}: “${query}”`,
    figure: `${(bytes / KILOBYTE).toFixed(0)} KB in ${files} files, ${seconds.toFixed(1)} s`,
  }));
}

/** What the first search costs a reader, today and with thousands of articles. */
export const search: Measure = {
  name: 'search',
  title: 'The first search',
  method:
    'A phone on Lighthouse’s slow line, nothing kept: what comes of the index as a host with Brotli sends it, and the time from the page’s address to the first result. The many articles are generated.',
  isQuick: false,
  run: async () => {
    const today = await cost('Today', dist);
    const root = await writeSearchSite(MANY);
    try {
      return [...today, ...(await cost(`${MANY} articles`, root))];
    } finally {
      rmSync(root, { recursive: true });
    }
  },
};
