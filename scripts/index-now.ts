/** Reports the new, changed and removed pages of the deployed site to search engines by IndexNow. */
import { createReadStream, existsSync, globSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { parseSitemap } from 'sitemap';
import {
  changedUrls,
  INDEX_NOW,
  isKey,
  keyFile,
  meaningOf,
  messages,
  type SitemapEntry,
} from '../src/redirects/index-now.ts';
import { LOCAL_SITE_URL } from '../src/urls.ts';

const usage = `Usage: INDEXNOW_KEY=KEY npm run index-now [-- OPTIONS]

Run it after a deploy. It reads the sitemap of dist/, checks that the key's file is deployed, and
reports every page that is new, changed or gone to search engines. Build with the same INDEXNOW_KEY
(8 to 128 letters, figures and hyphens) and with SITE_URL, so that the file is there.

  --dist DIR        the built site; default dist
  --previous DIR    the site as it was built before; without it, all pages count as new.
                    A page without a date counts only when it is new or gone
  --endpoint URL    where to send; default ${INDEX_NOW}
  --dry-run         print what would be sent, and send nothing
`;

const { values } = parseArgs({
  options: {
    help: { type: 'boolean', short: 'h' },
    dist: { type: 'string', default: 'dist' },
    previous: { type: 'string' },
    endpoint: { type: 'string', default: INDEX_NOW },
    'dry-run': { type: 'boolean', default: false },
  },
});
if (values.help === true) {
  console.log(usage);
  process.exit(0);
}

function stop(message: string): never {
  console.error(message);
  process.exit(1);
}

async function readSitemap(folder: string): Promise<SitemapEntry[]> {
  const files = globSync('sitemap-*[0-9].xml', { cwd: folder }).toSorted();
  if (files.length === 0) stop(`${folder} has no sitemap. Build the site first.`);
  const lists = files.map((file) => parseSitemap(createReadStream(join(folder, file))));
  return (await Promise.all(lists)).flat();
}

/** Checks that the deployed site serves the key, as a search engine will. */
async function checkKey(location: string, key: string): Promise<void> {
  const response = await fetch(location, { signal: AbortSignal.timeout(20_000) });
  const text = response.ok ? (await response.text()).trim() : '';
  if (text === key) return;
  const found = response.ok ? 'holds something else' : `answers ${response.status}`;
  throw new Error(`${location} ${found}. Build with INDEXNOW_KEY set and deploy, then try again.`);
}

const key = process.env['INDEXNOW_KEY'] ?? '';
if (!isKey(key)) stop('Set INDEXNOW_KEY to a key of 8 to 128 letters, figures and hyphens.');
const now = await readSitemap(values.dist);
const before = values.previous === undefined ? undefined : await readSitemap(values.previous);
// The home page has the shortest URL: every other begins with it.
const [root] = now.map(({ url }) => url).toSorted((a, b) => a.length - b.length);
if (root === undefined) stop('The sitemap lists no page.');
if (root.startsWith(LOCAL_SITE_URL)) {
  stop(`The sitemap is for ${LOCAL_SITE_URL}. Build with SITE_URL set to the public URL.`);
}
if (!existsSync(join(values.dist, keyFile(key)))) {
  stop(`${values.dist} has no ${keyFile(key)}. Build with the same INDEXNOW_KEY.`);
}

const toSend = messages(changedUrls(now, before), key, root);
if (toSend.length === 0) console.log('Nothing has changed.');
try {
  if (!values['dry-run'] && toSend.length > 0) await checkKey(`${root}${keyFile(key)}`, key);
  for (const message of toSend) {
    console.log(`${message.urlList.length} URLs for ${values.endpoint}`);
    for (const url of message.urlList) console.log(`  ${url}`);
    if (values['dry-run']) continue;
    const { status, ok } = await fetch(values.endpoint, {
      method: 'POST',
      headers: { 'content-type': 'application/json; charset=utf-8' },
      body: JSON.stringify(message),
      signal: AbortSignal.timeout(30_000),
    });
    console.log(meaningOf(status));
    if (!ok) process.exitCode = 1;
  }
  if (values['dry-run']) console.log('Nothing was sent: this was a dry run.');
} catch (error) {
  stop(error instanceof Error ? error.message : String(error));
}
