import { gradesOf, type Grades } from './grading.ts';
import { retractedOf, withoutRetracted } from './retracted.ts';
import type { ClaimData } from './schema.ts';
import { sidesOf, type Sides } from './sides.ts';

/** A claim with its id and with what follows from its comparisons, as components take it. */
export interface Claim extends ClaimData, Sides<ClaimData['comparisons'][number]['source']> {
  readonly id: string;
  /** Both grades, computed. */
  readonly grades: Grades;
  /** Ids of the sources that its file names and that were retracted: they are nowhere else in it. */
  readonly retracted: readonly string[];
}

/**
 * The claim of a file.
 *
 * @param retracted ids of retracted sources, which have no say in it
 */
export function toClaim(id: string, data: ClaimData, retracted: ReadonlySet<string>): Claim {
  const standing = withoutRetracted(data, retracted);
  return {
    id,
    ...standing,
    ...sidesOf(standing),
    grades: gradesOf(standing),
    retracted: retractedOf(data, retracted),
  };
}
