import { expect, test } from 'vitest';
import { answersOf, type WeighableComparison } from './grading.ts';
import { sumInWords } from './sum-words.ts';

const comparison = (fields: Partial<WeighableComparison>): WeighableComparison => ({
  comparator: 'nothing',
  direction: 'favours',
  near: true,
  analysed: 80,
  ...fields,
});

const saidOf = (comparisons: readonly WeighableComparison[]): string => {
  const [answer] = answersOf({ comparisons });
  return answer === undefined ? '' : sumInWords(answer, 'very-low').join(' ');
};

test('says the share that favours, where that points, and what it makes', () => {
  expect(saidOf([comparison({}), comparison({})])).toBe(
    '160 of 160 people were in comparisons that favour it. That is two thirds or more, so the trials favour it. How sure we are is very low, and there are 2 comparisons: early evidence.',
  );
  expect(saidOf([comparison({}), comparison({ direction: 'no-clear-difference' })])).toContain(
    'between one third and two thirds, so the trials do not agree',
  );
  expect(saidOf([comparison({ direction: 'against' })])).toContain('no clear difference');
});

test('says that nothing was tested, and how sizes count that were not seen', () => {
  expect(saidOf([])).toBe('No trial that counts asked this.');
  expect(saidOf([comparison({ direction: 'not-reported' })])).toBe(
    'What we could see of the trial that asked this does not tell the result.',
  );
  expect(saidOf([comparison({ analysed: undefined })])).toContain(
    'we count 20; here that is one trial',
  );
});

test('says when the more cautious grade stands', () => {
  const said = saidOf([
    comparison({ analysed: undefined }),
    comparison({ direction: 'no-clear-difference', analysed: 20 }),
    comparison({ direction: 'no-clear-difference', analysed: 20 }),
  ]);
  expect(said).not.toContain('undefined');
});
