/** Ordered tables of what a comparison is and how it is judged, from which schema and wording derive. */

/** The two questions that a claim is graded on, in the order in which they are shown; `short` starts a sentence with the grade. */
export const questions = [
  { id: 'alone', label: 'Better than nothing', short: 'Better than nothing' },
  { id: 'touch', label: 'Better than rest or another touch', short: 'Better than another touch' },
] as const;

/**
 * What massage was compared with, and which question that answers. Other treatments (a footbath, a
 * medicine) answer neither and are told in words. A comparator that was not described counts as usual
 * care, and costs a point of bias.
 */
export const comparators = [
  { id: 'nothing', label: 'nothing', question: 'alone' },
  { id: 'usual-care', label: 'usual care', question: 'alone' },
  { id: 'not-described', label: 'a group that is not described', question: 'alone' },
  { id: 'rest', label: 'quiet rest', question: 'touch' },
  { id: 'attention', label: 'attention', question: 'touch' },
  { id: 'other-touch', label: 'another touch', question: 'touch' },
  { id: 'sham', label: 'a sham', question: 'touch' },
  { id: 'other-treatment', label: 'another treatment', question: undefined },
] as const;

/** What a comparison found. */
export const directions = [
  { id: 'favours', label: 'in favour' },
  { id: 'no-clear-difference', label: 'no clear difference' },
  { id: 'against', label: 'against' },
  { id: 'not-reported', label: 'not reported, or not seen' },
] as const;

/** How an outcome was measured. */
export const measures = [
  { id: 'own-word', label: 'their own word' },
  { id: 'observer', label: 'somebody who watched' },
  { id: 'instrument', label: 'an instrument' },
] as const;

/** Who did not know who got what. */
export const blindings = [
  { id: 'not-stated', label: 'not stated' },
  { id: 'stated-none', label: 'nobody' },
  { id: 'participants', label: 'the people treated' },
  { id: 'assessors', label: 'those who measured' },
  { id: 'double', label: 'the people treated and those who measured' },
] as const;

/** The five judgements that certainty follows from, in the order in which they are shown. */
export const judgements = [
  { id: 'bias', label: 'Bias' },
  { id: 'inconsistency', label: 'Disagreement' },
  { id: 'indirectness', label: 'Distance from the question' },
  { id: 'imprecision', label: 'Too few people' },
  { id: 'publication', label: 'Unpublished or unlikely results' },
] as const;

/**
 * How sure we are, surest first; `points` are what is left of the start after the judgements, `short` says
 * what that means for the grades (after the four levels of GRADE).
 */
export const certainties = [
  { id: 'high', label: 'high', points: 4, short: 'more trials are unlikely to change the answers' },
  { id: 'moderate', label: 'moderate', points: 3, short: 'more trials may change the answers' },
  { id: 'low', label: 'low', points: 2, short: 'the next good trial may change the answers' },
  {
    id: 'very-low',
    label: 'very low',
    points: 1,
    short: 'the next good trial may well change the answers',
  },
] as const;

export type QuestionId = (typeof questions)[number]['id'];
export type ComparatorId = (typeof comparators)[number]['id'];
export type DirectionId = (typeof directions)[number]['id'];
export type JudgementId = (typeof judgements)[number]['id'];
export type CertaintyId = (typeof certainties)[number]['id'];
