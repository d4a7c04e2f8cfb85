/** What a first search costs a reader who has not been there before, on a phone with a slow line. */
import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { brotliCompressSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { INDEX_FOLDER } from '../../src/search/index-format.ts';
import { launch } from '../helpers/browser.ts';
import { serve, type Server } from '../helpers/server.ts';

const queries = ['heel pain', 'does it help me sleep', 'swollen feet', 'diabetes'];
/** Lighthouse's slow line for phones, and its slower processor. https://github.com/GoogleChrome/lighthouse */
const LATENCY_MS = 150;
const BYTES_PER_SECOND = (1.6 * 1024 * 1024) / 8;
const CPU_SLOWDOWN = 4;

/** Bytes of a file as a host sends it: packed where that makes it smaller. */
function sentBytes(file: string): number {
  const bytes = readFileSync(file);
  return Math.min(bytes.length, brotliCompressSync(bytes).length);
}

/** One search: what was typed, seconds from the page's address to the first result, what came of the index. */
interface FirstSearch {
  readonly query: string;
  readonly seconds: number;
  readonly files: number;
  readonly bytes: number;
}

/** Cost of search in a built site: each search, and the sizes in bytes of the index and of its page. */
export interface SearchCost {
  readonly searches: readonly FirstSearch[];
  /** Parts of the index. */
  readonly parts: number;
  readonly largestPart: number;
  /** The search page as a host sends it. */
  readonly page: number;
}

async function firstSearch(
  browser: Browser,
  site: Server,
  root: string,
  query: string,
): Promise<FirstSearch> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: LATENCY_MS,
    downloadThroughput: BYTES_PER_SECOND,
    uploadThroughput: BYTES_PER_SECOND,
  });
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN });
  site.requests.splice(0);
  const from = performance.now();
  await page.goto(`${site.url}/search/?q=${encodeURIComponent(query)}`, { waitUntil: 'commit' });
  await page.locator('.result h3 a').first().waitFor({ timeout: 120_000 });
  const seconds = (performance.now() - from) / 1000;
  const files = new Set(
    site.requests.map(({ path }) => path).filter((path) => path.startsWith(`/${INDEX_FOLDER}/`)),
  );
  await context.close();
  const bytes = [...files].reduce((sum, path) => sum + sentBytes(join(root, path)), 0);
  return { query, seconds, files: files.size, bytes };
}

/**
 * Asks the search page of a built site as readers do.
 *
 * @param root folder of the site
 */
export async function searchCost(root: string): Promise<SearchCost> {
  const browser = await launch();
  const site = await serve();
  site.deploy(root);
  try {
    const searches: FirstSearch[] = [];
    for (const query of queries) searches.push(await firstSearch(browser, site, root, query));
    const sizes = globSync(`${INDEX_FOLDER}/index/*`, { cwd: root }).map(
      (file) => statSync(join(root, file)).size,
    );
    return {
      searches,
      parts: sizes.length,
      largestPart: Math.max(0, ...sizes),
      page: sentBytes(join(root, 'search/index.html')),
    };
  } finally {
    site.stop();
    await browser.close();
  }
}
