import { expect, test } from 'vitest';
import { ladderInWords } from './claims-in-words.ts';
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
    'None of the 5 claims has good evidence. For one there is some evidence that massage beats doing nothing, but it is weak. Another two have never been tested, as far as we found.',
  );
});
