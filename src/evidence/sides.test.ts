import { expect, test } from 'vitest';
import { searchDue } from './search-due.ts';
import { sidesOf, sourcesOf } from './sides.ts';

const compared = (
  id: string,
  direction: 'favours' | 'no-clear-difference' | 'against' | 'not-reported',
  near = true,
) => ({ source: { id }, direction, near });

test('a source is once on each side that its comparisons are on', () => {
  const comparisons = [
    compared('a', 'favours'),
    compared('a', 'favours'),
    compared('b', 'no-clear-difference'),
    compared('c', 'against'),
    compared('d', 'favours'),
    compared('d', 'no-clear-difference'),
  ];
  expect(sidesOf({ comparisons })).toEqual({
    supports: [{ id: 'a' }, { id: 'd' }],
    opposes: [{ id: 'b' }, { id: 'c' }, { id: 'd' }],
  });
});

test('what is far or was not reported is on no side', () => {
  const comparisons = [compared('a', 'favours', false), compared('b', 'not-reported')];
  expect(sidesOf({ comparisons })).toEqual({ supports: [], opposes: [] });
});

test('a claim names each of its sources once', () => {
  const comparisons = [
    compared('a', 'favours'),
    compared('a', 'against'),
    compared('b', 'favours'),
  ];
  expect(sourcesOf({ comparisons, background: [{ id: 'c' }] })).toEqual(['a', 'b', 'c']);
});

test('a search is due again after a year', () => {
  const searched = { date: '2026-11-21', queries: ['x'], lookedAt: 1, leftOut: [] };
  expect(searchDue({ searched })).toBe('2027-11-21');
});
