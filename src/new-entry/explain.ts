import { stringify } from 'yaml';
import type { Bounds, Choice, Field, Form } from './fields.ts';

const partsOf = (fields: readonly Field[]): string =>
  `It has: ${fields.map(({ name, isOptional }) => (isOptional ? `${name} (if it applies)` : name)).join(', ')}.`;

/** A value and what it stands for: `own-word (their own word)`. */
const withMeaning = ({ value, meaning }: Choice): string =>
  meaning === undefined ? String(value) : `${value} (${meaning})`;

/** Bounds in words, with a space before them: ` of 10 to 70`; nothing where they say nothing. */
function between({ min = 0, max }: Bounds, unit: string, least: number): string {
  const from = min > least ? min : undefined;
  if (from === undefined) return max === undefined ? '' : ` of at most ${max}${unit}`;
  return max === undefined ? ` of at least ${from}${unit}` : ` of ${from} to ${max}${unit}`;
}

/** What may stand in a field, for the comment above it, for the question and for the reference. */
export function hintOf(form: Form, isOptional = true): string {
  switch (form.kind) {
    case 'choice':
      return `One of: ${form.options.map(withMeaning).join(', ')}.`;
    case 'text': {
      const bounds = between(form, ' characters', 1);
      return bounds === '' ? '' : `Text${bounds}.`;
    }
    case 'number':
      return `A whole number${between(form, '', 1)}.`;
    case 'day':
      return 'A day as YYYY-MM-DD.';
    case 'address':
      return 'A whole web address.';
    case 'boolean':
      return isOptional ? 'true, or left out.' : 'true or false.';
    case 'reference':
      return `The id of a file in content/${form.collection}.`;
    case 'group':
      return partsOf(form.fields);
    case 'list': {
      const item =
        form.of.kind === 'group'
          ? partsOf(form.of.fields).replace('It has', 'Each has')
          : hintOf(form.of)
              .replace('The id', 'Each is the id')
              .replace('One of', 'Each is one of')
              .replace('Text of', 'Each is text of');
      return `A list, one to a line behind a hyphen. ${item}`.trim();
    }
    default:
      return '';
  }
}

/** A value as it stands in a file, on one line. */
export const inOneLine = (value: unknown): string =>
  stringify(value, {
    // A plain text needs fewer quotes outside of brackets.
    collectionStyle: typeof value === 'object' ? 'flow' : 'any',
    flowCollectionPadding: false,
    lineWidth: 0,
    singleQuote: true,
  }).trim();

/** What a field means, what may stand in it and an example. */
export function explain({ about, form, isOptional, examples: [example] }: Field): string {
  const shown = example === undefined ? '' : `For example: ${inOneLine(example)}`;
  return [about ?? '', hintOf(form, isOptional), shown].filter((text) => text !== '').join(' ');
}
