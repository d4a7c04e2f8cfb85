/** Adds the URLs of the built site to the list of all that were ever published. */
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import {
  PUBLISHED_URLS_FILE,
  collectUrls,
  publishedFiles,
  readPublishedUrls,
  formatPublishedUrls,
} from '../src/redirects/published-urls.ts';

const { values } = parseArgs({ options: { help: { type: 'boolean', short: 'h' } } });
if (values.help === true) {
  console.log(
    `Usage: npm run build && npm run addresses\n\nAdds every new URL of dist/ to ${PUBLISHED_URLS_FILE} and takes none out. A published URL that is\ngone needs an entry in content/redirects.yaml; npm test names it.`,
  );
  process.exit(0);
}

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');
if (!existsSync(dist)) {
  console.error('There is no built site. Run `npm run build` first.');
  process.exit(1);
}
const slashes = (file: string): string => file.replaceAll('\\', '/');
const pages = globSync('**/*.html', { cwd: dist }).map((file) => ({
  path: `/${slashes(file).replace(/index\.html$/, '')}`,
  html: readFileSync(join(dist, file), 'utf8'),
}));
const files = globSync(publishedFiles, { cwd: dist }).map(slashes);
const list = join(root, PUBLISHED_URLS_FILE);
const published = new Set(readPublishedUrls(readFileSync(list, 'utf8')));
const added = collectUrls(pages, files).filter((url) => !published.has(url));
writeFileSync(list, formatPublishedUrls([...published, ...added]));
for (const url of added) console.log(`  new  ${url}`);
console.log(`${added.length} new, ${published.size + added.length} in all.`);
