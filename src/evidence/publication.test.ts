import { expect, test } from 'vitest';
import { readPublication } from './publication.ts';

test.each([
  'A Journal, volume 8, number 3, pages 16 to 24',
  'Chronic Headache (Springer), pages 253 to 272',
  'Cochrane Database of Systematic Reviews 2015, Issue 9, CD001929',
  'A Journal vol. 8',
  'A Journal 51(6), 856 to 864',
  'A Journal, pp. 4-8',
])('%j is not in the form that is read', (line) => {
  expect(readPublication(line)).toBeUndefined();
});

test.each([
  [
    'Age and Ageing 48(3):327-336',
    { journal: 'Age and Ageing', volume: '48', issue: '3', pages: '327-336' },
  ],
  ['Massage Therapy Journal (AMTA)', { journal: 'Massage Therapy Journal (AMTA)' }],
])('%j is read', (line, expected) => {
  expect(readPublication(line)).toEqual(expected);
});
