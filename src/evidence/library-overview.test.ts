import { expect, test } from 'vitest';
import { barsByKind, barsByReading, mostCited } from './library-overview.ts';
import { kinds } from './source-tables.ts';

test('every kind of source stands in one bar', () => {
  const bars = barsByKind(kinds.map(({ id }) => ({ kind: id })));
  expect(bars.reduce((sum, { count }) => sum + count, 0)).toBe(kinds.length);
});

test('advice is official where its authority answers to the public, and a bar without sources is left out', () => {
  const bars = barsByKind([
    { kind: 'public-guidance', authority: 'NHS' },
    { kind: 'public-guidance', authority: 'charity' },
    { kind: 'public-guidance' },
    { kind: 'web-page', authority: 'NHS' },
  ]);
  expect(bars.map(({ label, count }) => [label, count])).toEqual([
    ['Official advice', 1],
    ['Other pages', 3],
  ]);
});

test('what we read is told by how often, the most frequent first', () => {
  const bars = barsByReading([
    { readLevel: 'full-text' },
    { readLevel: 'abstract' },
    { readLevel: 'abstract' },
  ]);
  expect(bars).toEqual([
    { label: 'The abstract', count: 2 },
    { label: 'The full text', count: 1 },
  ]);
});

test('sources are ranked by claims, then kind, then people; a claim with a source on both sides counts once', () => {
  const sources = [
    { id: 'trial-small', kind: 'randomised-trial', participants: 20 },
    { id: 'trial-large', kind: 'randomised-trial', participants: 90 },
    { id: 'both-sides', kind: 'cohort' },
    { id: 'pooled', kind: 'meta-analysis' },
    { id: 'unused', kind: 'meta-analysis' },
  ] as const;
  const claims = [
    { supports: [{ id: 'trial-small' }, { id: 'both-sides' }], opposes: [{ id: 'both-sides' }] },
    { supports: [{ id: 'pooled' }, { id: 'trial-large' }], opposes: [{ id: 'trial-large' }] },
    { supports: [], opposes: [{ id: 'pooled' }] },
  ];
  const ranked = mostCited(sources, claims, 4).map(({ source, claims: number }) => [
    source.id,
    number,
  ]);
  expect(ranked).toEqual([
    ['pooled', 2],
    ['trial-large', 1],
    ['trial-small', 1],
    ['both-sides', 1],
  ]);
  expect(mostCited(sources, claims, 1)).toHaveLength(1);
});
