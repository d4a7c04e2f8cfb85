import type { z } from 'astro/zod';
import leven from 'leven';
import type { Fault } from './diagnostic.ts';

type Issue = z.core.$ZodIssue;

/** How far apart two words may be for one to be a slip of the other. */
const SLIP = 3;

/** The word of a list that an author is likely to have meant. */
export function nearest(word: string, list: readonly string[]): string | undefined {
  return list
    .map((candidate) => ({ candidate, distance: leven(word, candidate) }))
    .filter(({ distance }) => distance <= SLIP)
    .toSorted((a, b) => a.distance - b.distance)[0]?.candidate;
}

/** A value as an author would recognise it. */
function show(value: unknown): string {
  if (value === undefined) return 'nothing';
  const text = typeof value === 'string' ? `“${value}”` : JSON.stringify(value);
  return text.length > 90 ? `${text.slice(0, 87)}…` : text;
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined,
    data,
  );
}

const names: Readonly<Record<string, string>> = {
  array: 'a list',
  boolean: 'true or false',
  number: 'a number',
  int: 'a whole number',
  object: 'fields',
  record: 'fields',
  string: 'text',
};

function expectation(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.message.startsWith('Invalid input')
        ? (names[issue.expected] ?? issue.expected)
        : issue.message;
    case 'invalid_value':
      return `one of ${issue.values.map(String).join(', ')}`;
    case 'too_small':
      return issue.message.startsWith('Too small')
        ? `at least ${String(issue.minimum)}${issue.origin === 'array' ? ' entry in the list' : ''}`
        : issue.message;
    default:
      return issue.message;
  }
}

/**
 * Turns what a schema found wrong into faults.
 *
 * @param issues of zod
 * @param context the file, the data that was read, the fields that exist and where values stand
 */
export function toFaults(
  issues: readonly Issue[],
  context: {
    readonly file: string;
    readonly data: unknown;
    readonly fields: readonly string[];
    readonly lineOf: (path: readonly PropertyKey[]) => number;
  },
): Fault[] {
  const { file, data, fields, lineOf } = context;
  const misspelt = issues
    .flatMap((issue) => (issue.code === 'unrecognized_keys' ? issue.keys : []))
    .map((key) => nearest(key, fields));
  return issues.flatMap((issue): Fault[] => {
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => {
        const meant = nearest(key, fields);
        return {
          file,
          line: lineOf([...issue.path, key]),
          found: `a field “${key}”, which does not exist`,
          expected: `fields out of ${fields.join(', ')}`,
          fix:
            meant === undefined ? `Take “${key}” out.` : `Write “${meant}” in place of “${key}”.`,
        };
      });
    }
    const field = issue.path.map(String).join('.');
    const value = valueAt(data, issue.path);
    const missing = value === undefined;
    // The slip in the field's name is one mistake, not two.
    if (missing && misspelt.includes(field)) return [];
    return [
      {
        file,
        line: lineOf(issue.path),
        found: missing ? `no “${field}”` : `${field}: ${show(value)}`,
        expected: expectation(issue),
        fix: fixFor(issue, field, value, missing),
      },
    ];
  });
}

function fixFor(issue: Issue, field: string, value: unknown, missing: boolean): string {
  if (missing) return `Add “${field}”; content/README.md says what it is.`;
  if (issue.code === 'custom' && typeof issue.params?.['fix'] === 'string')
    return issue.params['fix'];
  if (issue.code === 'invalid_value' && typeof value === 'string') {
    const meant = nearest(value, issue.values.map(String));
    if (meant !== undefined) return `Write “${meant}” in place of “${value}”.`;
  }
  return `Change “${field}”; content/README.md says what it is.`;
}
