import {
  certainties,
  comparators,
  judgements,
  questions,
  type CertaintyId,
  type QuestionId,
} from './comparison-tables.ts';
import { gradeIds, gradeOf, noneWords, type GradeId } from './grades.ts';
import type { ClaimData } from './schema.ts';

/**
 * The rule by which a claim gets its two grades. Nobody types a grade: an editor stores comparisons and
 * judgements, and the same comparisons and judgements always give the same grades. The section numbers
 * are those of “How a claim gets its grade” in content/README.md.
 */

/** What the rule needs to know of a comparison. */
export type WeighableComparison = Pick<
  ClaimData['comparisons'][number],
  'comparator' | 'direction' | 'near' | 'analysed' | 'trials' | 'bothNear'
> & { readonly pooledIn?: unknown };

/** Where certainty starts, and what each judgement takes off, with its reason. */
export type CertaintyJudgements = NonNullable<ClaimData['certainty']>;

/** What the rule needs to know of a claim. */
export interface GradableClaim {
  readonly comparisons: readonly WeighableComparison[];
  readonly certainty?: CertaintyJudgements | undefined;
  readonly aboutPoints?: boolean | undefined;
  /** What it asks in place of the second question, such as “Does the place matter”. */
  readonly asks?: string | undefined;
  /** Stored for claims about safety alone: {@link isAboutSafety}. */
  readonly harms?: unknown;
}

/** Which way the weight of the comparisons points. */
export type Pointing = 'favours' | 'mixed' | 'no-clear-difference' | 'not-tested';

/** What a grade is made of, for one question. */
export interface GradeSum {
  readonly grade: GradeId;
  readonly points: Pointing;
  /** People analysed, over all comparisons that count. */
  readonly people: number;
  /** How many of them were in comparisons that favour. */
  readonly favouring: number;
  /** How many comparisons count; a pooled result is as many as its trials. */
  readonly comparisons: number;
  /** Whether a pooled result is among them. */
  readonly isPooled: boolean;
  /** How many of them do not tell their size, so that they weigh {@link UNSEEN_WEIGHT} each. */
  readonly unseen: number;
  /** People of the comparisons that tell their size, and how many of them were in those that favour. */
  readonly seen: { readonly people: number; readonly favouring: number };
  /** How many near comparisons asked the question and told no result that we saw. They do not count. */
  readonly untold: number;
  /** Whether one comparison whose size was not seen made the grade more cautious. */
  readonly cautiousForUnseen: boolean;
}

/** Both grades of a claim. `certainty` is undefined where nobody compared anything. */
export interface Grades {
  readonly alone: GradeId;
  readonly touch: GradeId;
  readonly certainty: CertaintyId | undefined;
}

/** The weight of a comparison whose number of people was not seen (section 3). */
export const UNSEEN_WEIGHT = 20;

/** From how many people on very low certainty can bear “some evidence”, with this many comparisons (section 6). */
export const MIN_PEOPLE_FOR_SOME = 300;
export const MIN_COMPARISONS_FOR_SOME = { low: 2, 'very-low': 4 } as const;

/** How many comparisons, or else how many people, “no clear difference” needs (section 6). */
export const MIN_COMPARISONS_AGAINST = 2;
export const MIN_PEOPLE_AGAINST = 100;

/** Below how many people imprecision takes off one point, and two (section 5). */
const IMPRECISE_BELOW = 400;
const VERY_IMPRECISE_BELOW = 100;

/**
 * Which of the two questions a comparison answers (section 2).
 *
 * @returns undefined for another treatment, which is told in words and not graded
 */
export function questionOf({
  comparator,
}: Pick<WeighableComparison, 'comparator'>): QuestionId | undefined {
  return comparators.find(({ id }) => id === comparator)?.question;
}

/**
 * How much a comparison weighs (section 3): the people analysed, {@link UNSEEN_WEIGHT} where that was
 * not seen. Nothing, where it is far from the claim, where its result was not reported, where it is
 * inside a pooled result that counts already, and where both of its arms are near, unless the claim
 * asks whether the points matter.
 */
export function weightOf(comparison: WeighableComparison, claim: GradableClaim): number {
  const { near, direction, pooledIn, bothNear = false, analysed } = comparison;
  const asksOfPointsOnly = bothNear && claim.aboutPoints !== true;
  if (!near || direction === 'not-reported' || pooledIn !== undefined || asksOfPointsOnly) return 0;
  return analysed ?? UNSEEN_WEIGHT;
}

/**
 * Which way the comparisons point (section 4), by the share of the weight that favours: two thirds or
 * more, one third or less, or between.
 */
export function pointingOf(favouring: number, weight: number): Pointing {
  if (weight === 0) return 'not-tested';
  if (3 * favouring >= 2 * weight) return 'favours';
  return 3 * favouring <= weight ? 'no-clear-difference' : 'mixed';
}

/**
 * How sure we are of the claim as a whole (section 5): the start less the five judgements, never below
 * very low.
 */
export function certaintyOf(certainty: CertaintyJudgements): CertaintyId {
  const points = judgements.reduce<number>(
    (left, { id }) => left - certainty[id].minus,
    certainty.start,
  );
  return certainties.find((row) => row.points <= points)?.id ?? 'very-low';
}

/** The least that imprecision takes off with this many people analysed (section 5). */
export function minImprecision(people: number): 0 | 1 | 2 {
  if (people < VERY_IMPRECISE_BELOW) return 2;
  return people < IMPRECISE_BELOW ? 1 : 0;
}

/**
 * The table of grades (section 6).
 *
 * @param tested which way the comparisons point, how many they are, and in how many people
 */
export function gradeFor({
  points,
  comparisons,
  people,
  certainty,
}: Pick<GradeSum, 'points' | 'comparisons' | 'people'> & {
  readonly certainty: CertaintyId;
}): GradeId {
  switch (points) {
    case 'favours':
      if (certainty === 'high' || certainty === 'moderate') return 'good';
      if (comparisons < MIN_COMPARISONS_FOR_SOME[certainty]) return 'early';
      return certainty === 'low' || people >= MIN_PEOPLE_FOR_SOME ? 'some' : 'early';
    case 'mixed':
      return 'mixed';
    case 'no-clear-difference':
      return comparisons >= MIN_COMPARISONS_AGAINST || people >= MIN_PEOPLE_AGAINST
        ? 'against'
        : 'none';
    case 'not-tested':
      return 'none';
  }
}

/** The comparisons that count for one of the two questions (sections 2 and 3). */
export const countedComparisons = (
  claim: GradableClaim,
  question: QuestionId,
): readonly WeighableComparison[] =>
  claim.comparisons.filter(
    (comparison) => questionOf(comparison) === question && weightOf(comparison, claim) > 0,
  );

/**
 * The sum behind one of the two grades (sections 3, 4 and 6). Where the grade would be another without
 * one comparison whose size was not seen, the more cautious of the two stands.
 */
export function sumOf(claim: GradableClaim, question: QuestionId): GradeSum {
  const counted = countedComparisons(claim, question);
  const untold = claim.comparisons.filter(
    (comparison) =>
      questionOf(comparison) === question &&
      comparison.near &&
      comparison.direction === 'not-reported',
  ).length;
  const certainty = claim.certainty === undefined ? 'very-low' : certaintyOf(claim.certainty);
  const sum = (
    comparisons: readonly WeighableComparison[],
  ): Omit<GradeSum, 'cautiousForUnseen' | 'untold'> => {
    const weigh = (some: readonly WeighableComparison[]): number =>
      some.reduce((total, comparison) => total + weightOf(comparison, claim), 0);
    const favours = comparisons.filter(({ direction }) => direction === 'favours');
    const people = weigh(comparisons);
    const favouring = weigh(favours);
    const isSeen = ({ analysed }: WeighableComparison): boolean => analysed !== undefined;
    const tested = {
      points: pointingOf(favouring, people),
      people,
      favouring,
      comparisons: comparisons.reduce((total, { trials = 1 }) => total + trials, 0),
      isPooled: comparisons.some(({ trials }) => trials !== undefined),
      unseen: comparisons.filter((comparison) => !isSeen(comparison)).length,
      seen: {
        people: weigh(comparisons.filter(isSeen)),
        favouring: weigh(favours.filter(isSeen)),
      },
    };
    return { ...tested, grade: gradeFor({ ...tested, certainty }) };
  };
  const whole = sum(counted);
  const without = counted
    .filter(({ analysed }) => analysed === undefined)
    .map((unseen) => sum(counted.filter((comparison) => comparison !== unseen)).grade);
  const grade = mostCautious([whole.grade, ...without]);
  return { ...whole, grade, untold, cautiousForUnseen: grade !== whole.grade };
}

/**
 * Grades from the boldest to the most cautious. “No clear difference” says more than “mixed”, and both say more
 * than that nobody knows.
 */
const byCaution: readonly GradeId[] = ['good', 'some', 'early', 'against', 'mixed', 'none'];

const mostCautious = (ids: readonly GradeId[]): GradeId =>
  byCaution.findLast((id) => ids.includes(id)) ?? 'none';

/** Both grades of a claim and how sure we are, from its comparisons and judgements alone. */
export function gradesOf(claim: GradableClaim): Grades {
  return {
    alone: sumOf(claim, 'alone').grade,
    touch: sumOf(claim, 'touch').grade,
    certainty: claim.certainty === undefined ? undefined : certaintyOf(claim.certainty),
  };
}

/** How many people were analysed in comparisons that count, for both questions together. */
export function peopleAnalysed(claim: GradableClaim): number {
  return questions.reduce((total, { id }) => total + sumOf(claim, id).people, 0);
}

/** Why a question has no grade: a key of {@link noneWords}. */
export function noneReasonOf({
  people,
  untold,
}: Pick<GradeSum, 'people' | 'untold'>): keyof typeof noneWords {
  if (people > 0) return 'tooFew';
  return untold > 0 ? 'unseen' : 'untested';
}

/**
 * The words of a grade: its label, the words after its question (“some evidence”), and what it rests
 * on. What was not graded was not tested, or its result was not seen, or too few people were tested.
 */
export function wordsOfGrade(
  sum: Pick<GradeSum, 'grade' | 'people' | 'untold'>,
): Record<'label' | 'words' | 'short', string> {
  return sum.grade === 'none' ? noneWords[noneReasonOf(sum)] : gradeOf(sum.grade);
}

/** Whether a claim is about safety: it is asked after harm, and not after a gain. */
export const isAboutSafety = ({ harms }: Pick<GradableClaim, 'harms'>): boolean =>
  harms !== undefined;

/** Whether what a claim is about was done to feet, going by the words of its question. */
export const isAboutFeet = ({
  question,
}: {
  readonly question: { readonly done: string };
}): boolean => /\b(?:foot|feet|soles?|reflexology)\b/i.test(question.done);

/** How a question to a claim begins, but for one of its own: after a gain, or after harm. */
export const leadOf = (claim: Pick<GradableClaim, 'harms'>): string =>
  isAboutSafety(claim) ? 'More harm than with' : 'Better than';

/**
 * A question as it is put to a claim: one about safety is asked after harm, and one that asks where or how
 * to press has a question of its own beside another touch.
 *
 * @param words of the question, beginning with “Better than”
 * @returns for instance `More harm than with no massage`
 */
export function askedOf(
  claim: Pick<GradableClaim, 'harms' | 'asks'>,
  question: QuestionId,
  words: string,
): string {
  if (question === 'touch' && claim.asks !== undefined) return claim.asks;
  return isAboutSafety(claim)
    ? words.replace(/^Better than/, leadOf(claim)).replace(/nothing$/, 'no massage')
    : words;
}

/** One of the two questions with its answer, as every page that shows grades takes it. */
export interface Answer extends GradeSum {
  readonly question: QuestionId;
  /** “Better than nothing” as a heading, or “More harm than with no massage”. */
  readonly asked: string;
  /** The same at the start of a sentence, as short as it can be. */
  readonly start: string;
  /** “Some evidence”, “Too few people to say”. */
  readonly label: string;
  /** “some evidence”, after the start and a colon. */
  readonly words: string;
  /** “several small trials agree”. */
  readonly short: string;
}

/** Both questions of a claim with their answers, in the order in which they are shown. */
export function answersOf(claim: GradableClaim): Answer[] {
  return questions.map(({ id, label, short }) => {
    const sum = sumOf(claim, id);
    return {
      question: id,
      asked: askedOf(claim, id, label),
      start: askedOf(claim, id, short).replace(/^More harm than with/, 'Harm compared with'),
      ...sum,
      ...wordsOfGrade(sum),
    };
  });
}

/** The answers that a list shows of a claim: one that asks where or how to press is not about nothing. */
export const answersInLists = (claim: GradableClaim): Answer[] =>
  answersOf(claim).filter(({ question }) => claim.asks === undefined || question === 'touch');

/** Both grades as text: “Better than nothing: some evidence. Better than another touch: mixed.” */
export function gradesInWords(claim: GradableClaim): string {
  return answersOf(claim)
    .map(({ start, words }) => `${start}: ${words}.`)
    .join(' ');
}

/** “very low”; undefined where nobody compared anything. */
export function certaintyWords(claim: GradableClaim): string | undefined {
  if (claim.certainty === undefined) return undefined;
  const sure = certaintyOf(claim.certainty);
  return certainties.find(({ id }) => id === sure)?.label;
}

/**
 * Compares two claims for lists: by the first grade, then the second, strongest first.
 */
export function byGrades(a: Pick<Grades, QuestionId>, b: Pick<Grades, QuestionId>): number {
  const rank = (id: GradeId): number => gradeIds.indexOf(id);
  return rank(a.alone) - rank(b.alone) || rank(a.touch) - rank(b.touch);
}

/**
 * Compares two claims for a list that numbers them: by both grades, then by how sure we are, then by how
 * many people were analysed.
 */
export function byEvidence(a: GradableClaim, b: GradableClaim): number {
  const certaintyRank = ({ certainty }: GradableClaim): number => {
    if (certainty === undefined) return certainties.length;
    const sure = certaintyOf(certainty);
    return certainties.findIndex(({ id }) => id === sure);
  };
  return (
    byGrades(gradesOf(a), gradesOf(b)) ||
    certaintyRank(a) - certaintyRank(b) ||
    peopleAnalysed(b) - peopleAnalysed(a)
  );
}
