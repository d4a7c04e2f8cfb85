import { toClaim } from '../../evidence/claim.ts';
import { describe, expect, test } from 'vitest';
import type { Source } from '../../evidence/queries.ts';
import { claimGraph, sourceNode } from './library.ts';
import { absoluteUrl } from '../../urls.ts';

const trial: Source = {
  id: 'a-2020-trial',
  type: 'article-journal',
  kind: 'randomised-trial',
  title: 'A trial',
  author: [
    { family: 'Abbaszadeh', given: 'Y.' },
    { family: 'van Netten', given: 'J. J.' },
  ],
  issued: 2020,
  'container-title': 'Heart & Lung',
  volume: '38',
  issue: '6',
  page: '480-490',
  URL: 'https://example.org/trial',
  readLevel: 'abstract',
  directness: 'foot-massage',
  population: 'Adults',
  intervention: 'Foot massage',
  finding: 'Something.',
  limits: 'Small.',
  DOI: '10.1016/j.ctcp.2018.02.018',
};

describe('a source', () => {
  test('that is a paper has its authors, year, journal and URL', () => {
    expect(sourceNode(trial)).toEqual({
      '@type': 'ScholarlyArticle',
      '@id': absoluteUrl('/evidence/sources/a/#a-2020-trial'),
      name: 'A trial',
      author: [
        { '@type': 'Person', name: 'Y. Abbaszadeh' },
        { '@type': 'Person', name: 'J. J. van Netten' },
      ],
      datePublished: '2020',
      isPartOf: { '@type': 'Periodical', name: 'Heart & Lung' },
      url: 'https://doi.org/10.1016/j.ctcp.2018.02.018',
    });
  });

  test.each([
    ['a body', { author: [{ literal: 'Thrombosis UK' }] }, 'Thrombosis UK'],
    ['the author of a page', { type: 'webpage' }, 'Y. Abbaszadeh, J. J. van Netten'],
  ] as const)('credits %s as text', (_, fields, expected) => {
    const author = 'author' in fields ? [...fields.author] : trial.author;
    const node = sourceNode({ ...trial, ...fields, author });
    expect(node).not.toHaveProperty('author');
    expect(node.creditText).toBe(expected);
  });

  test.each([
    ['article-journal', 'ScholarlyArticle', true],
    ['chapter', 'ScholarlyArticle', false],
    ['report', 'WebPage', false],
    ['article-newspaper', 'WebPage', false],
    ['webpage', 'WebPage', false],
  ] as const)('published as %s is a %s', (type, expected, inJournal) => {
    const node = sourceNode({ ...trial, type });
    expect(node['@type']).toBe(expected);
    expect(node.isPartOf !== undefined).toBe(inJournal);
  });
});

test('a claim is what its MedicalWebPage is about, and is not reviewed by it', async () => {
  const claim = toClaim(
    'better-sleep',
    {
      statement: 'Foot massage helps you sleep.',
      name: 'Sleep',
      verdict: 'Perhaps.',
      question: { who: 'Adults', done: 'Massage', comparedWith: 'Nothing', outcome: 'Sleep' },
      gradeReason: 'Small trials.',
      comparedWith: 'Nothing.',
      wouldChange: 'A large trial.',
      allowedPhrases: ['May help.'],
      forbiddenPhrases: ['Cures.'],
      comparisons: [],
      searched: { date: '2026-11-21', queries: ['foot massage sleep'], lookedAt: 72, leftOut: [] },
      background: [],
      domain: 'mind',
    },
    new Set(),
  );
  expect(await claimGraph(claim)).toEqual({
    name: '“Foot massage helps you sleep”',
    page: {
      '@type': 'MedicalWebPage',
      about: {
        '@type': 'Claim',
        '@id': absoluteUrl('/evidence/better-sleep/#claim'),
        text: 'Foot massage helps you sleep.',
        description:
          'Better than nothing: not tested yet. Better than another touch: not tested yet.',
      },
      citation: [],
    },
  });
});
