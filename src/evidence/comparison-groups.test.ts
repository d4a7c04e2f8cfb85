import { expect, test } from 'vitest';
import { comparedWith, comparisonGroups, partOf, sizeOf, tagsOf } from './comparison-groups.ts';
import type { Claim, Source } from './queries.ts';

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

type Comparison = Claim['comparisons'][number];
const comparison = (id: string, fields: Partial<Comparison> = {}): Comparison => ({
  source: { collection: 'sources', id },
  comparator: 'nothing',
  direction: 'favours',
  analysed: 50,
  measure: 'own-word',
  near: true,
  ...fields,
});

const groupsOf = (comparisons: readonly Comparison[], fields: Partial<Claim> = {}) =>
  comparisonGroups(
    { comparisons: [...comparisons], ...fields },
    new Map(comparisons.map(({ source: { id } }) => [id, source(id)])),
  );

test('puts comparisons under their question, by direction, the largest first', () => {
  const groups = groupsOf([
    comparison('small', { analysed: 20 }),
    comparison('large', { analysed: 90 }),
    comparison('no', { direction: 'no-clear-difference' }),
    comparison('sham', { comparator: 'sham' }),
    comparison('bath', { comparator: 'other-treatment' }),
  ]);
  expect(
    groups.map(({ id, byDirection }) => [
      id,
      byDirection.map(({ direction, people, rows }) => [
        direction,
        people,
        rows.map((row) => row.source.id),
      ]),
    ]),
  ).toEqual([
    [
      'alone',
      [
        ['favours', 110, ['large', 'small']],
        ['no-clear-difference', 50, ['no']],
      ],
    ],
    ['touch', [['favours', 50, ['sham']]]],
    ['other', [['favours', 50, ['bath']]]],
  ]);
});

test.each([
  [{ direction: 'not-reported' }, /not reported/],
  [{ near: false }, /than the claim’s/],
  [{ pooledIn: { collection: 'sources', id: 'review' } }, /Counted already/],
  [{ bothNear: true }, /whether the points matter/],
] as const)('says why %j has no weight', (fields, why) => {
  const [group] = groupsOf([comparison('a', fields)]);
  expect(group?.byDirection).toEqual([]);
  expect(group?.unweighed[0]?.unweighed).toMatch(why);
  expect(group?.unweighed[0]?.weight).toBe(0);
});

test('counts trials of points against foot massage where the claim asks of points', () => {
  const [group] = groupsOf([comparison('a', { bothNear: true })], { aboutPoints: true });
  expect(group?.unweighed).toEqual([]);
});

test('marks what a reader should see beside a trial', () => {
  const row = {
    comparison: comparison('a', {
      comparator: 'sham',
      trials: 42,
      measure: 'instrument',
      notRandomised: true,
      analysed: 3928,
    }),
    source: source('a', { directness: 'foot-reflexology' }),
    weight: 3928,
    unweighed: undefined,
  };
  expect(tagsOf(row)).toEqual([
    'sham',
    '42 trials pooled',
    'measured',
    'not by chance',
    'reflexology',
  ]);
  expect(sizeOf(row)).toBe('3,928 people');
  expect(sizeOf({ ...row, comparison: comparison('b', { analysed: undefined }) })).toBe(
    'size not seen',
  );
  expect(partOf(row)).toBe('');
  expect(partOf({ ...row, source: { ...row.source, participants: 4000 } })).toBe(
    '3,928 of the 4,000 were in this comparison.',
  );
});

test('a claim with a question of its own is asked that beside another touch', () => {
  const titles = groupsOf([comparison('a', {}), comparison('b', { comparator: 'sham' })], {
    asks: 'Does the place matter',
  }).map(({ title }) => title);
  expect(titles).toEqual(['Better than nothing?', 'Does the place matter?']);
});

test('a claim about safety is asked after harm', () => {
  const harms = { lookedFor: 'sores', people: 40, seen: 'none' };
  const [group] = groupsOf([comparison('a', { direction: 'no-clear-difference' })], { harms });
  expect([group?.title, group?.byDirection[0]?.label]).toEqual([
    'More harm than with no massage?',
    'No harm reported, in a study not built to count it',
  ]);
});

test.each([
  ['A warm footbath, or nothing', 'a warm footbath'],
  ['Gentle stretching; routine care', 'gentle stretching'],
  ['Various', 'another treatment'],
])('another treatment is named as its source has it: “%s”', (comparator, words) => {
  const row = {
    comparison: comparison('a', { comparator: 'other-treatment' }),
    source: source('a', { comparator }),
  };
  expect(comparedWith(row)).toBe(words);
  expect(comparedWith({ ...row, comparison: comparison('a') })).toBe('nothing');
});
