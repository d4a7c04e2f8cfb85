import { expect, test } from 'vitest';
import { peopleWords } from './people-words.ts';

test.each([
  [{ people: 4318, unseen: 0 }, '4,318 people'],
  [{ people: 153, unseen: 1 }, '153 people, and one trial whose size we did not see'],
  [{ people: 0, unseen: 2 }, '2 trials whose size we did not see'],
])('%j is said as “%s”', (sum, words) => {
  expect(peopleWords(sum)).toBe(words);
});
