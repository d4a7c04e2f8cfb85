import { expect, test } from 'vitest';
import { excerpt } from './excerpt.ts';
import { claimPlot, overviewPlot, plotKind } from './plot.ts';
import type { Source } from './queries.ts';
import { peopleStudied, quotedStatement } from './studies.ts';
import { kinds } from './source-tables.ts';
import { citingPages } from './citing-pages.ts';

const source = (id: string, fields: Partial<Source> = {}): Source => ({
  id,
  type: 'article-journal',
  kind: 'randomised-trial',
  title: id,
  URL: 'https://example.org/',
  readLevel: 'abstract',
  directness: 'foot-massage',
  population: 'x',
  intervention: 'x',
  finding: 'x',
  limits: 'x',
  ...fields,
});

const studies = [
  { source: source('a', { participants: 80 }), inFavour: true },
  { source: source('b', { participants: 80 }), inFavour: true },
  { source: source('c', { kind: 'meta-analysis', participants: 3928 }), inFavour: false },
  { source: source('d'), inFavour: false },
];

test('a plot has a mark for every source and nothing that the security policy forbids', () => {
  const svg = claimPlot(studies);
  expect(svg.match(/<title>/g)).toHaveLength(studies.length);
  expect(svg).not.toMatch(/<style|style=|NaN|undefined/);
  expect(svg).toContain('aria-hidden="true"');
  expect(claimPlot(studies)).toBe(svg);
});

test('two sources of the same size do not cover each other', () => {
  const places = [...claimPlot(studies).matchAll(/transform="translate\(([^)]+)\)"><title>/g)].map(
    ([, at]) => at,
  );
  expect(new Set(places).size).toBe(places.length);
});

test('every kind of source has a shape', () => {
  for (const { id } of kinds) expect(plotKind(id).symbol).toBeTruthy();
});

test.each(['wide', 'narrow'] as const)(
  'the %s picture of all claims has a dot for every claim, those without sources too',
  (size) => {
    const svg = overviewPlot(
      [
        { name: 'one', grade: 'Some evidence', favour: 3, against: 1, tested: true },
        { name: 'two', grade: 'Not tested', favour: 0, against: 0, tested: false },
      ],
      ['Some evidence', 'Not tested'],
      size,
    );
    expect(svg.match(/<title>/g)).toHaveLength(2);
    expect(svg).not.toMatch(/<style|style=|NaN|undefined/);
  },
);

test('people are told from the smallest to the largest source and never added up', () => {
  expect(peopleStudied(studies)).toEqual({ least: 80, most: 3928, sources: 3 });
  expect(peopleStudied([{ source: source('d'), inFavour: true }])).toBeUndefined();
});

test.each([
  [
    'One sentence of no great length that is followed by another one, which makes enough for a description here. And a third that no longer fits into it at all.',
    'One sentence of no great length that is followed by another one, which makes enough for a description here. And a third that no longer fits into it at all.',
  ],
  ['Short. ' + 'A sentence that goes on and on '.repeat(8), /^Short\. A sentence .{80,}…$/],
])('a description is cut where it reads well', (text, expected) => {
  const cut = excerpt(text);
  expect(cut.length).toBeGreaterThanOrEqual(110);
  expect(cut.length).toBeLessThanOrEqual(160);
  expect(cut).toMatch(expected);
});

test('a claim is quoted as what people say', () => {
  expect(quotedStatement({ statement: 'Foot massage helps you sleep.' })).toBe(
    '“Foot massage helps you sleep”',
  );
});

test('a source knows every page that rests on it', () => {
  const uses = citingPages([], [{ href: '/articles/x/', title: 'X', cites: ['a', 'b'] }]);
  expect(uses.get('a')).toEqual([{ href: '/articles/x/', label: 'X' }]);
  expect(uses.get('c')).toBeUndefined();
});
