/** Asks Crossref which sources have been retracted and writes the list. Needs the internet. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { entryTypes } from '../src/collections.ts';
import { readContentFiles } from '../src/content-check/content-files.ts';
import { askCrossref, retractionsYaml, workUrl } from './crossref.ts';
import { Collection } from '../src/content-check/library.ts';
import { RETRACTIONS_FILE } from '../src/evidence/retractions.ts';

const { values } = parseArgs({ options: { help: { type: 'boolean', short: 'h' } } });
if (values.help === true) {
  console.log(
    `Usage: npm run renew:retractions\n\nAsks Crossref about every DOI in content/sources and writes ${RETRACTIONS_FILE} with the day and\nthe DOIs that have been retracted. The content check then names each source that is on the list.\nWithout the internet, or when Crossref does not answer for every DOI, nothing is changed.`,
  );
  process.exit(0);
}

async function ask(doi: string): Promise<unknown> {
  const response = await fetch(workUrl(doi), {
    headers: { 'user-agent': 'Footnotes, renew-retractions' },
    signal: AbortSignal.timeout(20_000),
  });
  if (response.status === 404) return undefined;
  if (!response.ok) throw new Error(`it answered ${response.status} for ${doi}`);
  return response.json();
}

const root = fileURLToPath(new URL('..', import.meta.url));
const dois = new Collection('sources', entryTypes.sources)
  .read(readContentFiles(root))
  .entries.flatMap(({ data }) => data.DOI ?? []);
try {
  const check = await askCrossref(dois, ask, new Date().toLocaleDateString('en-CA'));
  writeFileSync(join(root, RETRACTIONS_FILE), retractionsYaml(check));
  console.log(
    `Asked about ${dois.length} DOIs: ${check.retracted.length} retracted, ${check.unknown.length} unknown to Crossref.`,
  );
  for (const doi of check.retracted) console.log(`  retracted  ${doi}`);
} catch (error) {
  const why = error instanceof Error ? error.message : String(error);
  console.error(`Crossref could not be asked (${why}). ${RETRACTIONS_FILE} is as it was.`);
  process.exitCode = 1;
}
