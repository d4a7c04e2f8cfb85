/** Lists the articles whose facts are due to be checked again. */
import { parseArgs } from 'node:util';
import { fileURLToPath } from 'node:url';
import { entryTypes } from '../src/collections.ts';
import { readContentFiles } from '../src/content-check/content-files.ts';
import { Collection } from '../src/content-check/library.ts';

const { values } = parseArgs({
  options: {
    help: { type: 'boolean', short: 'h' },
    by: { type: 'string', default: new Date().toLocaleDateString('en-CA') },
  },
});
if (values.help === true) {
  console.log(
    'Usage: npm run reviews-due [-- --by YYYY-MM-DD]\n\nLists articles whose `checkDue` is on or before a day, today unless you say which.',
  );
  process.exit(0);
}

const due = new Collection('articles', entryTypes.articles)
  .read(readContentFiles(fileURLToPath(new URL('..', import.meta.url))))
  .entries.filter(({ data }) => data.checkDue <= values.by)
  .toSorted((a, b) => a.data.checkDue.localeCompare(b.data.checkDue));

for (const { file, data } of due) console.log(`${data.checkDue}  ${file}  ${data.title}`);
console.log(`${due.length} due by ${values.by}.`);
