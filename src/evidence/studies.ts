import { comparators, type DirectionId } from './comparison-tables.ts';
import { isAboutSafety } from './grading.ts';
import type { Claim, Source } from './queries.ts';
import { labelIn } from './source-tables.ts';

/** A source in the light of one claim. */
export interface Study {
  readonly source: Source;
  readonly inFavour: boolean;
}

/** The two sides of a claim, as headings of its lists of studies. */
export const sides = [
  { inFavour: true, label: 'In favour' },
  { inFavour: false, label: 'No clear difference, or worse' },
] as const;

/** The same of a claim about safety, whose comparisons ask after harm: that comes first. */
export const safetySides = [
  { inFavour: false, label: 'Harm reported' },
  { inFavour: true, label: 'No harm seen' },
] as const;

/**
 * The studies of a claim about safety by whether they report harm. A report of a case compares nothing,
 * and is here too: it is what harm is known by.
 *
 * @param background sources of the claim without a comparison
 */
export function studiesByHarm(
  { comparisons }: Pick<Claim, 'comparisons'>,
  studies: readonly Study[],
  background: readonly Source[],
): Study[] {
  const harmful = new Set(
    comparisons.filter(({ direction }) => direction === 'against').map(({ source }) => source.id),
  );
  return [
    ...studies.map(({ source }) => ({ source, inFavour: !harmful.has(source.id) })),
    ...background
      .filter(({ kind }) => kind === 'case-report')
      .map((source) => ({ source, inFavour: false })),
  ];
}

/** The claim as a heading: what people say, in quotation marks, without its full stop. */
export function quotedStatement(claim: Pick<Claim, 'statement'>): string {
  return `“${claim.statement.replace(/\.$/, '')}”`;
}

/**
 * The notes of a page that a claim rests on.
 *
 * @param claim with its sources on both sides
 * @param numbers note numbers of the page by source id
 * @returns numbers in order, each once
 */
export function notesOf(
  claim: Pick<Claim, 'supports' | 'opposes'>,
  numbers: Readonly<Record<string, number>>,
): number[] {
  const all = [...claim.supports, ...claim.opposes].flatMap(({ id }) => numbers[id] ?? []);
  return [...new Set(all)].toSorted((a, b) => a - b);
}

/** How a comparison came out, before what it compares with. */
const outcomeWords: Readonly<Record<Exclude<DirectionId, 'not-reported'>, string>> = {
  favours: 'Better',
  'no-clear-difference': 'No clear difference',
  against: 'Worse',
};

/** The same of a claim about safety. No trial of the library was built to count harm. */
const harmWords: typeof outcomeWords = {
  favours: 'Less harm reported',
  'no-clear-difference': 'No harm reported, in a study not built to count it',
  against: 'More harm',
};

/** Why studies of some kinds stand beside the grades and do not count; the last is of all other kinds. */
const whyBeside: readonly { readonly kinds: readonly Source['kind'][]; readonly why: string }[] = [
  {
    kinds: ['meta-analysis', 'systematic-review', 'narrative-review'],
    why: 'A review may gather trials that are counted already, or that tested something else.',
  },
  {
    kinds: ['cohort', 'case-report'],
    why: 'A study without a comparison group has nothing to compare.',
  },
  { kinds: ['guideline', 'public-guidance', 'web-page'], why: 'Advice is not a trial.' },
];

/** Why studies that are worth knowing do not count towards the grades, in sentences, by their kinds. */
export function whyNotCounted(studies: readonly Pick<Source, 'kind'>[]): string {
  const found = (kinds: readonly Source['kind'][]) =>
    studies.some(({ kind }) => kinds.includes(kind));
  const named = whyBeside.flatMap(({ kinds }) => kinds);
  return [
    'They do not count towards the grades.',
    ...whyBeside.filter(({ kinds }) => found(kinds)).map(({ why }) => why),
    ...(studies.every(({ kind }) => named.includes(kind))
      ? []
      : ['Some had no fair comparison, asked another question or did not report a result.']),
  ].join(' ');
}

/**
 * How the outcome of a claim came out in one of its studies: “Better, compared with usual care.” A study
 * with several comparisons has a sentence for each that differs.
 *
 * @returns undefined where the claim compares nothing by it, or its result was not reported
 */
export function outcomeInWords(
  claim: Pick<Claim, 'comparisons' | 'harms'>,
  id: Source['id'],
): string | undefined {
  const words = isAboutSafety(claim) ? harmWords : outcomeWords;
  const told = claim.comparisons.flatMap(({ source, direction, comparator }) =>
    source.id === id && direction !== 'not-reported'
      ? [`${words[direction]}, compared with ${labelIn(comparators, comparator)}.`]
      : [],
  );
  return told.length === 0 ? undefined : [...new Set(told)].join(' ');
}
