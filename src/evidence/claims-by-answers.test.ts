import { expect, test } from 'vitest';
import { claimsByAnswers } from './claims-by-answers.ts';
import type { WeighableComparison } from './grading.ts';

/** A claim whose trials, of 60 people each, were against nothing and against a sham. */
const claim = (
  name: string,
  nothing: readonly WeighableComparison['direction'][],
  sham: readonly WeighableComparison['direction'][] = [],
) => ({
  name,
  certainty: {
    start: 4,
    bias: { minus: 1, why: '' },
    inconsistency: { minus: 0, why: '' },
    indirectness: { minus: 0, why: '' },
    imprecision: { minus: 1, why: '' },
    publication: { minus: 0, why: '' },
  } as const,
  comparisons: [
    ...nothing.map(
      (direction) => ({ comparator: 'nothing', direction, analysed: 60, near: true }) as const,
    ),
    ...sham.map(
      (direction) => ({ comparator: 'sham', direction, analysed: 60, near: true }) as const,
    ),
  ],
});

test('a rung for each first answer and a line for each second, strongest first, in the order given', () => {
  const rungs = claimsByAnswers([
    claim('nobody looked', []),
    claim('late', ['favours', 'favours']),
    claim('both', ['favours', 'favours'], ['favours', 'favours']),
    claim('early', ['favours']),
    claim('also late', ['favours', 'favours']),
  ]);
  expect(
    rungs.map(({ first, lines }) => [
      first.id,
      lines.map(({ second, claims }) => [second.id, claims.map(({ name }) => name)]),
    ]),
  ).toEqual([
    [
      'some',
      [
        ['some', ['both']],
        ['none', ['late', 'also late']],
      ],
    ],
    ['early', [['none', ['early']]]],
    ['none', [['none', ['nobody looked']]]],
  ]);
});
