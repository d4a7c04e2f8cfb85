/** Asks Crossref which sources have been retracted and writes the list. Needs the internet. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { entryTypes } from '../src/collections.ts';
import { readContentFiles } from '../src/content-check/content-files.ts';
import { Collection } from '../src/content-check/library.ts';
import { RETRACTIONS_FILE } from '../src/evidence/retractions.ts';
import { publicServices, workUrl } from '../src/import-sources/look-up.ts';
import { askCrossref, retractionsYaml } from './crossref.ts';
import { politeAsk } from './polite-ask.ts';

const { values } = parseArgs({ options: { help: { type: 'boolean', short: 'h' } } });
if (values.help === true) {
  console.log(
    `Usage: npm run renew:retractions\n\nAsks Crossref about every DOI in content/sources and writes ${RETRACTIONS_FILE} with the day and\nthe DOIs that have been retracted. The content check then names each source that is on the list.\nWithout the internet, or when Crossref does not answer for every DOI, nothing is changed.
CROSSREF_URL names another service that answers in the same form.`,
  );
  process.exit(0);
}

const root = fileURLToPath(new URL('..', import.meta.url));
const files = readContentFiles(root);
const ask = politeAsk('renew-retractions', files);
const crossref = process.env['CROSSREF_URL'] ?? publicServices.crossref;
const dois = new Collection('sources', entryTypes.sources)
  .read(files)
  .entries.flatMap(({ data }) => data.DOI ?? []);
try {
  const check = await askCrossref(
    dois,
    (doi) => ask(workUrl(doi, crossref)),
    new Date().toLocaleDateString('en-CA'),
  );
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
