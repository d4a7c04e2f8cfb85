import { z } from 'astro/zod';
import type { Diagnostic } from './diagnostic.ts';
import { nearest } from './nearest.ts';

/** What a schema makes of some fields, or what is wrong with them. */
export type Fields<Data> =
  | { readonly data: Data; readonly diagnostics: readonly [] }
  | { readonly data: undefined; readonly diagnostics: readonly Diagnostic[] };

/**
 * Reads fields by their schema.
 *
 * @param file path for messages
 * @param source what was read, and the line of each value
 */
export function readFields<Data>(
  schema: z.ZodType<Data>,
  file: string,
  source: { readonly data: unknown; readonly lineOf: (path: readonly PropertyKey[]) => number },
): Fields<Data> {
  const { data, error } = schema.safeParse(source.data, { error: expectation });
  if (error === undefined) return { data, diagnostics: [] };
  const fields = schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
  const unknownFields = error.issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [],
  );
  const intended = unknownFields.map((path) => nearest(String(path.at(-1)), fields));
  const unknown = unknownFields.map((path, index): Diagnostic => {
    const [key, meant] = [String(path.at(-1)), intended[index]];
    return {
      file,
      line: source.lineOf(path),
      found: `a field “${key}”, which does not exist`,
      expected: `fields out of ${fields.join(', ')}`,
      fix: meant === undefined ? `Take “${key}” out.` : `Write “${meant}” in place of “${key}”.`,
    };
  });
  const wrong = error.issues.flatMap((issue): Diagnostic[] => {
    const field = issue.path.join('.');
    const value = valueAt(source.data, issue.path);
    const isMissing = value === undefined;
    // A misspelt name of a field is one mistake, not two.
    if (issue.code === 'unrecognized_keys' || (isMissing && intended.includes(field))) return [];
    return [
      {
        file,
        line: source.lineOf(issue.path),
        found: isMissing ? `no “${field}”` : `${field}: ${show(value)}`,
        expected: issue.message,
        fix: fixFor(issue, field, value),
      },
    ];
  });
  return { data: undefined, diagnostics: [...unknown, ...wrong] };
}

const typeNames: Readonly<Record<string, string>> = {
  array: 'a list',
  boolean: 'true or false',
  number: 'a number',
  int: 'a whole number',
  object: 'fields',
  record: 'fields',
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
      return `at least ${issue.minimum}${issue.origin === 'array' ? ' entry in the list' : ''}`;
    default:
      return undefined;
  }
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined,
    data,
  );
}

/** How many characters of a value a message repeats. */
const MAX_SHOWN_CHARACTERS = 90;

/** A value as an author would recognise it. */
function show(value: unknown): string {
  const text = typeof value === 'string' ? `“${value}”` : JSON.stringify(value);
  return text.length > MAX_SHOWN_CHARACTERS ? `${text.slice(0, MAX_SHOWN_CHARACTERS - 3)}…` : text;
}

function fixFor(issue: z.core.$ZodIssue, field: string, value: unknown): string {
  if (value === undefined) return `Add “${field}”; content/README.md says what it is.`;
  if (issue.code === 'invalid_value' && typeof value === 'string') {
    const meant = nearest(value, issue.values.map(String));
    if (meant !== undefined) return `Write “${meant}” in place of “${value}”.`;
  }
  return `Change “${field}”; content/README.md says what it is.`;
}
