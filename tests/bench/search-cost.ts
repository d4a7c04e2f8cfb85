/** Prints what a first search costs, in built sites of any size. */
import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { dist } from '../helpers/built-site.ts';
import { searchCost } from './first-search.ts';
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

const kilobytes = (bytes: number): string => (bytes / 1024).toFixed(1);

const generated: string[] = [];
for (const count of values.articles ?? []) generated.push(await writeSearchSite(Number(count)));
const given = positionals.map((folder) => resolve(folder));
const sites = [...given, ...generated];

for (const root of sites.length === 0 ? [dist] : sites) {
  const { searches, parts, largestPart, page } = await searchCost(root);
  console.log(
    `\n${root}\n${parts} parts of the index, the largest of ${kilobytes(largestPart)} KB; search page ${kilobytes(page)} KB`,
  );
  for (const { query, seconds, files, bytes } of searches)
    console.log(
      `  ${query.padEnd(24)} ${String(files).padStart(3)} files ${kilobytes(bytes).padStart(8)} KB ${seconds.toFixed(1).padStart(6)} s`,
    );
}
for (const root of generated) rmSync(root, { recursive: true });
