import { entryTypes } from '../collections.ts';
import type { CollectionName } from '../content-check/library.ts';
import { readYaml } from '../content-check/yaml.ts';
import { referenceAsIs } from '../evidence/reference-to.ts';

/**
 * The fields of a new file that the content check will name: gaps, and what does not keep to the schema.
 *
 * @returns their names, those inside of others with a dot
 */
export function openFields(collection: CollectionName, file: string, text: string): string[] {
  const { data } = readYaml(file, text);
  const { error } = entryTypes[collection].schema(referenceAsIs).safeParse(data);
  return [...new Set(error?.issues.map(({ path }) => path.join('.')))];
}
