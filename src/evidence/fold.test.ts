import { expect, test } from 'vitest';
import { foldAfter } from './fold.ts';

test.each([
  [2, 2],
  [4, 4],
  [5, 3],
  [20, 3],
])('of %i entries, %i are shown, and none is lost', (length, shown) => {
  const list = Array.from({ length }, (_, index) => index);
  const { first, rest } = foldAfter(list);
  expect(first).toHaveLength(shown);
  expect([...first, ...rest]).toEqual(list);
});
