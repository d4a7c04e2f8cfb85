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

const capped = (number: number): string => upperFirst(countInWords(number));

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
    `${good === 0 ? 'None' : capped(good)} of the ${claims.length} claims ${good > 1 ? 'have' : 'has'} good evidence.`,
    `${capped(some.length)} ${some.length === 1 ? 'has' : 'have'} some evidence of being better than nothing${isWeak ? ', and even that is weak' : ''}.`,
    `${capped(untested)} ${untested === 1 ? 'has' : 'have'} not been tested at all.`,
  ].join(' ');
}
