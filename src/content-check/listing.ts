import type { z } from 'astro/zod';
import type { Diagnostic } from './diagnostic.ts';
import { describeIssues } from './schema-issues.ts';
import { readYaml } from './yaml.ts';

/** A file of `content/` that belongs to no collection: its data, or what is wrong with it. */
export type Listing<Data> =
  | {
      readonly data: Data;
      readonly lineOf: (path: readonly PropertyKey[]) => number;
      readonly diagnostics: readonly [];
    }
  | { readonly data: undefined; readonly diagnostics: readonly Diagnostic[] };

/**
 * Reads such a file by its schema.
 *
 * @param file path from the project's root
 * @param text undefined where there is no such file
 * @param schema of the data
 * @param fix what belongs in the file, or how to get it back
 */
export function readListing<Data>(
  file: string,
  text: string | undefined,
  schema: z.ZodObject & z.ZodType<Data>,
  fix: string,
): Listing<Data> {
  if (text === undefined) {
    const expected = 'the file, even if it lists nothing';
    return { data: undefined, diagnostics: [{ file, found: 'no such file', expected, fix }] };
  }
  const { lineOf, diagnostics, ...yaml } = readYaml(file, text);
  if (diagnostics.length > 0) return { data: undefined, diagnostics };
  const source = { data: yaml.data ?? {}, lineOf };
  const { data, error } = schema.safeParse(source.data);
  if (error === undefined) return { data, lineOf, diagnostics: [] };
  const described = describeIssues(error.issues, file, source, Object.keys(schema.shape));
  return {
    data: undefined,
    diagnostics: described.map((diagnostic) => ({ ...diagnostic, fix })),
  };
}
