import type { Diagnostic } from './diagnostic.ts';
import { describePath } from './field-names.ts';
import { checkPlace, withoutEnding } from './file-places.ts';
import type { ContentLibrary } from './library.ts';
import { writeNearest } from './nearest.ts';

/**
 * The diagnostic of an id that no file of a collection has.
 *
 * @param found how the author wrote it
 */
export function unknownId(
  position: Pick<Diagnostic, 'file' | 'line'>,
  collection: string,
  id: string,
  library: ContentLibrary,
  found: string,
): Diagnostic {
  const misplaced = [...library.source.texts.keys()].find(
    (file) => withoutEnding(file).endsWith(`/${id}`) && checkPlace(file).length > 0,
  );
  const expected = `the id of a file in content/${collection}`;
  if (/\s/.test(id.trim()))
    return {
      ...position,
      found,
      expected,
      fix: 'Write one id an item: each in a line of its own.',
    };
  if (misplaced !== undefined)
    return { ...position, found, expected, fix: `Put ${misplaced} right first: nothing reads it.` };
  return {
    ...position,
    found,
    expected,
    fix: writeNearest(
      id,
      library.idsOf(collection),
      `Add a file of that name to content/${collection}, or use an id that is there.`,
    ),
  };
}

/** Every field that names an entry names one that is there. */
export function checkReferences(library: ContentLibrary): Diagnostic[] {
  return library.entries.flatMap(({ file, yaml, references }) =>
    references
      .filter(({ collection, id }) => !library.idsOf(collection).has(id))
      .map(({ path, collection, id }) =>
        unknownId(
          { file, line: yaml.lineOf(path) },
          collection,
          id,
          library,
          `${describePath(path)}: “${id}”`,
        ),
      ),
  );
}
