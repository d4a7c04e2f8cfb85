import { z } from 'astro/zod';
import { findCitations } from '../evidence/citations.ts';
import type { Fault } from '../content-check/diagnostic.ts';
import { nearest } from '../content-check/issues.ts';
import type { ContentFile } from '../content-check/library.ts';
import { idsIn, isDraft, sourcesWithin } from './fields.ts';
import { readListing } from './listing.ts';

/** Where sources and claims are listed that nothing uses. */
export const UNUSED_FILE = 'content/unused.yaml';

const entries = z.array(
  z.strictObject({
    id: z.string({ error: 'the id of a file' }),
    why: z
      .string({ error: 'the reason in a few words' })
      .trim()
      .min(10, { error: 'the reason in a few words' }),
  }),
  { error: 'a list, which may be empty: []' },
);

const unusedSchema = z.strictObject({
  /** Sources that no article cites and no entry names. */
  sources: entries,
  /** Claims that no article, benefit or left-out entry names. */
  claims: entries,
});

/** What uses what: ids of sources and claims. */
export interface Uses {
  readonly sources: ReadonlySet<string>;
  readonly claims: ReadonlySet<string>;
}

/**
 * What the content uses. A claim that only exists does not make itself used, but it does use its
 * sources.
 *
 * @param files of the library
 */
export function usesOf(files: readonly ContentFile[]): Uses {
  const bodies = files.map(({ body = '' }) => body);
  // Every kind of entry calls these fields the same.
  const named = (...fields: readonly string[]): string[] =>
    files.flatMap((file) => fields.flatMap((field) => idsIn(file, field)));
  return {
    sources: new Set([
      ...bodies.flatMap((body) => findCitations(body).flatMap(({ ids }) => ids)),
      ...named('supports', 'opposes', 'sources'),
      ...files.flatMap((file) => sentences.flatMap((field) => sourcesWithin(file, field))),
    ]),
    claims: new Set([
      ...bodies.flatMap((body) => [...body.matchAll(claimCard)].map((match) => match[1] ?? '')),
      ...named('claims', 'claim'),
    ]),
  };
}

/** Fields of places, of the foot and of routines in which each sentence has sources of its own. */
const sentences = ['lies', 'feel', 'press', 'denial', 'numbers', 'notSo', 'steps'] as const;

/** Looked for in the raw text, since an article that does not parse uses its claims all the same. */
const claimCard = /<Claim\s+id="([^"]*)"/g;

/**
 * Every source and claim is used, or stands on a list with the reason why it is not.
 *
 * @param root folder that holds `content/`
 * @param files of the library
 */
export function checkUsed(root: string, files: readonly ContentFile[]): Fault[] {
  // A file that cannot be read may use anything.
  if (files.some(({ source }) => source.faults.length > 0)) return [];
  const listing = readListing(
    root,
    UNUSED_FILE,
    unusedSchema,
    'Write two lists, `sources:` and `claims:`, of entries with `id:` and `why:`.',
  );
  if (listing.data === undefined) return [...listing.faults];
  const { data, lineOf } = listing;
  // While a draft is written, its sources are neither lost nor published.
  const withDrafts = usesOf(files);
  const published = usesOf(files.filter((file) => !isDraft(file)));
  return (['sources', 'claims'] as const).flatMap((collection) => {
    const known = files.filter((file) => file.collection === collection);
    const ids = known.map(({ id }) => id);
    const listed = new Set(data[collection].map(({ id }) => id));
    const what = collection === 'sources' ? 'source' : 'claim';
    return [
      ...data[collection].flatMap(({ id }, index): Fault[] => {
        const at = { file: UNUSED_FILE, line: lineOf([collection, index]) };
        if (!ids.includes(id)) {
          const meant = nearest(id, ids);
          return [
            {
              ...at,
              found: `the ${what} “${id}”, and no entry of that name`,
              expected: `the id of a file in content/${collection}`,
              fix: meant === undefined ? 'Take it off the list.' : `Write “${meant}”.`,
            },
          ];
        }
        if (!published[collection].has(id)) return [];
        return [
          {
            ...at,
            found: `the ${what} “${id}”, which is used`,
            expected: 'only what nothing uses',
            fix: 'Take it off the list.',
          },
        ];
      }),
      ...known
        .filter(({ id }) => !withDrafts[collection].has(id) && !listed.has(id))
        .map(({ file }) => ({
          file,
          found: `a ${what} that nothing uses`,
          expected:
            what === 'source'
              ? 'an article that cites it, or a claim, condition or left-out entry that names it'
              : 'an article, benefit or left-out entry that names it',
          fix: `Use it, delete it, or list it in ${UNUSED_FILE} with the reason.`,
        })),
    ];
  });
}
