import type { z } from 'astro/zod';
import leven from 'leven';
import type { Diagnostic } from './diagnostic.ts';
import { valuesIn } from './values.ts';

type Issue = z.core.$ZodIssue;

/** How far apart two words may be for one to be a misspelling of the other. */
const MAX_EDIT_DISTANCE = 3;

/** The word of a list that an author is likely to have meant. */
export function nearest(word: string, list: Iterable<string>): string | undefined {
  return [...list]
    .map((candidate) => ({ candidate, distance: leven(word, candidate) }))
    .filter(({ distance }) => distance <= MAX_EDIT_DISTANCE)
    .toSorted((a, b) => a.distance - b.distance)[0]?.candidate;
}

/** How many characters of a value a message repeats. */
const MAX_SHOWN_CHARACTERS = 90;

/** A value as an author would recognise it. */
function show(value: unknown): string {
  const text = typeof value === 'string' ? `“${value}”` : JSON.stringify(value);
  return text.length > MAX_SHOWN_CHARACTERS ? `${text.slice(0, MAX_SHOWN_CHARACTERS - 3)}…` : text;
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

function expectation(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.message.startsWith('Invalid input')
        ? (typeNames[issue.expected] ?? issue.expected)
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
 * Describes what a schema found wrong.
 *
 * @param issues of zod
 * @param file path for messages
 * @param source what was read, and the line of each value
 * @param fields that exist
 */
export function describeIssues(
  issues: readonly Issue[],
  file: string,
  source: { readonly data: unknown; readonly lineOf: (path: readonly PropertyKey[]) => number },
  fields: readonly string[],
): Diagnostic[] {
  const values = new Map(
    [...valuesIn(source.data)].map(({ path, value }) => [path.join('.'), value]),
  );
  const intended = issues
    .flatMap((issue) => (issue.code === 'unrecognized_keys' ? issue.keys : []))
    .map((key) => nearest(key, fields));
  return issues.flatMap((issue): Diagnostic[] => {
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => {
        const meant = nearest(key, fields);
        return {
          file,
          line: source.lineOf([...issue.path, key]),
          found: `a field “${key}”, which does not exist`,
          expected: `fields out of ${fields.join(', ')}`,
          fix:
            meant === undefined ? `Take “${key}” out.` : `Write “${meant}” in place of “${key}”.`,
        };
      });
    }
    const field = issue.path.map(String).join('.');
    const value = values.get(field);
    const isMissing = value === undefined;
    // A misspelt name of a field is one mistake, not two.
    if (isMissing && intended.includes(field)) return [];
    return [
      {
        file,
        line: source.lineOf(issue.path),
        found: isMissing ? `no “${field}”` : `${field}: ${show(value)}`,
        expected: expectation(issue),
        fix: fixFor(issue, field, value),
      },
    ];
  });
}

function fixFor(issue: Issue, field: string, value: unknown): string {
  if (value === undefined) return `Add “${field}”; content/README.md says what it is.`;
  if (issue.code === 'invalid_value' && typeof value === 'string') {
    const meant = nearest(value, issue.values.map(String));
    if (meant !== undefined) return `Write “${meant}” in place of “${value}”.`;
  }
  return `Change “${field}”; content/README.md says what it is.`;
}
