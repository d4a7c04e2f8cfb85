import { expect, test } from 'vitest';
import { claimsByAnswers, strongestAnswers } from './claims-by-answers.ts';

/** A claim with so many trials in favour, of 90 people each, against nothing and against a sham. */
const claim = (name: string, nothing: number, sham = 0) => ({
  name,
  comparisons: [
    ...Array.from({ length: nothing }, () => ({ comparator: 'nothing' }) as const),
    ...Array.from({ length: sham }, () => ({ comparator: 'sham' }) as const),
  ].map(
    (comparison) => ({ ...comparison, direction: 'favours', analysed: 90, near: true }) as const,
  ),
});

test('a rung for each first answer and a line for each second, strongest first, in the order given', () => {
  const rungs = claimsByAnswers([
    claim('nobody looked', 0),
    claim('late', 4),
    claim('both', 4, 4),
    claim('early', 1),
    claim('also late', 4),
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

test('the strongest answer to each question, with the claims that have it', () => {
  const answers = strongestAnswers([claim('early', 1), claim('late', 4), claim('both', 4, 1)]);
  expect(answers.map(({ is, claims }) => [is.id, claims.map(({ name }) => name)])).toEqual([
    ['some', ['late', 'both']],
    ['early', ['both']],
  ]);
});
