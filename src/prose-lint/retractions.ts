import { z } from 'astro/zod';
import type { Fault } from '../content-check/diagnostic.ts';
import type { ContentFile } from '../content-check/library.ts';
import { idsIn } from './fields.ts';
import { readListing } from './listing.ts';

/** Where the list of retracted sources is. */
export const RETRACTIONS_FILE = 'content/retractions.yaml';

const retractionsSchema = z.strictObject({
  /** The day of the last check; null while there has been none. */
  checked: z.iso.date({ error: 'the day of the last check as YYYY-MM-DD, or null' }).nullable(),
  /** Where the list comes from. */
  from: z.string({ error: 'where the list comes from' }),
  /** DOIs of the library’s sources that have been retracted. */
  retracted: z.array(z.string(), { error: 'a list of DOIs, which may be empty: []' }),
});

/**
 * No source has been retracted, as far as the list knows.
 *
 * @param root folder that holds `content/`
 * @param files of the library
 */
export function checkRetracted(root: string, files: readonly ContentFile[]): Fault[] {
  const listing = readListing(
    root,
    RETRACTIONS_FILE,
    retractionsSchema,
    'Run `npm run renew:retractions` where there is internet.',
  );
  if (listing.data === undefined) return [...listing.faults];
  // DOIs are the same in capitals and small letters.
  const retracted = new Set(listing.data.retracted.map((doi) => doi.toLowerCase()));
  return files
    .filter(({ collection }) => collection === 'sources')
    .flatMap((file) =>
      idsIn(file, 'doi')
        .filter((doi) => retracted.has(doi.toLowerCase()))
        .map((doi) => ({
          file: file.file,
          line: file.source.lineOf(['doi']),
          found: `doi: ${doi}, which is on the list of retractions`,
          expected: 'a source that its journal still stands by',
          fix: `Take the source out wherever it is used. ${RETRACTIONS_FILE} says where the list comes from.`,
        })),
    );
}
