import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'astro/zod';
import type { Fault } from '../content-check/diagnostic.ts';
import { toFaults } from '../content-check/issues.ts';
import { readYaml } from '../content-check/yaml-source.ts';

/** A file of `content/` that stands by itself: its data, or what is wrong with it. */
export type Listing<Data> =
  | {
      readonly data: Data;
      readonly lineOf: (path: readonly PropertyKey[]) => number;
      readonly faults: readonly [];
    }
  | { readonly data: undefined; readonly faults: readonly Fault[] };

/**
 * Reads such a file and holds it to its schema.
 *
 * @param root folder that holds `content/`
 * @param file path from the root
 * @param schema of the data
 * @param fix what belongs in the file, or how to get it back
 */
export function readListing<Data>(
  root: string,
  file: string,
  schema: z.ZodObject & z.ZodType<Data>,
  fix: string,
): Listing<Data> {
  const path = join(root, file);
  if (!existsSync(path)) {
    const expected = 'the file, even if it lists nothing';
    return { data: undefined, faults: [{ file, found: 'no such file', expected, fix }] };
  }
  const { data, lineOf, faults } = readYaml(file, readFileSync(path, 'utf8'));
  if (faults.length > 0) return { data: undefined, faults };
  const result = schema.safeParse(data ?? {});
  if (result.success) return { data: result.data, lineOf, faults: [] };
  const fields = Object.keys(schema.shape);
  return {
    data: undefined,
    faults: toFaults(result.error.issues, { file, data: data ?? {}, fields, lineOf }).map(
      (fault) => ({ ...fault, fix }),
    ),
  };
}
