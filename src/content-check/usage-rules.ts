import { findCitations } from '../evidence/citations.ts';
import { UNUSED_FILE, unusedSchema } from '../evidence/unused.ts';
import type { Diagnostic } from './diagnostic.ts';
import { isDraft, type ContentLibrary, type Entry } from './library.ts';
import { readListing } from './listing.ts';
import { isComponent, propsOf } from './markdown-nodes.ts';
import { unknownId } from './reference-rules.ts';

const kinds = [
  {
    collection: 'sources',
    kind: 'source',
    expected: 'an article that cites it, or a claim, condition or left-out entry that names it',
  },
  {
    collection: 'claims',
    kind: 'claim',
    expected: 'an article, benefit or left-out entry that names it',
  },
] as const;

/** The entries that a file uses, as `collection/id`. */
function usesOf({ references, markdown }: Entry): string[] {
  const cited = findCitations(markdown?.text ?? '').flatMap(({ ids }) => ids);
  const shown = (markdown?.nodes ?? []).flatMap((node) =>
    isComponent(node) && node.name === 'Claim' ? [String(propsOf(node)['id'])] : [],
  );
  return [
    ...references.map(({ collection, id }) => `${collection}/${id}`),
    ...cited.map((id) => `sources/${id}`),
    ...shown.map((id) => `claims/${id}`),
  ];
}

/**
 * Every source and claim is used, or is on a list with the reason why it is not. Nothing is said while
 * a file cannot be read, since it may use anything.
 */
export function checkUsage(library: ContentLibrary): Diagnostic[] {
  const { entries, source } = library;
  if (library.hasUnread) return [];
  const { data, lineOf, diagnostics } = readListing(
    UNUSED_FILE,
    source,
    unusedSchema,
    'Write two lists, `sources:` and `claims:`, of entries with `id:` and `why:`.',
  );
  if (data === undefined) return [...diagnostics];
  // While a draft is written, its sources are neither lost nor published.
  const used = new Set(entries.flatMap(usesOf));
  const published = new Set(entries.filter((entry) => !isDraft(entry)).flatMap(usesOf));
  return kinds.flatMap(({ collection, kind, expected }) => {
    const listed = new Set(data[collection].map(({ id }) => id));
    const wronglyListed = data[collection].flatMap(({ id }, index): Diagnostic[] => {
      const position = { file: UNUSED_FILE, line: lineOf([collection, index]) };
      if (!library.idsOf(collection).has(id)) {
        const found = `the ${kind} “${id}”, and no entry of that name`;
        return [unknownId(position, collection, id, library, found)];
      }
      if (!published.has(`${collection}/${id}`)) return [];
      const found = `the ${kind} “${id}”, which is used`;
      return [
        { ...position, found, expected: 'only what nothing uses', fix: 'Take it off the list.' },
      ];
    });
    const unused = library[collection].entries
      .filter(({ id }) => !used.has(`${collection}/${id}`) && !listed.has(id))
      .map(({ file }) => ({
        file,
        found: `a ${kind} that nothing uses`,
        expected,
        fix: `Use it, delete it, or list it in ${UNUSED_FILE} with the reason.`,
      }));
    return [...wronglyListed, ...unused];
  });
}
