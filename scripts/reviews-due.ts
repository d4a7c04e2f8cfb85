/** Lists the articles whose facts are due to be checked again. */
import { parseArgs } from 'node:util';
import { fileURLToPath } from 'node:url';
import { readLibrary } from '../src/content-check/library.ts';
import { entryTypes } from '../src/collections.ts';
import { referenceAsIs } from '../src/evidence/reference-to.ts';

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

const schema = entryTypes.articles.schema(referenceAsIs);
const due = readLibrary(fileURLToPath(new URL('..', import.meta.url)))
  .filter(({ collection }) => collection === 'articles')
  .map(({ file, source }) => ({ file, article: schema.parse(source.data) }))
  .filter(({ article }) => article.checkDue <= values.by)
  .toSorted((a, b) => a.article.checkDue.localeCompare(b.article.checkDue));

for (const { file, article } of due) console.log(`${article.checkDue}  ${file}  ${article.title}`);
console.log(`${due.length} due by ${values.by}.`);
