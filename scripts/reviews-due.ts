/** Lists the articles whose facts, and the claims whose search, are due to be checked again. */
import { parseArgs } from 'node:util';
import { fileURLToPath } from 'node:url';
import { entryTypes } from '../src/collections.ts';
import { readContentFiles } from '../src/content-check/content-files.ts';
import { Collection } from '../src/content-check/library.ts';
import { searchDue } from '../src/evidence/search-due.ts';

const { values } = parseArgs({
  options: {
    help: { type: 'boolean', short: 'h' },
    by: { type: 'string', default: new Date().toLocaleDateString('en-CA') },
  },
});
if (values.help === true) {
  console.log(
    'Usage: npm run reviews-due [-- --by YYYY-MM-DD]\n\nLists articles whose `checkDue` is on or before a day, today unless you say which, and claims whose last search is a year old by then.',
  );
  process.exit(0);
}

const files = readContentFiles(fileURLToPath(new URL('..', import.meta.url)));
const articles = new Collection('articles', entryTypes.articles)
  .read(files)
  .entries.map(({ file, data }) => ({ due: data.checkDue, file, name: data.title }));
const claims = new Collection('claims', entryTypes.claims)
  .read(files)
  .entries.map(({ file, data }) => ({ due: searchDue(data), file, name: data.statement }));

for (const [what, entries] of Object.entries({ articles, claims })) {
  const due = entries
    .filter((entry) => entry.due <= values.by)
    .toSorted((a, b) => a.due.localeCompare(b.due));
  for (const { due: day, file, name } of due) console.log(`${day}  ${file}  ${name}`);
  console.log(`${due.length} ${what} due by ${values.by}.`);
}
