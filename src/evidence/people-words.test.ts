import { expect, test } from 'vitest';
import { peopleBehind, peopleWords, poolWords } from './people-words.ts';

test.each([
  [{ people: 4318, unseen: 0 }, '4,318 people'],
  [{ people: 153, unseen: 1 }, '153 people, and one trial whose size we did not see'],
  [{ people: 0, unseen: 2 }, '2 trials whose size we did not see'],
])('%j is said as “%s”', (sum, words) => {
  expect(peopleWords(sum)).toBe(words);
});

test('a study of three groups counts once among the people behind a claim, and what has no weight not at all', () => {
  const comparison = (id: string, analysed?: number, near = true) =>
    ({
      source: { id },
      comparator: id === 'arms' && analysed === 60 ? 'sham' : 'nothing',
      direction: 'favours',
      near,
      ...(analysed === undefined ? {} : { analysed }),
    }) as const;
  const comparisons = [
    comparison('arms', 60),
    comparison('arms', 58),
    comparison('other', 40),
    comparison('unseen'),
    comparison('far', 500, false),
  ];
  expect(peopleBehind({ comparisons })).toBe(100);
});

test('a pool that holds most people of a question is named, and a smaller one is not', () => {
  const trial = { comparator: 'nothing', direction: 'favours', near: true } as const;
  const pool = { ...trial, analysed: 3928, trials: 42 };
  expect(poolWords([{ ...trial, analysed: 690 }, pool])).toBe(
    'most of these people are in one pool of 42 trials',
  );
  expect(poolWords([{ ...trial, analysed: 4000 }, pool])).toBeUndefined();
});
