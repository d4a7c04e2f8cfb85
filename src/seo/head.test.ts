import { describe, expect, test } from 'vitest';
import { siteUrlWarning, parseSiteUrl } from '../urls.ts';
import { cardOf } from '../share-cards/card.ts';
import { headOf, pathOf, type PageHead } from './head.ts';
import { webManifest } from './web-manifest.ts';
import { claimTitles, MOST_SHOWN, shownTitle, titleElement } from './titles.ts';

const place = { origin: new URL('https://example.org'), base: '/feet' };
const article: PageHead = {
  title: 'A foot massage may help you sleep',
  description: 'What it says.',
  path: '/articles/sleep/',
  card: cardOf('/articles/sleep/', { title: 'Sleep', zones: [], feet: 'one' }),
  article: { published: '2026-11-20' },
};
const contentOf = (head: ReturnType<typeof headOf>, name: string): string | undefined =>
  head.metas.find((meta) => meta['name'] === name || meta['property'] === name)?.['content'];

describe('the title element', () => {
  test('has the name of the site where there is room', () => {
    expect(titleElement('Safety', { home: false })).toBe('Safety | Footnotes');
    expect(titleElement('What it does', { home: true })).toBe('Footnotes: What it does');
    const long = 'x'.repeat(MOST_SHOWN - ' | Footnotes'.length);
    expect(titleElement(long, { home: false })).toHaveLength(MOST_SHOWN);
    expect(titleElement(`${long}x`, { home: false })).toBe(`${long}x`);
  });

  test('takes the shorter title of the author', () => {
    const head = headOf({ ...article, searchTitle: 'Sleep' }, place);
    expect(head.title).toBe('Sleep | Footnotes');
    expect(contentOf(head, 'og:title')).toBe(article.title);
  });

  test('never gives a claim without its grade', () => {
    const claim = { statement: 'It helps.', grade: 'against' } as const;
    expect(shownTitle(claimTitles(claim))).toBe('“It helps”: evidence against');
    expect(shownTitle(claimTitles({ ...claim, searchTitle: 'Help' }))).toBe(
      'Help: evidence against',
    );
  });
});

describe('the head of a page', () => {
  test('names its addresses under the folder of the site', () => {
    const head = headOf(article, place);
    expect(head.canonical).toBe('https://example.org/feet/articles/sleep/');
    expect(contentOf(head, 'og:url')).toBe(head.canonical);
    expect(contentOf(head, 'og:image')).toMatch(
      /^https:\/\/example\.org\/feet\/cards\/articles\/sleep\.png\?v=/,
    );
  });

  test('asks for large pictures and whole snippets', () => {
    expect(contentOf(headOf(article, place), 'robots')).toBe(
      'max-image-preview:large, max-snippet:-1',
    );
  });

  test('gives the days of an article, and that of a change only when there was one', () => {
    expect(contentOf(headOf(article, place), 'og:type')).toBe('article');
    expect(contentOf(headOf(article, place), 'article:published_time')).toBe('2026-11-20');
    expect(contentOf(headOf(article, place), 'article:modified_time')).toBeUndefined();
    const changed = { ...article, article: { published: '2026-11-20', changed: '2027-01-08' } };
    expect(contentOf(headOf(changed, place), 'article:modified_time')).toBe('2027-01-08');
    const page = headOf({ ...article, article: undefined }, place);
    expect(contentOf(page, 'og:type')).toBe('website');
    expect(contentOf(page, 'article:published_time')).toBeUndefined();
  });

  test('repeats nothing that a network finds elsewhere', () => {
    const names = headOf(article, place).metas.map((meta) => meta['name'] ?? meta['property']);
    expect(names.filter((name) => name?.startsWith('twitter:'))).toEqual(['twitter:card']);
    expect(new Set(names).size).toBe(names.length);
  });

  test('of a page that is not to be found has neither address nor card', () => {
    const head = headOf({ ...article, hidden: true, card: undefined, article: undefined }, place);
    expect(head.canonical).toBeUndefined();
    expect(head.metas.map((meta) => meta['name'])).toEqual(['description', 'robots']);
    expect(contentOf(head, 'robots')).toBe('noindex');
  });
});

test.each([
  ['/articles/', '/', '/articles/'],
  ['/feet/articles/', '/feet', '/articles/'],
  ['/feet/', '/feet/', '/'],
])('the address %s under %s is the page %s', (pathname, base, path) => {
  expect(pathOf(pathname, base)).toBe(path);
});

test('the manifest keeps to the folder of the site', () => {
  const addresses = webManifest('/feet').match(/"[^"]*\/[^"]*"/g) ?? [];
  const paths = addresses.filter((address) => address.startsWith('"/'));
  expect(paths.length).toBeGreaterThan(5);
  expect(paths.filter((path) => !path.startsWith('"/feet/'))).toEqual([]);
});

describe('SITE_URL', () => {
  test.each([
    ['https://example.org', 'https://example.org', '/'],
    ['https://example.org/', 'https://example.org', '/'],
    ['https://example.org/feet/', 'https://example.org', '/feet'],
    [' http://localhost:8080/a/b ', 'http://localhost:8080', '/a/b'],
  ])('%s', (setting, origin, base) => {
    expect(parseSiteUrl(setting)).toEqual({ origin, base, known: true });
  });

  test.each([
    'example.org',
    'ftp://example.org',
    'https://me:secret@example.org',
    'https://example.org/?from=here',
    'https://example.org/#top',
    'https://example.org/two words',
    'https://',
  ])('%s stops the build', (setting) => {
    expect(() => parseSiteUrl(setting)).toThrow(/SITE_URL[\s\S]*found[\s\S]*expected[\s\S]*fix/);
  });

  test('missing is told in a line, and where a service builds, so that nobody overlooks it', () => {
    const missing = parseSiteUrl(undefined);
    expect(parseSiteUrl('')).toEqual(missing);
    expect(siteUrlWarning(missing, {})).toMatch(/SITE_URL is not set.*SITE_URL=https/);
    expect(siteUrlWarning(missing, { NETLIFY: 'true' })).toMatch(/={80}[\s\S]*NETLIFY is set/);
    expect(siteUrlWarning(parseSiteUrl('https://example.org'), { CI: 'true' })).toBeUndefined();
  });
});
