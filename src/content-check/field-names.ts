import { z } from 'astro/zod';

/** A schema without what makes it optional or gives it a default. */
function unwrap(schema: unknown): unknown {
  return schema instanceof z.ZodOptional ||
    schema instanceof z.ZodNullable ||
    schema instanceof z.ZodDefault
    ? unwrap(schema.unwrap())
    : schema;
}

/**
 * The names of the fields that a schema has at a place.
 *
 * @param path names of fields, and places in lists
 * @returns none where there are no fields, or several kinds of them
 */
export function fieldsAt(schema: unknown, path: readonly PropertyKey[]): string[] {
  const here = unwrap(schema);
  const [step, ...rest] = path;
  if (here instanceof z.ZodArray) return step === undefined ? [] : fieldsAt(here.element, rest);
  if (!(here instanceof z.ZodObject)) return [];
  const shape: Readonly<Record<string, unknown>> = here.shape;
  return step === undefined ? Object.keys(shape) : fieldsAt(shape[String(step)], rest);
}

/**
 * A place in a file as an editor would name it: `steps no. 2, title`.
 *
 * @param path names of fields, and places in lists from 0
 */
export function describePath(path: readonly PropertyKey[]): string {
  return path
    .map((step, index) => {
      if (typeof step === 'number') return ` no. ${step + 1}`;
      return index === 0 ? String(step) : `, ${String(step)}`;
    })
    .join('');
}
