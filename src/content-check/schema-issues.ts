import { z } from 'astro/zod';
import { meaningAt } from '../new-entry/fields.ts';
import type { Diagnostic } from './diagnostic.ts';
import { describePath, fieldsAt } from './field-names.ts';
import { nearest } from './nearest.ts';

/** What a schema makes of some fields, or what is wrong with them. */
export type Fields<Data> =
  | { readonly data: Data; readonly diagnostics: readonly [] }
  | { readonly data: undefined; readonly diagnostics: readonly Diagnostic[] };

/** What was read, and the line of each value. */
interface FieldSource {
  readonly data: unknown;
  readonly lineOf: (path: readonly PropertyKey[]) => number;
}

/** Where an author learns what a field is, in a sentence. */
export const saysWhatIs = (where: string, path: readonly PropertyKey[]): string =>
  `${where} says what “${fieldAt(path)}” is.`;

const fieldAt = (path: readonly PropertyKey[]): string =>
  path.findLast((step) => typeof step === 'string') ?? '';

/**
 * Reads fields by their schema.
 *
 * @param file path for messages
 * @param help where an author learns more of a field, from its path
 */
export function readFields<Data>(
  schema: z.ZodType<Data>,
  file: string,
  source: FieldSource,
  help: (path: readonly PropertyKey[]) => string = (path) => saysWhatIs('content/README.md', path),
): Fields<Data> {
  const { data, error } = schema.safeParse(source.data, { error: expectation });
  if (error === undefined) return { data, diagnostics: [] };
  const unknownFields = error.issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [],
  );
  const unknown = unknownFields.map((path) => {
    const around = path.slice(0, -1);
    const known = fieldsAt(schema, around);
    const present = Object.keys(asObject(valueAt(source.data, around)));
    const meant = nearest(
      String(path.at(-1)),
      known.filter((field) => !present.includes(field)),
    );
    return { path, known, intended: meant };
  });
  const misspelt = unknown.flatMap(({ path, intended }) =>
    intended === undefined ? [] : [[...path.slice(0, -1), intended].join('.')],
  );
  const wrong = error.issues.flatMap((issue): Diagnostic[] => {
    const value = valueAt(source.data, issue.path);
    // A misspelt name of a field is one mistake, not two.
    if (issue.code === 'unrecognized_keys') return [];
    if (value === undefined && misspelt.includes(issue.path.join('.'))) return [];
    return [
      {
        file,
        line: source.lineOf(issue.path),
        found: foundAt(issue.path, value),
        expected: expectedAt(schema, issue, value),
        fix: fixFor(issue, value, help),
      },
    ];
  });
  return {
    data: undefined,
    diagnostics: [
      ...unknown.map(({ path, known, intended }) => ({
        file,
        line: source.lineOf(path),
        ...unknownField(String(path.at(-1)), known, intended),
      })),
      ...wrong,
    ],
  };
}

function unknownField(
  key: string,
  known: readonly string[],
  intended: string | undefined,
): Pick<Diagnostic, 'found' | 'expected' | 'fix'> {
  return {
    found: `a field “${key}”, which does not exist here`,
    expected: known.length === 0 ? 'only fields of the guide' : `fields out of ${known.join(', ')}`,
    fix:
      intended === undefined ? `Take “${key}” out.` : `Write “${intended}” in place of “${key}”.`,
  };
}

/** What is at a place, in an author’s words. */
function foundAt(path: readonly PropertyKey[], value: unknown): string {
  const name = describePath(path);
  if (name === '') return value == null ? 'no fields' : `${show(value)} without a field`;
  if (value === undefined) return `no “${name}”`;
  return value === null ? `“${name}” without a value` : `${name}: ${show(value)}`;
}

/**
 * What a field takes; of one that is missing or a gap, what it means too. A rule of the schema’s own says
 * what it wants in its own words.
 */
function expectedAt(
  schema: z.ZodType,
  { code, message, path }: z.core.$ZodIssue,
  value: unknown,
): string {
  const isGap = value === undefined || value === null;
  const meaning = isGap && code !== 'custom' ? meaningAt(schema, path) : undefined;
  return meaning === undefined ? message : `${message}. ${meaning}`;
}

const typeNames: Readonly<Record<string, string>> = {
  array: 'a list',
  boolean: 'true or false',
  number: 'a number',
  int: 'a whole number',
  object: 'fields as “name: value”, one a line',
  record: 'fields as “name: value”, one a line',
  string: 'text',
};

/** What zod says in English where a schema has no message of its own. */
function expectation(issue: z.core.$ZodRawIssue): string | undefined {
  switch (issue.code) {
    case 'invalid_type':
      return typeNames[issue.expected] ?? issue.expected;
    case 'invalid_value':
      return `one of ${issue.values.join(', ')}`;
    case 'too_small':
      return `at least ${issue.minimum}${unitOf(issue.origin, Number(issue.minimum))}`;
    case 'too_big':
      return `at most ${issue.maximum}${unitOf(issue.origin, Number(issue.maximum))}`;
    case 'invalid_format':
      return issue.format === 'url' ? 'a whole web address that starts with https://' : undefined;
    default:
      return undefined;
  }
}

/** What a bound counts. */
function unitOf(origin: string, count: number): string {
  if (origin === 'array') return count === 1 ? ' item in the list' : ' items in the list';
  return origin === 'string' ? ' characters' : '';
}

const asObject = (value: unknown): object =>
  typeof value === 'object' && value !== null ? value : {};

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, key) => Reflect.get(asObject(value), key), data);
}

/** How many characters of a value a message repeats. */
const MAX_SHOWN_CHARACTERS = 90;

/** A value as an author would recognise it. */
function show(value: unknown): string {
  const text = written(value);
  return text.length > MAX_SHOWN_CHARACTERS ? `${text.slice(0, MAX_SHOWN_CHARACTERS - 3)}…` : text;
}

function written(value: unknown): string {
  if (typeof value === 'string') return `“${value}”`;
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
  return typeof value === 'object' && value !== null ? 'fields' : String(value);
}

/** A plain value as it stands in the file, to be put in quotes. */
const isBare = (value: unknown): boolean =>
  typeof value === 'number' || typeof value === 'boolean' || value instanceof Date;

function fixFor(
  issue: z.core.$ZodIssue,
  value: unknown,
  help: (path: readonly PropertyKey[]) => string,
): string {
  const field = fieldAt(issue.path);
  if (field === '') return 'Write it like a neighbour in its folder.';
  const wants = issue.code === 'invalid_type' ? issue.expected : undefined;
  if (value === undefined) return `Add it. ${help(issue.path)}`;
  if (value === null) return `Write a value behind “${field}:”. ${help(issue.path)}`;
  if (wants === 'array' && typeof value === 'string' && /^-|\s- /.test(value))
    return 'Write each item on a line of its own, behind a hyphen and a space.';
  if (wants === 'array' && typeof value === 'string') return `Write [${value}].`;
  if (wants === 'array' && isBare(value)) return `Write [${written(value)}].`;
  if (isBare(value) && (wants === 'string' || issue.code === 'invalid_union'))
    return `Write '${written(value)}', in quotes, if that is what it should be.`;
  if (issue.code === 'invalid_value' && typeof value === 'string') {
    const meant = nearest(value, issue.values.map(String));
    if (meant !== undefined) return `Write “${meant}” in place of “${value}”.`;
  }
  return `Change it. ${help(issue.path)}`;
}
