import { gradesOf, type Grades } from './grading.ts';
import type { ClaimData } from './schema.ts';
import { sidesOf, type Sides } from './sides.ts';

/** A claim with its id and with what follows from its comparisons, as components take it. */
export interface Claim extends ClaimData, Sides<ClaimData['comparisons'][number]['source']> {
  readonly id: string;
  /** Both grades, computed. */
  readonly grades: Grades;
}

/** The claim of a file. */
export function toClaim(id: string, data: ClaimData): Claim {
  const grades = gradesOf(data);
  return { id, ...data, ...sidesOf(data), grades };
}
