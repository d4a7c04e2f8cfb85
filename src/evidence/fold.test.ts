import { expect, test } from 'vitest';
import { foldAfter } from './fold.ts';

test.each([
  [3, 3],
  [6, 6],
  [7, 5],
  [20, 5],
])('of %i entries, %i are shown, and none is lost', (length, shown) => {
  const list = Array.from({ length }, (_, index) => index);
  const { first, rest } = foldAfter(list);
  expect(first).toHaveLength(shown);
  expect([...first, ...rest]).toEqual(list);
});
