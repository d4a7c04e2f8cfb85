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
    'All 160 people were in comparisons that went better. Comparisons: 2. How sure we are: very low. Together that makes early evidence.',
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
    'For one trial we did not see how many took part. It counts as 20 people: that is at least two thirds',
  );
});

test('counts the people that the page counts elsewhere, and says what is added for sizes not seen', () => {
  const unseen = comparison({ analysed: undefined });
  expect(saidOf([comparison({ trials: 4 }), unseen, unseen])).toBe(
    'All 80 people were in comparisons that went better. For 2 trials we did not see how many took part. Each counts as 20 people. With them, at least two thirds of everyone were in comparisons that went better, so the trials favour it. Comparisons: 6, with each pooled trial counted as one. How sure we are: very low. Together that makes early evidence.',
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
