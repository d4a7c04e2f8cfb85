import { UNSEEN_WEIGHT, type GradeSum } from './grading.ts';

const trials = (count: number): string => (count === 1 ? 'one trial' : `${count} trials`);

/** How many people a sum counts: “4,318 people”, “173 people, and one trial whose size we did not see”. */
export function peopleWords({ people, unseen }: Pick<GradeSum, 'people' | 'unseen'>): string {
  const seen = people - unseen * UNSEEN_WEIGHT;
  const counted = `${seen.toLocaleString('en-GB')} people`;
  if (unseen === 0) return counted;
  const rest = `${trials(unseen)} whose size we did not see`;
  return seen === 0 ? rest : `${counted}, and ${rest}`;
}
