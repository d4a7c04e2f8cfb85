/** Checks all content and names each mistake with its file and line. */
import { parseArgs } from 'node:util';
import { checkContent } from '../src/content-check/check.ts';
import { readContentFiles } from '../src/content-check/content-files.ts';
import { describeDiagnostics } from '../src/content-check/diagnostic.ts';
import { renewKnownIds } from '../src/editor-support/known-ids.ts';
import { projectRoot } from './editor.ts';

const usage = `Usage: npm run check:content [-- --advice]

Reads every file in content/ and names each mistake: the file, the line, what was found, what was expected and how to fix it. It ends with 1 when there is one.

It also makes the ids of new files known to code editors (.vscode/schemas/ids.json).

--advice names what may be a mistake, such as numbers that the cited sources do not hold, and what is found in drafts. It ends with 0.`;

/**
 * Runs the command.
 *
 * @param args as typed behind its name
 * @param root folder that holds `content/` and `src/pages/`
 * @returns what it ends with
 */
export function checkContentCommand(args: readonly string[], root: string): number {
  const { values } = parseArgs({
    args: [...args],
    options: { help: { type: 'boolean', short: 'h' }, advice: { type: 'boolean' } },
  });
  if (values.help === true) {
    console.log(usage);
    return 0;
  }
  renewKnownIds(root, readContentFiles(root));
  if (values.advice === true) {
    const advice = checkContent(root, 'advice');
    console.log(advice.length > 0 ? describeDiagnostics(advice, 'doubt') : 'There is no advice.');
    return 0;
  }
  const diagnostics = checkContent(root);
  if (diagnostics.length > 0) {
    console.error(describeDiagnostics(diagnostics));
    return 1;
  }
  console.log('The content is sound. For what may be wrong, add `-- --advice`.');
  return 0;
}

if (import.meta.main) process.exitCode = checkContentCommand(process.argv.slice(2), projectRoot);
