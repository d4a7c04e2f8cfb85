import { answerIdOf } from '../evidence/answer-kinds.ts';
import { answersOf, type Answer, type GradableClaim } from '../evidence/grading.ts';

/**
 * What all claims of a list have against nothing, so that it is said once above them.
 *
 * @returns the answer, or undefined where they differ
 */
export function sharedAnswer(claims: readonly GradableClaim[]): Answer | undefined {
  const [first, ...rest] = claims.flatMap((claim) =>
    answersOf(claim).filter(({ question }) => question === 'alone'),
  );
  return first !== undefined && rest.every((answer) => answerIdOf(answer) === answerIdOf(first))
    ? first
    : undefined;
}
