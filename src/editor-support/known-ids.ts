import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ContentFiles } from '../content-check/content-files.ts';
import { referencedCollections } from '../evidence/reference-to.ts';
import { idsIn } from '../new-entry/entry-kinds.ts';
import { asJson, IDS_FILE } from './json-schemas.ts';

/** The ids that fields may name, by collection, as definitions of a JSON Schema. */
export const knownIds = (files: ContentFiles): object => ({
  $schema: 'http://json-schema.org/draft-07/schema#',
  $comment: 'The ids of all files. The commands for editors renew them; nobody edits them.',
  definitions: Object.fromEntries(
    referencedCollections.map((collection) => [
      collection,
      {
        enum: [...idsIn(files, collection)].toSorted(),
        errorMessage: `There is no such file in content/${collection}. Is it new? npm run check:content makes it known.`,
      },
    ]),
  ),
});

/**
 * Writes the ids that code editors offer, where they have changed. A project without the file wants none.
 *
 * @param root folder of the project
 */
export function renewKnownIds(root: string, files: ContentFiles): void {
  const path = join(root, IDS_FILE);
  const text = asJson(knownIds(files));
  if (existsSync(path) && readFileSync(path, 'utf8') !== text) writeFileSync(path, text);
}
