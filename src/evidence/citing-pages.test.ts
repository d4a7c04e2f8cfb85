import { expect, test } from 'vitest';
import { citingPages } from './citing-pages.ts';
import { excerpt } from './excerpt.ts';
import { quotedStatement } from './studies.ts';

test.each([
  [
    'One sentence of no great length that is followed by another one, which makes enough for a description here. And a third that no longer fits into it at all.',
    'One sentence of no great length that is followed by another one, which makes enough for a description here. And a third that no longer fits into it at all.',
  ],
  ['Short. ' + 'A sentence that goes on and on '.repeat(8), /^Short\. A sentence .{80,}…$/],
])('an excerpt ends with a whole sentence, or else with a whole word', (text, expected) => {
  const cut = excerpt(text);
  expect(cut.length).toBeGreaterThanOrEqual(110);
  expect(cut.length).toBeLessThanOrEqual(160);
  expect(cut).toMatch(expected);
});

test('quotes a claim without its full stop', () => {
  expect(quotedStatement({ statement: 'Foot massage helps you sleep.' })).toBe(
    '“Foot massage helps you sleep”',
  );
});

test('lists the pages that cite a source', () => {
  const uses = citingPages([], [{ href: '/articles/x/', title: 'X', cites: ['a', 'b'] }]);
  expect(uses.get('a')).toEqual([{ href: '/articles/x/', label: 'X' }]);
  expect(uses.get('c')).toBeUndefined();
});
