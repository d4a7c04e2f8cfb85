import { describe, expect, test } from 'vitest';
import type { Source } from '../../evidence/queries.ts';
import { claimGraph, sourceNode } from './library.ts';
import { absoluteUrl } from '../../urls.ts';

const unlisted: Source = {
  id: 'a-2020-trial',
  kind: 'randomised-trial',
  title: 'A trial',
  authors: ['Abbaszadeh Y', 'van Netten JJ'],
  year: 2020,
  publication: 'Heart & Lung 38(6):480-490',
  url: 'https://example.org/trial',
  seen: 'abstract',
  directness: 'foot-massage',
  population: 'Adults',
  intervention: 'Foot massage',
  finding: 'Something.',
  limits: 'Small.',
};
const trial = { ...unlisted, doi: '10.1016/j.ctcp.2018.02.018' };

describe('a source', () => {
  test('that is a paper has its people, year, journal and address', () => {
    expect(sourceNode(trial)).toEqual({
      '@type': 'ScholarlyArticle',
      '@id': absoluteUrl('/evidence/sources/#a-2020-trial'),
      name: 'A trial',
      author: [
        { '@type': 'Person', name: 'Abbaszadeh Y' },
        { '@type': 'Person', name: 'van Netten JJ' },
      ],
      datePublished: '2020',
      isPartOf: { '@type': 'Periodical', name: 'Heart & Lung' },
      url: 'https://doi.org/10.1016/j.ctcp.2018.02.018',
    });
  });

  test.each([
    { what: 'a body', kind: 'public-guidance', authors: ['Thrombosis UK'] },
    { what: 'a remark', kind: 'randomised-trial', authors: ['Behera C (others not seen)'] },
  ] as const)('is credited as it stands where its authors may be $what', ({ kind, authors }) => {
    const node = sourceNode({ ...trial, kind, authors: [...authors] });
    expect(node).not.toHaveProperty('author');
    expect(node.creditText).toBe(authors[0]);
  });

  test.each([
    { kind: 'guideline', doi: trial.doi, type: 'ScholarlyArticle' },
    { kind: 'guideline', doi: undefined, type: 'WebPage' },
    { kind: 'narrative-review', doi: undefined, type: 'WebPage' },
    { kind: 'case-report', doi: undefined, type: 'ScholarlyArticle' },
    { kind: 'web-page', doi: trial.doi, type: 'WebPage' },
  ] as const)('of kind $kind with DOI $doi is a $type', ({ kind, doi, type }) => {
    const source = { ...unlisted, kind, ...(doi === undefined ? {} : { doi }) };
    expect(sourceNode(source)['@type']).toBe(type);
  });

  test.each([
    { publication: 'BMC Nursing', name: 'BMC Nursing' },
    { publication: 'Published by De Gruyter (jcim)', name: undefined },
    { publication: 'Cochrane Database of Systematic Reviews 2015, Issue 9', name: undefined },
  ])('in “$publication” names a journal only where it is one', ({ publication, name }) => {
    expect(sourceNode({ ...trial, publication }).isPartOf).toEqual(
      name === undefined ? undefined : { '@type': 'Periodical', name },
    );
  });
});

test('a claim is what a page of medical information is about, and not what it reviews', () => {
  const claim = {
    id: 'better-sleep',
    statement: 'Foot massage helps you sleep.',
    verdict: 'Perhaps.',
    grade: 'some' as const,
    gradeReason: 'Small trials.',
    comparedWith: 'Nothing.',
    wouldChange: 'A large trial.',
    say: ['May help.'],
    doNotSay: ['Cures.'],
    supports: [],
    opposes: [],
    part: 'mind' as const,
  };
  expect(claimGraph(claim, [{ source: trial, inFavour: true }])).toEqual({
    name: '“Foot massage helps you sleep”',
    page: {
      '@type': 'MedicalWebPage',
      about: {
        '@type': 'Claim',
        '@id': absoluteUrl('/evidence/better-sleep/#claim'),
        text: 'Foot massage helps you sleep.',
      },
      citation: [
        { '@type': 'ScholarlyArticle', '@id': absoluteUrl('/evidence/sources/#a-2020-trial') },
      ],
    },
  });
});
