import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { z } from 'astro/zod';
import { cslRecord, type CslRecord } from './csl-record.ts';
import { readMedline } from './medline.ts';
import { readTaggedRecords, valuesOf } from './tagged-lines.ts';

/** What an editor is told in place of a stack. */
export class ImportError extends Error {}

const records = z.array(cslRecord);

/** What citation-js makes of a text, in CSL’s fields. */
const parse = (text: string, format: '@biblatex/text' | '@ris/file'): CslRecord[] =>
  records.parse(
    new Cite(text, {
      forceType: format,
      generateGraph: false,
      maxChainLength: 10,
      strict: true,
      target: '@csl/list+object',
    }).data,
  );

/**
 * EndNote keeps PubMed’s number as the accession number, which citation-js drops, and the number of an
 * article in C7, which it calls a number.
 */
function readRis(text: string): CslRecord[] {
  const lines = readTaggedRecords(text, 'TY');
  return parse(text, '@ris/file').map((record, index) => {
    const accession = valuesOf(lines[index] ?? [], 'AN').find((value) => /^\d{6,8}$/.test(value));
    const notes = valuesOf(lines[index] ?? [], 'N1').join('\n');
    return { ...record, PMID: record.PMID ?? accession, note: notes };
  });
}

/** CSL-JSON of one or of several, or Crossref’s answer for one or several works. */
function readJson(text: string): CslRecord[] {
  const data: unknown = JSON.parse(text);
  const answer = z
    .object({ message: z.union([z.object({ items: z.array(z.unknown()) }), z.unknown()]) })
    .safeParse(data);
  const found = answer.success ? answer.data.message : data;
  const items = z.object({ items: z.array(z.unknown()) }).safeParse(found);
  const list = items.success ? items.data.items : Array.isArray(found) ? found : [found];
  return records.parse(list);
}

const formats = [
  { ending: 'bib', name: 'BibTeX', read: (text: string) => parse(text, '@biblatex/text') },
  { ending: 'ris', name: 'RIS', read: readRis },
  { ending: 'json', name: 'CSL-JSON, or an answer of Crossref', read: readJson },
  { ending: 'nbib', name: 'PubMed’s format', read: readMedline },
] as const;

/** The endings of files that can be read, with a dot. */
export const importEndings = formats.map(({ ending }) => `.${ending}`);

/**
 * Reads what a reference manager, PubMed or Crossref exported.
 *
 * @param name of the file; its ending says which format it is
 * @param text of the file
 * @throws ImportError in words for an editor
 */
export function readExport(name: string, text: string): CslRecord[] {
  const format = formats.find(({ ending }) => name.toLowerCase().endsWith(`.${ending}`));
  if (format === undefined)
    throw new ImportError(`${name} ends in none of ${importEndings.join(', ')}.`);
  let found: CslRecord[];
  try {
    found = format.read(text.replace(/^\uFEFF/, ''));
  } catch {
    throw new ImportError(
      `${name} is not ${format.name}, or it is damaged. Export it again, and choose that format.`,
    );
  }
  if (found.every(({ title }) => title === undefined))
    throw new ImportError(`${name} holds no record of ${format.name} with a title.`);
  return found;
}
