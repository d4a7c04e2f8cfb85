import { expect, test } from 'vitest';
import { peopleWords, poolWords } from './people-words.ts';

test.each([
  [{ people: 4318, unseen: 0 }, '4,318 people'],
  [{ people: 153, unseen: 1 }, '153 people, and one trial whose numbers we could not see'],
  [{ people: 0, unseen: 2 }, '2 trials whose numbers we could not see'],
])('%j is said as “%s”', (sum, words) => {
  expect(peopleWords(sum)).toBe(words);
});

test('a pool that holds most people of a question is named, and a smaller one is not', () => {
  const trial = { comparator: 'nothing', direction: 'favours', near: true } as const;
  const pool = { ...trial, analysed: 3928, trials: 42 };
  expect(poolWords([{ ...trial, analysed: 690 }, pool])).toBe(
    'most come from one review of 42 trials',
  );
  expect(poolWords([{ ...trial, analysed: 4000 }, pool])).toBeUndefined();
});
