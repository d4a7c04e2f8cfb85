/** Adds sources: by DOI or PubMed number, from an export of a reference manager, or a page by its address. */
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { log } from '@clack/prompts';
import { entryTypes } from '../src/collections.ts';
import { readContentFiles } from '../src/content-check/content-files.ts';
import { Collection } from '../src/content-check/library.ts';
import { cslFields } from '../src/evidence/schema.ts';
import type { CslRecord } from '../src/import-sources/csl-record.ts';
import { findDuplicate } from '../src/import-sources/duplicates.ts';
import { identify } from '../src/import-sources/identifier.ts';
import { lookUp, publicServices } from '../src/import-sources/look-up.ts';
import { importEndings, ImportError, readExport } from '../src/import-sources/read-file.ts';
import { sourceFields } from '../src/import-sources/source-fields.ts';
import { sourceId } from '../src/import-sources/source-id.ts';
import { askFields } from '../src/new-entry/ask.ts';
import { folderOf } from '../src/new-entry/entry-kinds.ts';
import { entryText } from '../src/new-entry/entry-text.ts';
import { fieldsOfEntry } from '../src/new-entry/fields.ts';
import { openFields } from '../src/new-entry/open-fields.ts';
import type { Prompts } from '../src/new-entry/prompts.ts';
import { isRetracted } from './crossref.ts';
import {
  chooseId,
  EditorError,
  parseEntryArgs,
  projectRoot,
  promptsFor,
  runCommand,
  tellWritten,
  writeNew,
  type Done,
} from './editor.ts';
import { politeAsk } from './polite-ask.ts';

const usage = `Usage: npm run new:source -- DOI | PMID | PMCID | FILE | PAGE [--id ID] [--no-questions]

Writes one file for each source into ${folderOf('sources')}: what it is, as Crossref, PubMed or your
reference manager know it, in the fields and the spelling of the library. A source that the library has
already is named with its file and not written again. Then it asks for your judgement of it, field by
field, with what each means; an empty answer leaves a field open. --no-questions, or no terminal, asks
nothing: what is not known is left as a gap, and \`npm run check:content\` names each gap.

DOI    10.1016/j.ctcp.2018.02.018, or its https://doi.org/ address; needs the internet
PMID   19944872, or its address in PubMed; needs the internet
PMCID  PMC3093235, or its address in PubMed Central; needs the internet
FILE   an export, of one source or of many: ${importEndings.join(', ')}
       Zotero: Export Item…; EndNote: Export, with the style RefMan (RIS) Export or BibTeX Export;
       Mendeley: Export; PubMed: Send to, Citation manager
PAGE   the https address of any other page, for what is no article of a journal

--id            the name of the file; otherwise author, year and two words of the title
--no-questions  writes the gaps and ends

CROSSREF_URL, PUBMED_URL and PUBMED_SEARCH_URL name other services that answer in the same form.`;

type Options = ReturnType<typeof parseEntryArgs>['values'];

/** A record, and what an editor should know of how it was found. */
interface Found {
  readonly record: CslRecord;
  readonly remarks: readonly string[];
}

/** What a page may have, beside what every source has. */
const ofPages: ReadonlySet<string> = new Set([
  'author',
  'container-title',
  'publisher',
  'issued',
  'note',
]);

/** All records that an editor’s word leads to. */
async function find(given: string, root: string): Promise<Found[]> {
  const identifier = identify(given);
  if (identifier === undefined)
    throw new EditorError(
      `“${given}” is no DOI, no PubMed number, no address, and no file ending in ${importEndings.join(', ')}. --help has an example of each.`,
    );
  if (identifier.kind === 'file') {
    const records = readExport(basename(identifier.path), textOf(identifier.path));
    return records.map((record) => ({ record, remarks: [] }));
  }
  if (identifier.kind === 'page')
    return [{ record: { type: 'webpage', URL: identifier.id }, remarks: [] }];
  const { kind, id } = identifier;
  const services = {
    crossref: process.env['CROSSREF_URL'] ?? publicServices.crossref,
    citations: process.env['PUBMED_URL'] ?? publicServices.citations,
    search: process.env['PUBMED_SEARCH_URL'] ?? publicServices.search,
  };
  const ask = politeAsk('new-source', readContentFiles(root));
  const { record, crossref, remarks } = await lookUp(kind, id, ask, services).catch(
    (error: unknown) => {
      if (error instanceof ImportError) throw error;
      const why = error instanceof Error ? error.message : String(error);
      throw new EditorError(
        `${why}. Nothing was written.\nWithout a network, give a file: export the record from your reference manager, or from\nPubMed (Send to, Citation manager), and run npm run new:source -- FILE`,
      );
    },
  );
  if (crossref !== undefined && isRetracted(crossref))
    throw new EditorError(
      `Crossref says that ${record.DOI ?? id} has been retracted, or is the notice of a retraction. It is no source.`,
    );
  return [{ record, remarks }];
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    throw new EditorError(`There is no file ${path} that can be read.`);
  }
}

/**
 * Writes the file of one source.
 *
 * @returns its id, or undefined where the library has it already
 */
async function add(
  { record, remarks }: Found,
  prompts: Prompts | undefined,
  options: Options,
  root: string,
): Promise<string | undefined> {
  // Read again for each, so that two records of one export meet too.
  const sources = new Collection('sources', entryTypes.sources).read(readContentFiles(root));
  const journals = sources.entries.flatMap(({ data }) => data['container-title'] ?? []);
  const { fields: known, remarks: doubts } = sourceFields(record, journals);
  const double = findDuplicate(known, sources.files);
  if (double !== undefined) {
    log.error(
      `${double.file} is this source already: it has the same ${double.field}.\n${known.title ?? ''}`,
    );
    return undefined;
  }
  const fields = fieldsOfEntry(entryTypes.sources.schema);
  const isPublication = (name: string): boolean => name in cslFields;
  // A record has said what it knows; of a page nothing is known yet.
  const publication = fields.filter(
    ({ name, isOptional }) =>
      isPublication(name) &&
      (name in known || !isOptional || (record.title === undefined && ofPages.has(name))),
  );
  const judgement = fields.filter(({ name }) => !isPublication(name));
  log.info(
    [known.title ?? known.URL, known['container-title'], known.issued].filter(Boolean).join('\n'),
  );
  const around = { idsOf: () => new Set<string>(), suggestion: () => undefined };
  const described =
    prompts === undefined ? known : await askFields(publication, known, prompts, around);
  const idQuestion = 'The id: the name of the file, and what you cite it by';
  const suggested = sourceId({ ...known, ...described }, sources.ids);
  const id = await chooseId(idQuestion, suggested, options.id, sources.ids, prompts);
  const values =
    prompts === undefined ? described : await askFields(judgement, described, prompts, around);
  const file = `${folderOf('sources')}/${id}.yaml`;
  const text = await entryText([publication, judgement], values, join(root, file));
  writeNew(root, file, text);
  tellWritten(file, openFields('sources', file, text), [...remarks, ...doubts]);
  return id;
}

async function writeSources(
  given: string | undefined,
  options: Options,
  root: string,
): Promise<Done> {
  if (given === undefined) throw new EditorError(`Say which source.\n\n${usage}`);
  const found = await find(given, root);
  if (found.length > 1 && options.id !== undefined)
    throw new EditorError(`--id names one source, and ${given} holds ${found.length}.`);
  const prompts = promptsFor(options['no-questions']);
  const ids: string[] = [];
  for (const one of found) {
    const id = await add(one, prompts, options, root);
    if (id !== undefined) ids.push(id);
  }
  if (ids.length === 0) return { message: 'Nothing was written.', isIncomplete: true };
  return {
    message: `Cite it straight after a full stop: ${ids.map((id) => `[@${id}]`).join(' ')}. Until an article or a claim uses it, list it in content/unused.yaml.`,
    isIncomplete: ids.length < found.length,
  };
}

/**
 * Runs the command.
 *
 * @param args as typed behind its name; a file in it is looked for where the command runs
 * @param root folder that holds `content/`
 * @returns what it ends with: 1 where a source was not written
 */
export async function newSource(args: readonly string[], root: string): Promise<number> {
  const { values: options, positionals } = parseEntryArgs(args);
  if (options.help !== true)
    return runCommand('A new source', () => writeSources(positionals[0], options, root));
  console.log(usage);
  return 0;
}

if (import.meta.main) process.exitCode = await newSource(process.argv.slice(2), projectRoot);
