import { RETRACTIONS_FILE, retractionsSchema } from '../evidence/retractions.ts';
import type { Diagnostic } from './diagnostic.ts';
import type { ContentLibrary } from './library.ts';
import { readListing } from './listing.ts';

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
