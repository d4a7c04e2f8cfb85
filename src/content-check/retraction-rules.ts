import { z } from 'astro/zod';
import type { Diagnostic } from './diagnostic.ts';
import type { ContentLibrary } from './library.ts';
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

/** No source has been retracted, as far as the list knows. */
export function checkRetractions({ sources, source }: ContentLibrary): Diagnostic[] {
  const listing = readListing(
    RETRACTIONS_FILE,
    source,
    retractionsSchema,
    'Run `npm run renew:retractions` where there is internet.',
  );
  if (listing.data === undefined) return [...listing.diagnostics];
  // DOIs are the same in capitals and small letters.
  const retracted = new Set(listing.data.retracted.map((doi) => doi.toLowerCase()));
  return sources.entries.flatMap(({ file, yaml, data: { DOI } }) =>
    DOI === undefined || !retracted.has(DOI.toLowerCase())
      ? []
      : [
          {
            file,
            line: yaml.lineOf(['DOI']),
            found: `DOI: ${DOI}, which is on the list of retractions`,
            expected: 'a source that its journal still upholds',
            fix: `Take the source out wherever it is used. ${RETRACTIONS_FILE} says where the list comes from.`,
          },
        ],
  );
}
