import { z } from 'astro/zod';
import type { ReferencedCollection, ReferenceTo } from '../evidence/reference-to.ts';

/** A value that can be chosen, and what it stands for where that says more than the value. */
export interface Choice {
  readonly value: string | number;
  readonly meaning: string | undefined;
}

/** The least and the most of something: characters of a text, or a number itself. */
export interface Bounds {
  readonly min: number | undefined;
  readonly max: number | undefined;
}

/** How a field is filled in. */
export type Form =
  | { readonly kind: 'boolean' | 'day' | 'address' }
  | ({ readonly kind: 'text' | 'number' } & Bounds)
  | { readonly kind: 'choice'; readonly options: readonly Choice[] }
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
  /** Values that it may have. */
  readonly examples: readonly unknown[];
  readonly isOptional: boolean;
  readonly form: Form;
  readonly schema: z.ZodType;
}

/** Which collection a schema points to. */
const pointsTo = z.registry<{ collection: ReferencedCollection }>();

/** Pointers that remember their collection, so that an editor can be shown what there is. */
export const namedReference: ReferenceTo = (collection) => {
  const id = z.string();
  pointsTo.add(id, { collection });
  return id.transform((value) => ({ collection, id: value }));
};

/** The collection whose ids a schema takes, if it was made by {@link namedReference}. */
export const targetOf = (schema: z.core.$ZodType): ReferencedCollection | undefined =>
  pointsTo.get(schema)?.collection;

const isSchema = (value: unknown): value is z.ZodType => value instanceof z.ZodType;

/** What is inside of what makes a schema optional, prepares its value or changes it afterwards. */
function inner(schema: z.ZodType): z.ZodType | undefined {
  const inside =
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodNullable ||
    schema instanceof z.ZodDefault
      ? schema.unwrap()
      : schema instanceof z.ZodPipe
        ? schema.in instanceof z.ZodTransform
          ? schema.out
          : schema.in
        : undefined;
  return isSchema(inside) ? inside : undefined;
}

/** What a schema says of itself, with what it wraps; the outer one has the last word. */
function metaOf(schema: z.ZodType): z.GlobalMeta {
  const inside = inner(schema);
  return { ...(inside === undefined ? {} : metaOf(inside)), ...schema.meta() };
}

const asArray = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
/** A bound that somebody chose: zod bounds every whole number by what a computer can hold. */
const asNumber = (value: unknown): number | undefined =>
  typeof value === 'number' && Math.abs(value) < Number.MAX_SAFE_INTEGER ? value : undefined;

function formOf(schema: z.ZodType): Form {
  const collection = targetOf(schema);
  if (collection !== undefined) return { kind: 'reference', collection };
  if (schema instanceof z.ZodObject) return { kind: 'group', fields: fieldsOf(schema) };
  if (schema instanceof z.ZodArray) {
    const item: unknown = schema.element;
    return isSchema(item) ? { kind: 'list', of: formOf(item), item } : { kind: 'other' };
  }
  if (schema instanceof z.ZodLiteral && schema.values.has(true)) return { kind: 'boolean' };
  if (schema instanceof z.ZodEnum || schema instanceof z.ZodLiteral)
    return { kind: 'choice', options: optionsOf(schema) };
  if (schema instanceof z.ZodNumber)
    return { kind: 'number', min: asNumber(schema.minValue), max: asNumber(schema.maxValue) };
  if (schema instanceof z.ZodBoolean) return { kind: 'boolean' };
  if (schema instanceof z.ZodISODate) return { kind: 'day' };
  if (schema instanceof z.ZodURL) return { kind: 'address' };
  if (schema instanceof z.ZodString) {
    const { minLength, maxLength } = metaOf(schema);
    return {
      kind: 'text',
      min: asNumber(minLength ?? schema.minLength),
      max: asNumber(maxLength ?? schema.maxLength),
    };
  }
  if (schema instanceof z.ZodUnion) return unionForm(schema);
  const inside = inner(schema);
  return inside === undefined ? { kind: 'other' } : formOf(inside);
}

/** Text or a number, as CSL has it, is typed as text; of several groups every field is one that may be. */
function unionForm(schema: z.ZodUnion): Form {
  const options = schema.options.filter(isSchema);
  const groups = options.filter((option) => option instanceof z.ZodObject);
  if (groups.length === 0) return { kind: 'text', min: undefined, max: undefined };
  if (groups.length < options.length) return { kind: 'other' };
  const fields = groups.flatMap(fieldsOf).map((field) => ({ ...field, isOptional: true }));
  return { kind: 'group', fields };
}

function optionsOf(schema: z.ZodEnum | z.ZodLiteral): Choice[] {
  const values = schema instanceof z.ZodEnum ? schema.options : [...schema.values];
  const meanings = asArray(metaOf(schema)['enumDescriptions']);
  return values.flatMap((value, index) => {
    if (typeof value !== 'string' && typeof value !== 'number') return [];
    const meaning = meanings[index];
    // Where a label only repeats the value, it would be read twice for nothing.
    const saysMore = typeof meaning === 'string' && bare(meaning) !== bare(String(value));
    return [{ value, meaning: saysMore ? meaning : undefined }];
  });
}

/** Words by which a value and its label are the same: `full-text` and “the full text”. */
const bare = (text: string): string =>
  text
    .toLowerCase()
    .replace(/^(?:an?|the) /, '')
    .replaceAll('-', ' ');

/** The fields of a schema, in the order in which its files have them. */
export function fieldsOf(schema: z.ZodType): Field[] {
  if (!(schema instanceof z.ZodObject)) return [];
  const shape: Readonly<Record<string, unknown>> = schema.shape;
  return Object.entries(shape).flatMap(([name, field]) => {
    if (!isSchema(field)) return [];
    const { description, examples } = metaOf(field);
    return [
      {
        name,
        about: description,
        examples: asArray(examples),
        isOptional: field.safeParse(undefined).success,
        form: formOf(field),
        schema: field,
      },
    ];
  });
}

/** The fields of a kind of entry. */
export const fieldsOfEntry = (schema: (reference: ReferenceTo) => z.ZodType): Field[] =>
  fieldsOf(schema(namedReference));

/** The fields inside of a field: of a group, or of each item of a list of groups. */
export function fieldsInside({ form }: Pick<Field, 'form'>): readonly Field[] {
  const inside = form.kind === 'list' ? form.of : form;
  return inside.kind === 'group' ? inside.fields : [];
}

/** A field and the names of those around it, from the outside in, with its own at the end. */
export interface PlacedField {
  readonly field: Field;
  readonly path: readonly string[];
}

/** Every field, each before those inside of it. */
export const placedFields = (
  fields: readonly Field[],
  around: readonly string[] = [],
): PlacedField[] =>
  fields.flatMap((field) => {
    const path = [...around, field.name];
    return [{ field, path }, ...placedFields(fieldsInside(field), path)];
  });

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
    meaning = field?.about;
    fields = field === undefined ? [] : fieldsInside(field);
  }
  return meaning;
}
