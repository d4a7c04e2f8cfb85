import type { z } from 'astro/zod';
import { singleFiles } from '../collections.ts';
import { explainedAt } from '../editor-support/field-reference.ts';
import type { ContentFiles } from './content-files.ts';
import { readFields, saysWhatIs, type Fields } from './schema-issues.ts';
import { readYaml, type YamlSource } from './yaml.ts';

/** A file of `content/` that belongs to no collection. */
export type Listing<Data> = Fields<Data> & Pick<YamlSource, 'lineOf'>;

/**
 * Reads such a file by its schema.
 *
 * @param file path from the project's root
 * @param fix what belongs in the file, or how to get it back
 */
export function readListing<Data>(
  file: string,
  { texts }: Pick<ContentFiles, 'texts'>,
  schema: z.ZodType<Data>,
  fix: string,
): Listing<Data> {
  const text = texts.get(file);
  const { data, lineOf, diagnostics } = readYaml(file, text ?? '');
  if (text === undefined) {
    const expected = 'the file, even if it lists nothing';
    const missing = { file, found: 'no such file', expected, fix: `Bring the file back. ${fix}` };
    return { data: undefined, lineOf, diagnostics: [missing] };
  }
  if (diagnostics.length > 0) return { data: undefined, lineOf, diagnostics };
  const [id] = Object.entries(singleFiles).find(([, single]) => single.file === file) ?? [];
  const fields = readFields(schema, file, { data: data ?? {}, lineOf }, (path) =>
    id === undefined ? fix : `${fix} ${saysWhatIs(explainedAt(id, path), path)}`,
  );
  return { ...fields, lineOf };
}
