import { z } from 'astro/zod';
import { entryTypes, singleFiles } from '../collections.ts';
import type { ReferencedCollection } from '../evidence/reference-to.ts';
import { namedReference, targetOf } from '../new-entry/fields.ts';

/** Where the JSON Schemas are that code editors read. */
export const SCHEMAS_FOLDER = '.vscode/schemas';

/** Where the ids are that their fields may name. */
export const IDS_FILE = `${SCHEMAS_FOLDER}/ids.json`;

/** A JSON Schema, the files that it is for, and where it is itself. */
export interface EditorSchema {
  /** Path from the project’s root. */
  readonly file: string;
  /** Glob from the project’s root. */
  readonly matches: string;
  readonly schema: object;
}

/** Where the ids of a collection are, seen from a schema beside them. */
const idsOf = (collection: ReferencedCollection): string => `./ids.json#/definitions/${collection}`;

/**
 * A schema as code editors read it: what a file may hold, before the site changes anything of it. The
 * draft is one that every editor’s YAML reader knows.
 */
const toJsonSchema = (schema: z.ZodType): object =>
  z.toJSONSchema(schema, {
    target: 'draft-07',
    io: 'input',
    // What only code can hold a value against is left to the content check.
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      const collection = targetOf(zodSchema);
      if (collection !== undefined) {
        delete jsonSchema.type;
        jsonSchema.$ref = idsOf(collection);
      }
      // Zod bounds every whole number by what a computer can hold.
      if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
      // Zod leaves out examples of what it changes afterwards; ours are as they stand in the file.
      const examples = zodSchema instanceof z.ZodType ? zodSchema.meta()?.['examples'] : undefined;
      if (Array.isArray(examples)) jsonSchema.examples = examples;
    },
  });

/** The JSON Schemas of all YAML files of `content/`. Front matter is read by Astro’s own extension. */
export const editorSchemas = (): EditorSchema[] => [
  ...Object.entries(entryTypes)
    .filter(([, { ending }]) => ending === 'yaml')
    .map(([id, { folder, ending, schema }]) => ({
      file: `${SCHEMAS_FOLDER}/${id}.json`,
      matches: `content/${folder}/*.${ending}`,
      schema: toJsonSchema(schema(namedReference)),
    })),
  ...Object.entries(singleFiles).map(([id, { file, schema }]) => ({
    file: `${SCHEMAS_FOLDER}/${id}.json`,
    matches: file,
    schema: toJsonSchema(schema),
  })),
];

/** JSON as it stands in a file: one value to a line, so that changes of two editors merge. */
export const asJson = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
