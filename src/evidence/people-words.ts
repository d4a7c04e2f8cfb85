import type { WeighableComparison } from './grading.ts';
import { count } from './note.ts';

/** Results whose number of people was seen, and those where it was not. */
interface Counted {
  /** People, as far as that was seen. */
  readonly people: number;
  /** How many results do not tell how many took part. */
  readonly unseen: number;
}

const trials = (number: number): string => (number === 1 ? 'one trial' : `${number} trials`);

/** How many people took part: “4,318 people”, “153 people, and one trial whose numbers we could not see”. */
export function peopleWords({ people, unseen }: Counted): string {
  const counted = `${count(people)} people`;
  if (unseen === 0) return counted;
  const rest = `${trials(unseen)} whose numbers we could not see`;
  return people === 0 ? rest : `${counted}, and ${rest}`;
}

/** Where most people of a question are in one pooled result: “most come from one review of 42 trials”. */
export function poolWords(counted: readonly WeighableComparison[]): string | undefined {
  const all = counted.reduce((total, { analysed = 0 }) => total + analysed, 0);
  const pool = counted.find(
    ({ trials: pooled, analysed = 0 }) => pooled !== undefined && analysed * 2 > all,
  );
  if (pool?.trials === undefined) return undefined;
  const share = pool.analysed === all ? 'all' : 'most';
  return `${share} come from one review of ${pool.trials} trials`;
}
