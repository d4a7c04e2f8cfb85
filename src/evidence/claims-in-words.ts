import { upperFirst } from '../letter-case.ts';
import { certainties } from './comparison-tables.ts';
import { answersOf, gradesOf, type GradableClaim } from './grading.ts';
import { answerIdOf, isUntested } from './answer-kinds.ts';
import { countInWords } from './what-it-beats.ts';

/** What is said of many claims at once, counted from their grades. */

const disjunction = new Intl.ListFormat('en-GB', { type: 'disjunction' });

/** Labels joined by “or”: “low or very low”. */
export const orList = (labels: readonly string[]): string => disjunction.format(labels);

/** How sure we are of some claims: each level that one of them has, surest first. */
export function certaintiesOf(
  claims: readonly GradableClaim[],
): readonly (typeof certainties)[number][] {
  const found = new Set(claims.map((claim) => gradesOf(claim).certainty));
  return certainties.filter(({ id }) => found.has(id));
}

/**
 * How far the evidence goes, for the head of the ladder: how many claims have good evidence for either
 * question and some of being better than nothing, and for how many no trial that counts asked either.
 */
export function ladderInWords(claims: readonly GradableClaim[]): string {
  const answers = claims.map((claim) => answersOf(claim).map(answerIdOf));
  const good = answers.filter((ids) => ids.includes('good')).length;
  const some = claims.filter((claim) => gradesOf(claim).alone === 'some');
  const isWeak = certaintiesOf(some).every(({ id }) => id === 'low' || id === 'very-low');
  const untested = claims.filter(isUntested).length;
  return [
    `${good === 0 ? 'None' : upperFirst(countInWords(good))} of the ${claims.length} claims ${good > 1 ? 'have' : 'has'} good evidence.`,
    `For ${countInWords(some.length)} there is some evidence that massage beats doing nothing${isWeak ? ', but it is weak' : ''}.`,
    `Another ${countInWords(untested)} ${untested === 1 ? 'has' : 'have'} never been tested, as far as we found.`,
  ].join(' ');
}
