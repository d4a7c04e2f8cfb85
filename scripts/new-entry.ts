/** Begins a claim, a question, a condition or a word of the glossary. */
import { join } from 'node:path';
import { entryTypes } from '../src/collections.ts';
import { readContentFiles } from '../src/content-check/content-files.ts';
import { ContentLibrary } from '../src/content-check/library.ts';
import { slugOf } from '../src/content-check/slug.ts';
import { titleKey } from '../src/evidence/publication-keys.ts';
import type { ReferencedCollection } from '../src/evidence/reference-to.ts';
import { askFields, problemWith, suggestedValues } from '../src/new-entry/ask.ts';
import { entryKinds, folderOf, idsIn, type EntryKind } from '../src/new-entry/entry-kinds.ts';
import { entryText } from '../src/new-entry/entry-text.ts';
import { explain } from '../src/new-entry/explain.ts';
import { fieldsOfEntry, type Field } from '../src/new-entry/fields.ts';
import { openFields } from '../src/new-entry/open-fields.ts';
import { suggestionsFor } from '../src/new-entry/suggestions.ts';
import {
  chooseId,
  EditorError,
  parseEntryArgs,
  projectRoot,
  promptsFor,
  runCommand,
  tellWritten,
  today,
  writeNew,
  type Done,
} from './editor.ts';

/** How many words of its name an id suggests. */
const MAX_ID_WORDS = 7;

const usage = ({ command, collection, titled, example }: EntryKind): string =>
  `Usage: npm run new:${command} [-- "${example}" [--id ID] [--no-questions]]

Writes a file into ${folderOf(collection)}. It asks for each field with what it means; an empty answer
leaves a field open. --no-questions, or no terminal, asks nothing: what is not known is left as a gap,
and \`npm run check:content\` names each gap.

"…"             the ${titled}; with --no-questions it must be given
--id            the name of the file; otherwise it is made from the ${titled}
--no-questions  writes the gaps and ends`;

type Options = ReturnType<typeof parseEntryArgs>['values'];

async function writeEntry(
  kind: EntryKind,
  words: readonly string[],
  options: Options,
  root: string,
): Promise<Done> {
  const { collection, titled, next } = kind;
  const files = readContentFiles(root);
  const siblings = new ContentLibrary()[collection].read(files).files;
  const prompts = promptsFor(options['no-questions']);
  const fields = fieldsOfEntry(entryTypes[collection].schema);
  const name = fields.find((field) => field.name === titled);
  if (name === undefined) throw new Error(`${folderOf(collection)} has no field “${titled}”.`);

  const given = words.join(' ').trim();
  const title = given === '' ? ((await prompts?.text(...titleQuestion(name))) ?? '') : given;
  if (title === '')
    throw new EditorError(`Give the ${titled}: ${usage(kind).split('\n')[0] ?? ''}`);
  const wrong = problemWith(name.schema, title);
  if (wrong !== undefined) throw new EditorError(`${titled}: “${title}”. ${wrong}`);
  const double = siblings.find(
    ({ yaml }) => titleKey(String(Reflect.get(Object(yaml.data), titled))) === titleKey(title),
  );
  if (double !== undefined)
    throw new EditorError(`${double.file} has this ${titled} already: “${title}”.`);

  const suggested = slugOf(title).split('-').slice(0, MAX_ID_WORDS).join('-');
  const idQuestion = 'The id: the name of the file, and a part of its address';
  const id = await chooseId(idQuestion, suggested, options.id, idsIn(files, collection), prompts);
  const around = {
    idsOf: (other: ReferencedCollection) => idsIn(files, other),
    suggestion: suggestionsFor(siblings, today()),
  };
  const known = { [titled]: title };
  const values =
    prompts === undefined
      ? suggestedValues(fields, known, around)
      : await askFields(fields, known, prompts, around);
  const file = `${folderOf(collection)}/${id}.yaml`;
  const text = await entryText([fields], values, join(root, file));
  writeNew(root, file, text);
  tellWritten(file, openFields(collection, file, text), []);
  return { message: next(id) };
}

const titleQuestion = (field: Field) =>
  [
    `${field.name}\n${explain(field)}`,
    { problem: (answer: string) => problemWith(field.schema, answer) },
  ] as const;

/**
 * Runs the command.
 *
 * @param args as typed behind its name: the kind first
 * @param root folder that holds `content/`
 * @returns what it ends with
 */
export async function newEntry(args: readonly string[], root: string): Promise<number> {
  const { values: options, positionals } = parseEntryArgs(args);
  const [command = '', ...words] = positionals;
  const kind = entryKinds.find((entry) => entry.command === command);
  if (kind === undefined) {
    console.error(`Name what to make: ${entryKinds.map((entry) => entry.command).join(', ')}.`);
    return 1;
  }
  if (options.help !== true)
    return runCommand(`A new ${kind.command}`, () => writeEntry(kind, words, options, root));
  console.log(usage(kind));
  return 0;
}

if (import.meta.main) process.exitCode = await newEntry(process.argv.slice(2), projectRoot);
