/** What a first search costs a reader: bytes and time, in a built site of any size. */
import { globSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { brotliCompressSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { INDEX_FOLDER } from '../../src/search/index-format.ts';
import { launch } from '../helpers/browser.ts';
import { dist } from '../helpers/built-site.ts';
import { serve, type Server } from '../helpers/server.ts';
import { writeSearchSite } from './search-site.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { help: { type: 'boolean', short: 'h' }, articles: { type: 'string', multiple: true } },
});
if (values.help === true) {
  console.log(`Usage: npm run bench:search [-- --articles 500 --articles 5000] [FOLDER …]

Asks the search page of each built site (dist/ unless you name others) as a reader does who has not been
there before, on a phone with a slow line, and prints what the first answer took: files and kilobytes of
the index as a host with Brotli sends them, and seconds from the page's address to the first result.

  --articles COUNT  dist/ with an index of that many generated articles in place of its own: the index is
                    made by the code of a build, and the pages are not built`);
  process.exit(0);
}

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

async function firstSearch(browser: Browser, site: Server, root: string, query: string) {
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
  return { seconds, files: files.size, bytes };
}

const kilobytes = (bytes: number): string => (bytes / 1024).toFixed(1);

const generated: string[] = [];
for (const count of values.articles ?? []) generated.push(await writeSearchSite(Number(count)));
const given = positionals.map((folder) => resolve(folder));
const sites = [...given, ...generated];

const browser = await launch();
for (const root of sites.length === 0 ? [dist] : sites) {
  const site = await serve();
  site.deploy(root);
  const sizes = globSync(`${INDEX_FOLDER}/index/*`, { cwd: root })
    .map((file) => statSync(join(root, file)).size)
    .toSorted((a, b) => a - b);
  const page = sentBytes(join(root, 'search/index.html'));
  console.log(
    `\n${root}\n${sizes.length} parts of the index, the largest of ${kilobytes(sizes.at(-1) ?? 0)} KB; search page ${kilobytes(page)} KB`,
  );
  for (const query of queries) {
    const { seconds, files, bytes } = await firstSearch(browser, site, root, query);
    console.log(
      `  ${query.padEnd(24)} ${String(files).padStart(3)} files ${kilobytes(bytes).padStart(8)} KB ${seconds.toFixed(1).padStart(6)} s`,
    );
  }
  site.stop();
}
await browser.close();
for (const root of generated) rmSync(root, { recursive: true });
