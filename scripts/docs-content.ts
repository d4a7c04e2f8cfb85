/** Writes what the schemas say: the reference of fields for editors, and the JSON Schemas of code editors. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readContentFiles } from '../src/content-check/content-files.ts';
import { FIELDS_FILE, fieldReference } from '../src/editor-support/field-reference.ts';
import {
  asJson,
  editorSchemas,
  IDS_FILE,
  SCHEMAS_FOLDER,
} from '../src/editor-support/json-schemas.ts';
import { knownIds } from '../src/editor-support/known-ids.ts';
import { projectRoot as root } from './editor.ts';

const { values } = parseArgs({ options: { help: { type: 'boolean', short: 'h' } } });

if (values.help === true) {
  console.log(
    `Usage: npm run docs:content\n\nWrites ${FIELDS_FILE}, the reference of every field, and the JSON Schemas in ${SCHEMAS_FOLDER}, by which\ncode editors explain and complete fields. Both follow from the schemas of the site: run it after a change of\none. A test names what is out of date.`,
  );
} else {
  mkdirSync(join(root, SCHEMAS_FOLDER), { recursive: true });
  const texts = new Map([
    [FIELDS_FILE, fieldReference().text],
    ...editorSchemas().map(({ file, schema }) => [file, asJson(schema)] as const),
    [IDS_FILE, asJson(knownIds(readContentFiles(root)))],
  ]);
  for (const [file, text] of texts) writeFileSync(join(root, file), text);
  console.log(`Wrote ${FIELDS_FILE} and ${SCHEMAS_FOLDER}.`);
}
