import { comparators, directions, type DirectionId, type QuestionId } from './comparison-tables.ts';
import { lowerFirst } from '../letter-case.ts';
import { askedOf, isAboutSafety, questionOf, weightOf } from './grading.ts';
import { count } from './note.ts';
import type { Claim, Source } from './queries.ts';
import { labelIn } from './source-tables.ts';

type Comparison = Claim['comparisons'][number];

/** A comparison of a claim with its source and what the rule makes of it. */
export interface ComparisonRow {
  readonly comparison: Comparison;
  readonly source: Source;
  /** What it weighs in the sum; nothing where {@link ComparisonRow.unweighed} says why. */
  readonly weight: number;
  /** Why it has no weight; undefined where it has. */
  readonly unweighed: string | undefined;
}

/** Comparisons of one direction, those with the most people first. */
export interface DirectionGroup {
  readonly direction: DirectionId;
  readonly label: string;
  /** Those analysed, as far as that was seen. */
  readonly people: number;
  /** How many of the rows do not tell how many took part. */
  readonly unseen: number;
  readonly rows: readonly ComparisonRow[];
}

/** What the claim was compared with, for one of the two questions or for neither. */
export interface ComparisonGroup {
  /** `other` holds other treatments, which are told and not graded. */
  readonly id: QuestionId | 'other';
  readonly title: string;
  readonly against: string;
  /** Those that count, by direction. Other treatments are here too, though they have no weight. */
  readonly byDirection: readonly DirectionGroup[];
  /** Those that do not count. */
  readonly unweighed: readonly ComparisonRow[];
}

/** How the groups are called, and what was compared with in each. */
const groupTitles = [
  {
    id: 'alone',
    title: 'Better than nothing',
    against: 'Compared with doing nothing, waiting or usual care',
  },
  {
    id: 'touch',
    title: 'Better than rest or another touch',
    against: 'Compared with rest, attention, another touch or a sham, which is a pretend version',
  },
  {
    id: 'other',
    title: 'Compared with another treatment',
    against: 'Described here, not graded',
  },
] as const;

/** What a reader sees over the comparisons of one direction. */
const directionLabels: Readonly<Record<DirectionId, string>> = {
  favours: 'Went better',
  'no-clear-difference': 'No clear difference',
  against: 'Went worse',
  'not-reported': 'Result not reported, or not seen',
};

/** The same of a claim about safety. */
const harmLabels: Readonly<Record<DirectionId, string>> = {
  ...directionLabels,
  favours: 'Less harm seen',
  'no-clear-difference': 'No harm reported, in a study not built to count it',
  against: 'More harm seen',
};

/** Why a comparison has no weight in a sum, before a colon, in the order in which the rule asks. */
function whyUnweighed(
  comparison: Comparison,
  claim: Pick<Claim, 'comparisons' | 'aboutPoints'>,
): string | undefined {
  const { near, direction, pooledIn, bothNear = false } = comparison;
  if (direction === 'not-reported') return 'Result not reported, or not seen by us';
  if (!near) return 'Other hands, another part or another touch than the claim’s';
  if (pooledIn !== undefined) return 'Counted already, inside the pooled trials';
  if (bothNear && claim.aboutPoints !== true)
    return 'Both groups were massaged, so they test only whether the points matter';
  return undefined;
}

/**
 * The comparisons of a claim in the groups that its page shows: one for each question and one for
 * other treatments. Groups without comparisons are left out.
 *
 * @param sources of the claim, by id
 * @throws RangeError for a comparison whose source is not among them
 */
export function comparisonGroups(
  claim: Pick<Claim, 'comparisons' | 'aboutPoints'> & Partial<Pick<Claim, 'harms' | 'asks'>>,
  sources: ReadonlyMap<string, Source>,
): ComparisonGroup[] {
  const rows = claim.comparisons.map((comparison): ComparisonRow => {
    const source = sources.get(comparison.source.id);
    if (source === undefined) throw new RangeError(`No source “${comparison.source.id}”.`);
    return {
      comparison,
      source,
      weight: weightOf(comparison, claim),
      unweighed: whyUnweighed(comparison, claim),
    };
  });
  const labels = isAboutSafety(claim) ? harmLabels : directionLabels;
  return groupTitles.flatMap(({ id, title: usual, against }) => {
    const title = id === 'other' ? usual : `${askedOf(claim, id, usual)}?`;
    const members = rows.filter(({ comparison }) => (questionOf(comparison) ?? 'other') === id);
    if (members.length === 0) return [];
    const counted = members.filter(({ unweighed }) => unweighed === undefined);
    const byDirection = directions
      .map(({ id: direction }): DirectionGroup => {
        const ofDirection = counted
          .filter(({ comparison }) => comparison.direction === direction)
          .toSorted((a, b) => b.weight - a.weight);
        return {
          direction,
          label: labels[direction],
          people: ofDirection.reduce(
            (total, { comparison }) => total + (comparison.analysed ?? 0),
            0,
          ),
          unseen: ofDirection.filter(({ comparison }) => comparison.analysed === undefined).length,
          rows: ofDirection,
        };
      })
      .filter((group) => group.rows.length > 0);
    const unweighed = members.filter((row) => row.unweighed !== undefined);
    return [{ id, title, against, byDirection, unweighed }];
  });
}

/** What a comparison is marked with: a sham, pooled trials, a recording, groups not formed by chance. */
export function tagsOf({ comparison, source }: ComparisonRow): string[] {
  const { comparator, trials, measure, notRandomised = false } = comparison;
  return [
    ...(comparator === 'sham' ? ['sham'] : []),
    ...(trials === undefined ? [] : [`${count(trials)} trials pooled`]),
    ...(measure === 'instrument' ? ['measured'] : []),
    ...(notRandomised ? ['not by chance'] : []),
    ...(source.directness === 'foot-reflexology' ? ['reflexology'] : []),
  ];
}

/** How many people were analysed, as far as that was seen. */
export const sizeOf = ({ comparison: { analysed } }: Pick<ComparisonRow, 'comparison'>): string =>
  analysed === undefined ? 'size not seen' : `${count(analysed)} people`;

/** Where more took part than were compared: “60 of the 90 were in this comparison.” */
export function partOf({
  comparison: { analysed = 0 },
  source: { participants = 0 },
}: Pick<ComparisonRow, 'comparison'> & {
  readonly source: Pick<Source, 'participants'>;
}): string {
  return analysed > 0 && participants > analysed
    ? `${count(analysed)} of the ${count(participants)} were in this comparison.`
    : '';
}

/** What the massage was compared with, in words. Another treatment is named, where its source says more than “Various”. */
export const comparedWith = ({
  comparison: { comparator },
  source,
}: Pick<ComparisonRow, 'comparison'> & {
  readonly source: Pick<Source, 'comparator'>;
}): string => {
  // The group beside it that had nothing is not the one that is told here.
  const other = source.comparator?.replace(/(?:, or|;) (?:nothing|routine care)$/, '') ?? '';
  return comparator === 'other-treatment' && other.includes(' ')
    ? lowerFirst(other)
    : labelIn(comparators, comparator);
};
