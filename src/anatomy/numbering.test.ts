import { expect, test } from 'vitest';
import { numberSources } from './numbering.ts';

const text = (...ids: string[]) => ({ sources: ids.map((id) => ({ id })) });

test('sources are numbered as they are read, and keep their first number', () => {
  const [first, second, third] = [text('b', 'a'), text(), text('a', 'c')];
  const { citations, marksOf } = numberSources([first, second, third]);
  expect(citations).toEqual([
    { id: 'b', number: 1, times: 1 },
    { id: 'a', number: 2, times: 2 },
    { id: 'c', number: 3, times: 1 },
  ]);
  expect(marksOf(first).map(({ number }) => number)).toEqual([1, 2]);
  expect(marksOf(second)).toEqual([]);
  expect(marksOf(third)).toEqual([
    { id: 'a', number: 2, occurrence: 2 },
    { id: 'c', number: 3, occurrence: 1 },
  ]);
});

test('a text that nobody numbered is a mistake, not a text without sources', () => {
  expect(() => numberSources([]).marksOf(text('a'))).toThrow(RangeError);
});
