/** Checks all content and names each mistake with its file and line. */
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { checkContent } from '../src/content-check/check.ts';
import { describeDiagnostics } from '../src/content-check/diagnostic.ts';

const { values } = parseArgs({ options: { help: { type: 'boolean', short: 'h' } } });
if (values.help === true) {
  console.log(
    'Usage: npm run check:content\n\nReads every file in content/ and names each mistake: the file, the line, what was found, what was expected and how to fix it. It ends with 1 when there is one.',
  );
  process.exit(0);
}

const diagnostics = checkContent(fileURLToPath(new URL('..', import.meta.url)));
if (diagnostics.length > 0) {
  console.error(describeDiagnostics(diagnostics));
  process.exitCode = 1;
} else {
  console.log('The content is sound.');
}
