import { minImprecision, peopleAnalysed, questionOf, weightOf } from '../evidence/grading.ts';
import type { ClaimData, SourceData } from '../evidence/schema.ts';
import { sourcesOf } from '../evidence/sides.ts';
import type { Diagnostic } from './diagnostic.ts';
import type { ContentLibrary, Entry } from './library.ts';

type ClaimEntry = Entry<ClaimData>;
type Comparison = ClaimData['comparisons'][number];

/**
 * Rules by which two editors come to the same grades: judgements that the comparisons ask for, and no
 * source of the library that measures a claim’s outcome and stands nowhere on its page.
 */
export function checkClaims(library: ContentLibrary): Diagnostic[] {
  const standing = library.standingClaims.flatMap((claim) => [
    ...checkCertainty(claim),
    ...checkPooled(claim),
  ]);
  const whole = library.claims.entries.flatMap((claim) => [
    ...checkBackground(claim),
    ...checkCovers(claim, library.sources.entries),
    ...checkFigures(claim, library.sources.entries),
  ]);
  return [...standing, ...whole];
}

/** The comparisons that one of the two grades rests on. */
const weighing = (claim: ClaimData): Comparison[] =>
  claim.comparisons.filter(
    (comparison) => weightOf(comparison, claim) > 0 && questionOf(comparison) !== undefined,
  );

/** Judgements are made of comparisons, and some of them follow from what the comparisons are. */
function checkCertainty({ file, yaml, data }: ClaimEntry): Diagnostic[] {
  const counted = weighing(data);
  const { certainty } = data;
  if (certainty === undefined) {
    if (counted.length === 0) return [];
    return [
      {
        file,
        line: yaml.lineOf(['comparisons']),
        found: `${counted.length} comparisons that count, and no \`certainty\``,
        expected: 'five judgements wherever something was compared',
        fix: 'Add `certainty`: where it starts, and five judgements with their reasons.',
      },
    ];
  }
  const at = (...path: string[]) => ({ file, line: yaml.lineOf(['certainty', ...path]) });
  if (counted.length === 0) {
    const found = 'judgements, and no comparison that counts';
    const expected = 'no `certainty` where nothing was compared';
    return [{ ...at(), found, expected, fix: 'Take `certainty` out.' }];
  }
  const people = peopleAnalysed(data);
  const least = minImprecision(people);
  const isUndescribed = counted.some(({ comparator }) => comparator === 'not-described');
  const unrandomised = counted.filter(({ notRandomised }) => notRandomised === true).length;
  return [
    ...(certainty.imprecision.minus < least
      ? [
          {
            ...at('imprecision'),
            found: `${certainty.imprecision.minus} off for imprecision, with ${people} people analysed`,
            expected: `at least ${least} off: 1 under 400 people, 2 under 100`,
            fix: `Write \`minus: ${least}\` and the reason.`,
          },
        ]
      : []),
    ...(isUndescribed && certainty.bias.minus === 0
      ? [
          {
            ...at('bias'),
            found: '0 off for bias, with a group that is not described',
            expected: 'at least 1 off where a comparator is `not-described`',
            fix: 'Write `minus: 1` and the reason.',
          },
        ]
      : []),
    ...(2 * unrandomised > counted.length && certainty.start === 4
      ? [
          {
            ...at('start'),
            found: `a start of 4, with ${unrandomised} of ${counted.length} comparisons not randomised`,
            expected: '2 where most comparisons are not randomised',
            fix: 'Write `start: 2`.',
          },
        ]
      : []),
  ];
}

/** A pooled result that counts in place of a trial stands beside it. */
function checkPooled({ file, yaml, data }: ClaimEntry): Diagnostic[] {
  return data.comparisons.flatMap(({ pooledIn }, index): Diagnostic[] => {
    if (pooledIn === undefined) return [];
    const holder = data.comparisons.find(({ source }) => source.id === pooledIn.id);
    if (holder !== undefined && weightOf(holder, data) > 0) return [];
    return [
      {
        file,
        line: yaml.lineOf(['comparisons', index, 'pooledIn']),
        found: `pooledIn: “${pooledIn.id}”, which does not count here itself`,
        expected: 'a comparison of this claim that counts in place of the trial',
        fix: 'Add the pooled result to `comparisons`, or take `pooledIn` out.',
      },
    ];
  });
}

/** The trial in figures is one of the comparisons, and its figures are those of its source. */
function checkFigures(
  { file, yaml, data }: ClaimEntry,
  sources: readonly Entry<SourceData>[],
): Diagnostic[] {
  const { inFigures } = data;
  if (inFigures === undefined) return [];
  const { id } = inFigures.source;
  if (!data.comparisons.some(({ source }) => source.id === id)) {
    return [
      {
        file,
        line: yaml.lineOf(['inFigures', 'source']),
        found: `“${id}”, which is in no comparison of the claim`,
        expected: 'a trial that the claim compares',
        fix: 'Add the trial to `comparisons`, or show another one in figures.',
      },
    ];
  }
  const source = sources.find((entry) => entry.id === id)?.data;
  // A source that is missing or cannot be read is named as such.
  if (source === undefined) return [];
  const said = [
    source.finding,
    source.shortFinding,
    ...(source.outcomes ?? []).map(({ figures }) => figures),
  ].join(' ');
  const numbers = new Set(said.match(/\d+(?:[.,]\d+)*/g));
  return (['with', 'without'] as const).flatMap((field): Diagnostic[] => {
    const missing = (inFigures[field].match(/\d+(?:[.,]\d+)*/g) ?? []).filter(
      (number) => !numbers.has(number),
    );
    return missing.map((number) => ({
      file,
      line: yaml.lineOf(['inFigures', field]),
      found: `the number ${number}`,
      expected: `a number of the finding or the outcomes of “${id}”`,
      fix: 'Copy the figure from the source, or enter it there first.',
    }));
  });
}

/** A source stands once on a claim’s page: in a comparison or in the background. */
function checkBackground({ file, yaml, data }: ClaimEntry): Diagnostic[] {
  const compared = new Set(data.comparisons.map(({ source }) => source.id));
  return data.background.flatMap(({ id }, index) =>
    compared.has(id)
      ? [
          {
            file,
            line: yaml.lineOf(['background', index]),
            found: `“${id}” in the background and in a comparison`,
            expected: 'each source in one of the two',
            fix: 'Take it out of `background`.',
          },
        ]
      : [],
  );
}

/** Sources whose touch is near to foot massage; others can stand on no side. */
const nearTouch: readonly SourceData['directness'][] = [
  'foot-massage',
  'self-foot-massage',
  'foot-reflexology',
];

/** A source of the library that measured what a claim `covers` is on the claim’s page. */
function checkCovers(
  { file, yaml, data }: ClaimEntry,
  sources: readonly Entry<SourceData>[],
): Diagnostic[] {
  const { covers } = data;
  if (covers === undefined) return [];
  const named = new Set(sourcesOf(data));
  const holds = (text: string, some: readonly string[]): boolean =>
    some.some((word) => text.toLowerCase().includes(word.toLowerCase()));
  return sources.flatMap(({ id, data: source }): Diagnostic[] => {
    if (named.has(id) || !nearTouch.includes(source.directness)) return [];
    if (covers.people !== undefined && !holds(source.population, covers.people)) return [];
    const outcome = source.outcomes?.find(({ name }) => holds(name, covers.outcomes));
    if (outcome === undefined) return [];
    return [
      {
        file,
        line: yaml.lineOf(['covers']),
        found: `no mention of “${id}”, which measured “${outcome.name}” (${outcome.direction})`,
        expected: 'every source that measured what the claim covers, on a side or in `background`',
        fix: 'Add it to `comparisons`, or to `background` where it compares nothing.',
      },
    ];
  });
}
