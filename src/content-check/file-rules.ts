import { entryTypes } from '../collections.ts';
import { explainedAt } from '../editor-support/field-reference.ts';
import type { Diagnostic } from './diagnostic.ts';
import { checkPlace } from './file-places.ts';
import { fieldsAt } from './field-names.ts';
import { referenceAsIs } from '../evidence/reference-to.ts';
import type { CollectionName, ContentFile, ContentLibrary } from './library.ts';
import { slugOf } from './slug.ts';

const types = Object.entries(entryTypes);

/** Every file is where its kind belongs and ends as its kind does, since nothing else is read. */
export function checkFiles({ source, files }: ContentLibrary): Diagnostic[] {
  return [
    ...[...source.texts.keys()].flatMap(checkPlace),
    ...files.flatMap((file) => [...checkName(file), ...checkFolder(file)]),
  ];
}

function checkName({ file, id }: ContentFile): Diagnostic[] {
  const slug = slugOf(id);
  if (id === slug) return [];
  return [
    {
      file,
      found: `a file called “${id}”`,
      expected: 'small letters, figures and hyphens, since the name becomes the address',
      fix: slug === '' ? 'Give it a name of such letters.' : `Rename it to “${slug}”.`,
    },
  ];
}

/** From how many fields on it is clear what a file is. */
const MIN_TELLING_FIELDS = 3;

/**
 * The folder that a file with broken fields belongs to: another kind of entry has all of its fields,
 * and its own has less than half of them.
 */
export function folderByFields({ collection, yaml, data }: ContentFile): string | undefined {
  if (data !== undefined || typeof yaml.data !== 'object' || yaml.data === null) return undefined;
  const fields = Object.keys(yaml.data);
  if (fields.length < MIN_TELLING_FIELDS) return undefined;
  const known = (name: CollectionName): number => {
    const own = fieldsAt(entryTypes[name].schema(referenceAsIs), []);
    return fields.filter((field) => own.includes(field)).length;
  };
  if (2 * known(collection) >= fields.length) return undefined;
  return types.find(([name]) => isCollectionName(name) && known(name) === fields.length)?.[1]
    .folder;
}

const isCollectionName = (name: string): name is CollectionName => name in entryTypes;

function checkFolder(file: ContentFile): Diagnostic[] {
  const folder = folderByFields(file);
  if (folder === undefined) return [];
  const here = entryTypes[file.collection].folder;
  return [
    {
      file: file.file,
      found: `the fields of a file for content/${folder}`,
      expected: `the fields of content/${here}: ${explainedAt(file.collection, [])}`,
      fix: `Move the file to content/${folder}.`,
    },
  ];
}
