import { z } from 'astro/zod';
import type { ReferencedCollection, ReferenceTo } from '../evidence/reference-to.ts';

/** How a field is filled in. */
export type Form =
  | { readonly kind: 'text' | 'number' | 'boolean' }
  | { readonly kind: 'choice'; readonly options: readonly (string | number)[] }
  | { readonly kind: 'reference'; readonly collection: ReferencedCollection }
  | { readonly kind: 'list'; readonly of: Form; readonly item: z.ZodType }
  | { readonly kind: 'group'; readonly fields: readonly Field[] }
  /** Several forms in one, which only the file can hold. */
  | { readonly kind: 'other' };

/** A field of an entry, as its schema describes it. */
export interface Field {
  readonly name: string;
  /** What it means, in the schema’s own words. */
  readonly about: string | undefined;
  readonly isOptional: boolean;
  readonly form: Form;
  readonly schema: z.ZodType;
}

/** Which collection a schema points to. */
const pointsTo = z.registry<{ collection: ReferencedCollection }>();

/** Pointers that remember their collection, so that an editor can be shown what there is. */
const reference: ReferenceTo = (collection) => {
  const id = z.string();
  pointsTo.add(id, { collection });
  return id.transform((value) => ({ collection, id: value }));
};

const isSchema = (value: unknown): value is z.ZodType => value instanceof z.ZodType;

/** What is inside of what makes a schema optional, prepares its value or changes it afterwards. */
function inner(schema: z.ZodType): z.ZodType | undefined {
  const inside =
    schema instanceof z.ZodOptional || schema instanceof z.ZodDefault
      ? schema.unwrap()
      : schema instanceof z.ZodPipe
        ? schema.in instanceof z.ZodTransform
          ? schema.out
          : schema.in
        : undefined;
  return isSchema(inside) ? inside : undefined;
}

/** The description of a schema, or of what it wraps. */
function aboutOf(schema: z.ZodType): string | undefined {
  if (schema.description !== undefined) return schema.description;
  const inside = inner(schema);
  return inside === undefined ? undefined : aboutOf(inside);
}

function formOf(schema: z.ZodType): Form {
  const target = pointsTo.get(schema);
  if (target !== undefined) return { kind: 'reference', ...target };
  if (schema instanceof z.ZodObject) return { kind: 'group', fields: fieldsOf(schema) };
  if (schema instanceof z.ZodArray) {
    const item: unknown = schema.element;
    return isSchema(item) ? { kind: 'list', of: formOf(item), item } : { kind: 'other' };
  }
  if (schema instanceof z.ZodEnum || schema instanceof z.ZodLiteral)
    return { kind: 'choice', options: optionsOf(schema) };
  if (schema instanceof z.ZodNumber) return { kind: 'number' };
  if (schema instanceof z.ZodBoolean) return { kind: 'boolean' };
  if (schema instanceof z.ZodString || schema instanceof z.ZodISODate || schema instanceof z.ZodURL)
    return { kind: 'text' };
  // Text or a number, as CSL has it, is typed as text; other unions have too many forms to ask for.
  if (schema instanceof z.ZodUnion)
    return schema.options.every((option) => !(option instanceof z.ZodObject))
      ? { kind: 'text' }
      : { kind: 'other' };
  const inside = inner(schema);
  return inside === undefined ? { kind: 'other' } : formOf(inside);
}

const optionsOf = (schema: z.ZodEnum | z.ZodLiteral): (string | number)[] =>
  (schema instanceof z.ZodEnum ? schema.options : [...schema.values]).filter(
    (value) => typeof value === 'string' || typeof value === 'number',
  );

/** The fields of a schema, in the order in which its files have them. */
export function fieldsOf(schema: z.ZodType): Field[] {
  if (!(schema instanceof z.ZodObject)) return [];
  const shape: Readonly<Record<string, unknown>> = schema.shape;
  return Object.entries(shape).flatMap(([name, field]) =>
    isSchema(field)
      ? [
          {
            name,
            about: aboutOf(field),
            isOptional: field.safeParse(undefined).success,
            form: formOf(field),
            schema: field,
          },
        ]
      : [],
  );
}

/** The fields of a kind of entry. */
export const fieldsOfEntry = (schema: (reference: ReferenceTo) => z.ZodType): Field[] =>
  fieldsOf(schema(reference));

/**
 * What a field means, in the schema’s own words.
 *
 * @param path names of fields, and places in lists
 * @returns undefined where the schema does not say
 */
export function meaningAt(schema: z.ZodType, path: readonly PropertyKey[]): string | undefined {
  let fields: readonly Field[] = fieldsOf(schema);
  let meaning: string | undefined;
  for (const step of path) {
    if (typeof step === 'number') continue;
    const field = fields.find(({ name }) => name === step);
    const inside = field?.form.kind === 'list' ? field.form.of : field?.form;
    meaning = field?.about;
    fields = inside?.kind === 'group' ? inside.fields : [];
  }
  return meaning;
}
