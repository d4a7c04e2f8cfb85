import { entryTypes, singleFiles } from '../collections.ts';
import { hintOf, inOneLine } from '../new-entry/explain.ts';
import {
  fieldsOf,
  fieldsOfEntry,
  placedFields,
  type Choice,
  type Field,
  type PlacedField,
} from '../new-entry/fields.ts';

/** Where the reference of all fields is: `npm run docs:content` writes it. */
export const FIELDS_FILE = 'content/FIELDS.md';

/** The files that share some fields. */
interface FileKind {
  /** Its name in anchors: `claims`. */
  readonly id: string;
  /** Which files they are: `content/claims/*.yaml`. */
  readonly files: string;
  readonly fields: readonly Field[];
}

/** A text, and the line of every place in it that a message may name. */
interface Reference {
  readonly text: string;
  /** Lines by anchor: `claims`, `claims-comparisons-near`. */
  readonly lines: ReadonlyMap<string, number>;
}

const fileKinds = (): FileKind[] => [
  ...Object.entries(entryTypes).map(([id, { folder, ending, schema }]) => ({
    id,
    files: `content/${folder}/*.${ending}`,
    fields: fieldsOfEntry(schema),
  })),
  ...Object.entries(singleFiles).map(([id, { file, schema }]) => ({
    id,
    files: file,
    fields: fieldsOf(schema),
  })),
];

const anchor = (id: string, path: readonly string[]): string => [id, ...path].join('-');
const mark = (id: string): string => `<a id="${id}"></a>`;
const code = (text: string): string => `\`${text}\``;

/** Whether a field must be there, and whether it may be empty. */
function needOf({ isOptional, form, schema }: Field): string {
  if (isOptional) return 'if it applies';
  const mayBeEmpty = form.kind === 'list' && schema.safeParse([]).success;
  return mayBeEmpty ? 'needed, and [] where there is none' : 'needed';
}

/** What may stand in a field, as the words of a list’s item, and the values to choose from below it. */
function formOf({ form, isOptional }: Field): { words: string; values: readonly Choice[] } {
  const one = form.kind === 'list' ? form.of : form;
  if (one.kind === 'choice')
    return {
      words: form.kind === 'list' ? 'a list; each item is one of' : 'one of',
      values: one.options,
    };
  if (one.kind === 'group')
    return {
      words: form.kind === 'list' ? 'a list; the fields of each item follow' : 'its fields follow',
      values: [],
    };
  const hint = hintOf(form, isOptional).replace(/\.$/, '');
  const words = hint === '' ? 'text' : hint.charAt(0).toLowerCase() + hint.slice(1);
  return { words, values: [] };
}

function fieldLines(id: string, { field, path }: PlacedField): string[] {
  const { words, values } = formOf(field);
  return [
    `### ${mark(anchor(id, path))}${path.join(', ')}`,
    '',
    field.about ?? '',
    '',
    `- ${needOf(field)}: ${words}`,
    ...values.map(
      ({ value, meaning }) =>
        `  - ${code(String(value))}${meaning === undefined ? '' : `: ${meaning}`}`,
    ),
    ...(field.examples.length === 0
      ? []
      : [
          `- for example ${field.examples.map((example) => code(inOneLine(example))).join(' or ')}`,
        ]),
    '',
  ];
}

const beginning = (kinds: readonly FileKind[]): string[] => [
  '# Every field',
  '',
  'What each field of each file is, made from the schemas of the site by `npm run docs:content`: change',
  'the schema, not this file. How to write and to cite is in [README.md](README.md).',
  '',
  ...kinds.map(({ id, files }) => `- [${code(files)}](#${id})`),
  '',
];

/** Writes the reference of all fields, kind by kind, and knows where everything is. */
export function fieldReference(): Reference {
  const kinds = fileKinds();
  const lines = beginning(kinds);
  const places = new Map<string, number>();
  for (const { id, files, fields } of kinds) {
    places.set(id, lines.length + 1);
    lines.push(`## ${mark(id)}${code(files)}`, '');
    for (const placed of placedFields(fields)) {
      places.set(anchor(id, placed.path), lines.length + 1);
      lines.push(...fieldLines(id, placed));
    }
  }
  return { text: lines.join('\n'), lines: places };
}

let written: Reference | undefined;

/**
 * Where a field is explained, as terminals open it: `content/FIELDS.md:120`.
 *
 * @param id name of a collection or of a single file
 * @param path names of fields, and places in lists; where it leads to no field, what is around it counts
 */
export function explainedAt(id: string, path: readonly PropertyKey[]): string {
  written ??= fieldReference();
  const names = path.filter((step) => typeof step === 'string');
  for (let length = names.length; length >= 0; length -= 1) {
    const line = written.lines.get(anchor(id, names.slice(0, length)));
    if (line !== undefined) return `${FIELDS_FILE}:${line}`;
  }
  return FIELDS_FILE;
}
