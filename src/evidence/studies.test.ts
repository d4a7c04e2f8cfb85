import { expect, test } from 'vitest';
import type { Claim, Source } from './queries.ts';
import { outcomeInWords, studiesByHarm, whyNotCounted } from './studies.ts';

const source = (id: string, kind: Source['kind'] = 'randomised-trial'): Source => ({
  id,
  type: 'article-journal',
  kind,
  title: 'A title',
  URL: 'https://example.org/',
  readLevel: 'abstract',
  directness: 'foot-massage',
  population: 'people',
  intervention: 'x',
  finding: 'y',
  limits: 'z',
});

const comparison = (id: string, direction: 'no-clear-difference' | 'against') =>
  ({
    source: { collection: 'sources', id },
    comparator: 'nothing',
    direction,
    measure: 'observer',
    near: true,
  }) satisfies Claim['comparisons'][number];

test('a trial that saw no harm is not among those that report it, and the report of a case is', () => {
  const studies = [source('calm'), source('harmful')].map((study) => ({
    source: study,
    inFavour: false,
  }));
  const comparisons = [comparison('calm', 'no-clear-difference'), comparison('harmful', 'against')];
  const background = [source('case', 'case-report'), source('review', 'narrative-review')];
  expect(
    studiesByHarm({ comparisons }, studies, background).map(({ source: { id }, inFavour }) => [
      id,
      inFavour,
    ]),
  ).toEqual([
    ['calm', true],
    ['harmful', false],
    ['case', false],
  ]);
});

test('a study of a claim about safety had more or less harm, and nothing went better in it', () => {
  const comparisons = [comparison('calm', 'no-clear-difference'), comparison('calm', 'against')];
  const harms = { lookedFor: 'sores', people: 40, seen: 'none' };
  expect(outcomeInWords({ comparisons, harms }, 'calm')).toBe(
    'No harm reported, in a study not built to count it, compared with nothing. More harm, compared with nothing.',
  );
  expect(outcomeInWords({ comparisons }, 'calm')).toBe(
    'No clear difference, compared with nothing. Worse, compared with nothing.',
  );
});

test('what does not count has the reasons of its own kinds, and no others', () => {
  const [start, review] = [
    'They do not count towards the grades.',
    'A review may gather trials that are counted already, or that tested something else.',
  ];
  expect(whyNotCounted([source('a', 'meta-analysis')])).toBe(`${start} ${review}`);
  const said = whyNotCounted([source('a', 'cohort'), source('b')]);
  expect(said).not.toContain(review);
  expect(said).toContain('comparison group');
  expect(said).toContain('Some had no fair comparison');
});
