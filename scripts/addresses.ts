/** Adds new URLs to the list of all that were ever published, and names those that were lost. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readContentFiles } from '../src/content-check/content-files.ts';
import { REDIRECTS_FILE } from '../src/redirects/schema.ts';
import { lostFromBuild, lostFromContent, type LostUrl } from '../src/content-check/lost-urls.ts';
import { readRedirects } from '../src/content-check/redirect-rules.ts';
import {
  PUBLISHED_URLS_FILE,
  formatPublishedUrls,
  readPublishedUrls,
} from '../src/redirects/published-urls.ts';
import type { Redirect } from '../src/redirects/redirects.ts';
import { addRedirects, redirectLines } from '../src/redirects/redirects-list.ts';
import { builtUrls } from './built-site.ts';
import { projectRoot, today } from './editor.ts';

const usage = `Usage: npm run build && npm run addresses [-- --write]

Adds every new URL of dist/ to ${PUBLISHED_URLS_FILE} and takes none out. Then it names
each page and each place on a page that was published and is gone, with the redirect to paste into
${REDIRECTS_FILE}; it ends with 1 while there is one. A renamed heading or article stops the
build, so that nothing new is there to add: it is named all the same.

--write  adds the redirects itself, with today’s date. Read them before you publish: each leads to the
         new address that is most like the old one. What has none like it stays yours to place.`;

/** Adds what is new to the list, and says so. */
function publish(listFile: string, listed: readonly string[], built: readonly string[]): void {
  const known = new Set(listed);
  const added = built.filter((url) => !known.has(url));
  writeFileSync(listFile, formatPublishedUrls([...listed, ...added]));
  for (const url of added) console.log(`  new   ${url}`);
  console.log(`${added.length} new, ${listed.length + added.length} in all.`);
}

/** Names what was lost with its redirect, or writes the redirects. */
function tellLost(lost: readonly LostUrl[], root: string, isToWrite: boolean): number {
  const found = lost.filter((one): one is Redirect => one.to !== undefined);
  const open = lost.filter(({ to }) => to === undefined);
  if (isToWrite && found.length > 0) {
    const file = join(root, REDIRECTS_FILE);
    writeFileSync(file, addRedirects(readFileSync(file, 'utf8'), found, today()));
  }
  for (const { from, to } of found)
    console.log(
      isToWrite
        ? `  moved ${from} → ${to}`
        : `  lost  ${from}\n${redirectLines({ from, to }, today())}`,
    );
  for (const { from } of open)
    console.log(
      `  lost  ${from}, and nothing new is like it. Bring it back, or say where it went:\n${redirectLines({ from, to: '(its new address)' }, today())}`,
    );
  if (isToWrite && found.length > 0)
    console.log(
      `Read the new lines at the end of ${REDIRECTS_FILE}: does each lead to the same thing?`,
    );
  else if (found.length > 0)
    console.log(
      `Paste these into ${REDIRECTS_FILE}, or run \`npm run addresses -- --write\`. Then build again.`,
    );
  return open.length > 0 || (found.length > 0 && !isToWrite) ? 1 : 0;
}

/**
 * Runs the command.
 *
 * @param args as typed behind its name
 * @param root folder that holds `content/`, `src/pages/` and `dist/`
 * @returns what it ends with: 1 where a published URL is gone without a redirect
 */
export function addresses(args: readonly string[], root: string): number {
  const { values } = parseArgs({
    args: [...args],
    options: { help: { type: 'boolean', short: 'h' }, write: { type: 'boolean', default: false } },
  });
  if (values.help === true) {
    console.log(usage);
    return 0;
  }
  const listFile = join(root, PUBLISHED_URLS_FILE);
  const listed = readPublishedUrls(readFileSync(listFile, 'utf8'));
  const redirects = readRedirects(root);
  const inContent = lostFromContent(readContentFiles(root), redirects);
  const dist = join(root, 'dist');
  const built = existsSync(dist) ? builtUrls(dist) : undefined;
  if (built !== undefined) publish(listFile, listed, built);
  const isTold = new Set(inContent.map(({ from }) => from));
  const inBuild = built === undefined ? [] : lostFromBuild(listed, built, redirects);
  const lost = [...inContent, ...inBuild.filter(({ from }) => !isTold.has(from))];
  const status = tellLost(lost, root, values.write);
  if (built !== undefined) return status;
  console.error('There is no built site, so nothing new was added. Run `npm run build` first.');
  return 1;
}

if (import.meta.main) process.exitCode = addresses(process.argv.slice(2), projectRoot);
