import { describe, expect, test } from 'vitest';
import { parseSiteUrl } from '../urls.ts';
import type { Settings } from '../publisher/schema.ts';
import { describeLaunch, launchItems, type LaunchFacts } from './launch.ts';

const unset: Settings = {
  name: null,
  place: null,
  contact: null,
  funding: null,
  reviewers: [],
  lastChecked: '2026-11-21',
  linksFollowed: null,
};
const nothing: LaunchFacts = {
  siteUrl: parseSiteUrl(undefined),
  settings: unset,
  retractionsChecked: null,
  indexNowKey: '',
};
const all: LaunchFacts = {
  siteUrl: parseSiteUrl('https://feet.org.uk'),
  settings: {
    ...unset,
    name: 'Foot Care Trust',
    place: 'Leeds, England',
    contact: 'mistakes@feet.org.uk',
    funding: 'Paid for by the trust.',
    reviewers: [
      {
        name: 'A. Podiatrist',
        profession: 'podiatrist',
        date: '2026-11-20',
        pages: ['/safety/', '/routines/'],
      },
    ],
    linksFollowed: '2026-11-20',
  },
  retractionsChecked: '2026-11-19',
  indexNowKey: 'abcdefgh',
};
const missing = (facts: LaunchFacts): string[] =>
  launchItems(facts)
    .filter(({ isDone }) => !isDone)
    .map(({ what }) => what);

describe('the list of what a launch needs', () => {
  test('names everything while nothing is set, the gravest first', () => {
    expect(missing(nothing)).toEqual([
      'A clinical review of the safety pages',
      'Who runs the site',
      'Where they are',
      'A contact for mistakes',
      'Who pays',
      'An address for the site',
      'Sources checked for retractions',
      'Links to other sites followed',
      'A key for search engines (IndexNow)',
    ]);
  });

  test('is empty once all is settled, and says when sources were checked', () => {
    expect(missing(all)).toEqual([]);
    const text = describeLaunch(launchItems(all));
    expect(text).toContain('Nothing that a launch needs is missing.');
    expect(text).toContain('Sources checked for retractions: 2026-11-19');
  });

  test.each(['https://footnotes.example', 'http://localhost:4321', 'https://example.org'])(
    'takes %s for no address',
    (url) => {
      expect(missing({ ...all, siteUrl: parseSiteUrl(url) })).toEqual(['An address for the site']);
    },
  );

  test('asks for every page that tells a reader what to do', () => {
    const [reviewer] = all.settings.reviewers;
    if (reviewer === undefined) throw new Error('There is no reviewer.');
    const settings = { ...all.settings, reviewers: [{ ...reviewer, pages: ['/safety/'] }] };
    const [first] = launchItems({ ...all, settings });
    expect(first?.state).toBe('no clinician has checked /routines/');
  });

  test('gives a fix with everything that is missing', () => {
    const lines = describeLaunch(launchItems(nothing));
    expect(lines).toContain('A launch still needs 9 of 9:');
    expect(lines).toContain('Set `contact` in content/settings.yaml.');
  });
});
