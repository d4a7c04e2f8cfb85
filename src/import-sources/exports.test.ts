import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { expect, test } from 'vitest';
import { projectRoot } from '../../tests/helpers/content-copy.ts';
import { entryTypes } from '../collections.ts';
import { readContentFiles } from '../content-check/content-files.ts';
import { Collection } from '../content-check/library.ts';
import { cslFields } from '../evidence/schema.ts';
import { readExport } from './read-file.ts';
import { sourceFields } from './source-fields.ts';

const library = new Collection('sources', entryTypes.sources).read(readContentFiles(projectRoot));
const journals = library.entries.flatMap(({ data }) => data['container-title'] ?? []);

const imported = (file: string) =>
  readExport(file, readFileSync(`${projectRoot}/tests/fixtures/exports/${file}`, 'utf8')).map(
    (record) => sourceFields(record, journals),
  );

/** The upper half of a source of the library, as it stands in its file. */
function publicationOf(id: string): Record<string, unknown> {
  const source: unknown = parse(library.files.find((file) => file.id === id)?.text ?? '');
  return Object.fromEntries(Object.entries(source ?? {}).filter(([name]) => name in cslFields));
}

/**
 * What the library has that no export can: where it was seen in place of the DOI's address, a
 * publisher that an editor added, an apostrophe from before the site set its own.
 */
const asImported = (fields: Record<string, unknown>): unknown => {
  const kept = Object.entries(fields)
    .filter(([name]) => name !== 'URL' && name !== 'publisher')
    .map(([name, value]) => [name, name === 'DOI' ? String(value).toLowerCase() : value] as const);
  return JSON.parse(JSON.stringify(Object.fromEntries(kept)).replaceAll("'", '’'));
};

test.each([
  ['zotero.bib', 'camci-2025-reflexology-cardiac', []],
  ['zotero.ris', 'moyle-2014-dementia-physiology', []],
  ['zotero.json', 'bus-2024-iwgdf', []],
  ['endnote.ris', 'jing-2022-vital-signs', []],
  ['endnote.bib', 'castrosanchez-2011-pad', ['PMID']],
  ['mendeley.bib', 'coban-2010-pregnancy-oedema', []],
  ['mendeley.ris', 'hughes-2009-ms-sham', ['PMID']],
  ['pubmed.nbib', 'eguchi-2016-aroma-foot-massage', []],
  ['pubmed-ahead-of-print.nbib', 'loprinzi-2020-asco', []],
  ['crossref.json', 'izgu-2019-cipn', []],
])('reads %s as the library has %s', (file, id, notInExport) => {
  const inLibrary = Object.fromEntries(
    Object.entries(publicationOf(id)).filter(([name]) => !notInExport.some((not) => not === name)),
  );
  const [first, ...others] = imported(file);
  expect(others).toEqual([]);
  expect(asImported({ ...first?.fields })).toEqual(asImported(inLibrary));
});
