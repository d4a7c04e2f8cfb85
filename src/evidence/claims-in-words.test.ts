import { expect, test } from 'vitest';
import { claimInShort, howSureOf, ladderInWords } from './claims-in-words.ts';
import type { GradableClaim, WeighableComparison } from './grading.ts';

const comparison = (fields: Partial<WeighableComparison> = {}): WeighableComparison => ({
  comparator: 'nothing',
  direction: 'favours',
  near: true,
  analysed: 100,
  ...fields,
});
const some: GradableClaim = { comparisons: Array.from({ length: 4 }, () => comparison()) };
const early: GradableClaim = { comparisons: [comparison({ comparator: 'sham' })] };
const unseen: GradableClaim = { comparisons: [comparison({ direction: 'not-reported' })] };
const untested: GradableClaim = { comparisons: [] };

test('counts as untested only what no trial asked, against nothing or against another touch', () => {
  expect(ladderInWords([some, early, unseen, untested, untested])).toBe(
    'None of the 5 claims has good evidence. One has some evidence of being better than nothing, and two have not been tested at all.',
  );
});

const sure = (name: string, bias: 0 | 1 | 2) => {
  const none = { minus: 0, why: 'x' } as const;
  const certainty = {
    start: 4,
    bias: { minus: bias, why: 'x' },
    inconsistency: { minus: 1, why: 'x' },
    indirectness: none,
    imprecision: none,
    publication: { minus: 1, why: 'x' },
  } as const;
  return { name, comparisons: [comparison()], certainty };
};

test('says how sure we are of each claim of a line, so that two levels are not one that is vague', () => {
  expect(howSureOf([sure('Calm', 1), sure('Sleep', 1)])).toBe('very low');
  expect(howSureOf([sure('Calm', 1), sure('Sore muscles', 0), sure('Sleep', 1)])).toBe(
    'low for sore muscles, very low for the rest',
  );
  expect(howSureOf([{ name: 'Falls', comparisons: [] }])).toBeUndefined();
});

test.each([
  ['Foot massage helps you sleep.', false, 'helps you sleep'],
  ['A foot massage relieves stress.', false, 'relieves stress'],
  ['Foot massage in pregnancy is safe.', false, 'in pregnancy is safe'],
  ['Massage makes muscles recover faster.', true, 'Massage makes muscles recover faster'],
])('the claim “%s” is short', (statement, hasSubject, words) => {
  expect(claimInShort(statement)).toEqual({ hasSubject, words });
});
