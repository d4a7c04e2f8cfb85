/** Checks all content and names each mistake with its file and line. */
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { checkContent } from '../src/content-check/check.ts';
import { readContentFiles } from '../src/content-check/content-files.ts';
import { describeDiagnostics } from '../src/content-check/diagnostic.ts';
import { renewKnownIds } from '../src/editor-support/known-ids.ts';

const { values } = parseArgs({
  options: { help: { type: 'boolean', short: 'h' }, advice: { type: 'boolean' } },
});
if (values.help === true) {
  console.log(
    'Usage: npm run check:content [-- --advice]\n\nReads every file in content/ and names each mistake: the file, the line, what was found, what was expected and how to fix it. It ends with 1 when there is one.\n\nIt also makes the ids of new files known to code editors (.vscode/schemas/ids.json).\n\n--advice names what may be a mistake, such as numbers that the cited sources do not hold, and what is found in drafts. It ends with 0.',
  );
  process.exit(0);
}

const root = fileURLToPath(new URL('..', import.meta.url));
renewKnownIds(root, readContentFiles(root));
if (values.advice === true) {
  const advice = checkContent(root, 'advice');
  console.log(advice.length > 0 ? describeDiagnostics(advice, 'doubt') : 'There is no advice.');
} else {
  const diagnostics = checkContent(root);
  if (diagnostics.length > 0) {
    console.error(describeDiagnostics(diagnostics));
    process.exitCode = 1;
  } else {
    console.log('The content is sound. For what may be wrong, add `-- --advice`.');
  }
}
