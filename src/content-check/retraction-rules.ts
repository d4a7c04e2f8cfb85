import type { ClaimData } from '../evidence/schema.ts';
import { RETRACTIONS_FILE, retractionsSchema } from '../evidence/retractions.ts';
import { passagesOf } from '../prose-lint/passages.ts';
import type { Diagnostic } from './diagnostic.ts';
import { describePath } from './field-names.ts';
import type { ContentLibrary, Entry } from './library.ts';
import { readListing } from './listing.ts';
import { valuesIn, type FieldPath } from './values.ts';

/** What an editor writes of a retracted source, wherever it is named. */
const saysSo = /\bretract|\bwithdr[ae]w/i;

/**
 * A source that its journal has withdrawn says so, with the day and the reason; nothing rests on it, and
 * whoever names it says that it was retracted.
 */
export function checkRetractions(library: ContentLibrary): Diagnostic[] {
  const { retracted } = library;
  return [
    ...checkList(library),
    ...library.claims.entries.flatMap((claim) => checkClaim(claim, retracted)),
    ...library.entries.flatMap((entry) => [
      ...checkBody(entry, retracted),
      ...checkFields(entry, retracted),
    ]),
  ];
}

/** Every source on the list of retractions says that it was retracted. */
function checkList({ sources, source }: ContentLibrary): Diagnostic[] {
  const listing = readListing(
    RETRACTIONS_FILE,
    source,
    retractionsSchema,
    'Run `npm run renew:retractions` where there is internet.',
  );
  if (listing.data === undefined) return [...listing.diagnostics];
  // DOIs are the same in capitals and small letters.
  const listed = new Set(listing.data.retracted.map((doi) => doi.toLowerCase()));
  return sources.entries.flatMap(({ file, yaml, data: { DOI, retracted } }) =>
    DOI === undefined || retracted !== undefined || !listed.has(DOI.toLowerCase())
      ? []
      : [
          {
            file,
            line: yaml.lineOf(['DOI']),
            found: `DOI: ${DOI}, which is on the list of retractions`,
            expected: 'a source that says when and why it was retracted',
            fix: `Add “retracted:” with “date:” and “reason:” from its notice, as content/README.md shows. ${RETRACTIONS_FILE} says where the list comes from.`,
          },
        ],
  );
}

/** No figure of a claim, and no pooled result without a word, rests on a retracted source. */
function checkClaim(
  { file, yaml, data }: Entry<ClaimData>,
  retracted: ReadonlySet<string>,
): Diagnostic[] {
  const { inFigures, comparisons } = data;
  const figure =
    inFigures === undefined || !retracted.has(inFigures.source.id)
      ? []
      : [
          {
            file,
            line: yaml.lineOf(['inFigures', 'source']),
            found: `inFigures: “${inFigures.source.id}”, which was retracted`,
            expected: 'a trial that its journal upholds',
            fix: 'Show another trial in figures, or take `inFigures` out.',
          },
        ];
  const pooled = comparisons.flatMap(({ source, pooledIn }): Diagnostic[] => {
    if (pooledIn === undefined || !retracted.has(source.id) || retracted.has(pooledIn.id))
      return [];
    const place = comparisons.findIndex((comparison) => comparison.source.id === pooledIn.id);
    const holder = comparisons[place];
    if (holder === undefined || saysSo.test(holder.note ?? '')) return [];
    return [
      {
        file,
        line: yaml.lineOf(['comparisons', place]),
        found: `“${pooledIn.id}”, a pooled result that holds “${source.id}”, which was retracted`,
        expected: 'a `note` that says so',
        fix: 'Look whether it would be the same without that trial. Say so in its `note`, with the word “retracted”; or take it out of `comparisons`.',
      },
    ];
  });
  return [...figure, ...pooled];
}

const expected = 'a source that its journal upholds, or words that say that this one was retracted';

/** A paragraph that cites a retracted source says that it was retracted. */
function checkBody({ file, markdown }: Entry, retracted: ReadonlySet<string>): Diagnostic[] {
  if (markdown === undefined || retracted.size === 0) return [];
  return passagesOf(markdown).flatMap(({ text, marks, lineAt }) =>
    saysSo.test(text)
      ? []
      : marks.flatMap(({ at, ids }) =>
          ids
            .filter((id) => retracted.has(id))
            .map((id) => ({
              file,
              line: lineAt(at),
              found: `a citation of “${id}”, which was retracted, in a paragraph that does not say so`,
              expected,
              fix: 'Take the citation out with what rests on it, or say in the paragraph that the study was retracted.',
            })),
        ),
  );
}

/** A field that names a retracted source as its ground says so; claims keep theirs, where it counts for nothing. */
function checkFields(
  { file, collection, yaml, data, references }: Entry,
  retracted: ReadonlySet<string>,
): Diagnostic[] {
  if (collection === 'claims') return [];
  return references
    .filter((reference) => reference.collection === 'sources' && retracted.has(reference.id))
    .filter(({ path }) => !textsBeside(data, path).some((text) => saysSo.test(text)))
    .map(({ path, id }) => ({
      file,
      line: yaml.lineOf(path),
      found: `${describePath(path)}: “${id}”, which was retracted`,
      expected,
      fix: 'Take it out with what rests on it, or say in the words beside it that the study was retracted.',
    }));
}

/** The texts that share a parent with a field, or with the list that it is in. */
function textsBeside(data: unknown, path: FieldPath): string[] {
  const end = typeof path.at(-1) === 'number' ? -2 : -1;
  const parent = path.slice(0, end);
  return [...valuesIn(data)].flatMap(({ path: place, value }) =>
    typeof value === 'string' && parent.every((step, at) => place[at] === step) ? [value] : [],
  );
}
