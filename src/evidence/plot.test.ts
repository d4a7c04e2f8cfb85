import { parseHTML } from 'linkedom';
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

const parse = (svg: string) => parseHTML(svg).document;
const titles = (svg: string) => parse(svg).querySelectorAll('title').length;

/** What the site's security policy forbids, and numbers that were none. */
const mistakes = (svg: string) => [
  ...parse(svg).querySelectorAll('style, [style]'),
  ...(svg.match(/NaN|undefined/g) ?? []),
];

test('a plot has a dot for every source, is hidden from assistive technology and has no styles', () => {
  const svg = claimPlot(studies);
  expect(titles(svg)).toBe(studies.length);
  expect(mistakes(svg)).toEqual([]);
  expect(parse(svg).querySelector('svg')?.getAttribute('aria-hidden')).toBe('true');
  expect(claimPlot(studies)).toBe(svg);
});

test('dots of sources with as many people do not overlap', () => {
  const dots = parse(claimPlot(studies)).querySelectorAll('path:has(title)');
  const places = Array.from(dots, (dot) => dot.getAttribute('transform'));
  expect(places).toHaveLength(studies.length);
  expect(new Set(places.slice(0, 2)).size).toBe(2);
});

test('every kind of source has a shape', () => {
  for (const { id } of kinds) expect(plotKind(id).symbol).toBeTruthy();
});

test.each(['wide', 'narrow'] as const)(
  'the %s plot of all claims has a dot for every claim, also for one without sources, and short coordinates',
  (size) => {
    const svg = overviewPlot(
      [
        { name: 'one', grade: 'Some evidence', favour: 3, against: 1, tested: true },
        { name: 'two', grade: 'Some evidence', favour: 5, against: 2, tested: true },
        { name: 'three', grade: 'Not tested', favour: 1, against: 0, tested: false },
      ],
      ['Some evidence', 'Not tested'],
      size,
    );
    expect(titles(svg)).toBe(3);
    expect(mistakes(svg)).toEqual([]);
    for (const dot of parse(svg).querySelectorAll('circle'))
      for (const name of ['cx', 'cy', 'r'])
        expect(dot.getAttribute(name)).toMatch(/^-?\d+(\.\d)?$/);
  },
);

test('gives the smallest and the largest number of people in a source, never their sum', () => {
  expect(peopleStudied(studies)).toEqual({ least: 80, most: 3928, sources: 3 });
  expect(peopleStudied([{ source: source('d'), inFavour: true }])).toBeUndefined();
});

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
