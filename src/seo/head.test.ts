import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { cardOf } from '../share-cards/card.ts';
import { headOf, titleElement, type PageHead } from './head.ts';
import { webManifest } from './web-manifest.ts';
import { claimTitles, MAX_SHOWN, shownTitle } from './titles.ts';

beforeAll(() => {
  vi.stubEnv('SITE', 'https://example.org').stubEnv('BASE_URL', '/feet');
});
afterAll(() => {
  vi.unstubAllEnvs();
});

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
  test('includes the name of the site where there is room', () => {
    expect(titleElement('Safety', { home: false })).toBe('Safety | Footnotes');
    expect(titleElement('What it does', { home: true })).toBe('Footnotes: What it does');
    const long = 'x'.repeat(MAX_SHOWN - ' | Footnotes'.length);
    expect(titleElement(long, { home: false })).toHaveLength(MAX_SHOWN);
    expect(titleElement(`${long}x`, { home: false })).toBe(`${long}x`);
  });

  test('uses the shorter title of the author', () => {
    const head = headOf({ ...article, searchTitle: 'Sleep' });
    expect(head.title).toBe('Sleep | Footnotes');
    expect(contentOf(head, 'og:title')).toBe(article.title);
  });

  test('never shares a claim without both grades', () => {
    const claim = { statement: 'It helps.', comparisons: [] };
    expect(claimTitles(claim).title).toBe(
      '“It helps”. Better than nothing: not tested yet. Better than another touch: not tested yet.',
    );
    expect(shownTitle(claimTitles(claim))).toBe('“It helps”: the evidence');
    expect(shownTitle(claimTitles({ ...claim, searchTitle: 'Help' }))).toBe('Help: the evidence');
  });
});

describe('the head of a page', () => {
  test('has URLs under the base of the site', () => {
    const head = headOf(article);
    expect(head.canonical).toBe('https://example.org/feet/articles/sleep/');
    expect(contentOf(head, 'og:url')).toBe(head.canonical);
    expect(contentOf(head, 'og:image')).toMatch(
      /^https:\/\/example\.org\/feet\/cards\/articles\/sleep\.png\?v=/,
    );
  });

  test('allows large images and full snippets', () => {
    expect(contentOf(headOf(article), 'robots')).toBe('max-image-preview:large, max-snippet:-1');
  });

  test('dates an article, with modified_time only after a change', () => {
    expect(contentOf(headOf(article), 'og:type')).toBe('article');
    expect(contentOf(headOf(article), 'article:published_time')).toBe('2026-11-20');
    expect(contentOf(headOf(article), 'article:modified_time')).toBeUndefined();
    const changed = { ...article, article: { published: '2026-11-20', changed: '2027-01-08' } };
    expect(contentOf(headOf(changed), 'article:modified_time')).toBe('2027-01-08');
    const page = headOf({ ...article, article: undefined });
    expect(contentOf(page, 'og:type')).toBe('website');
    expect(contentOf(page, 'article:published_time')).toBeUndefined();
  });

  test('repeats nothing that a network falls back to', () => {
    const names = headOf(article).metas.map((meta) => meta['name'] ?? meta['property']);
    expect(names.filter((name) => name?.startsWith('twitter:'))).toEqual(['twitter:card']);
    expect(new Set(names).size).toBe(names.length);
  });

  test('of a hidden page has no canonical URL and no card', () => {
    const head = headOf({ ...article, hidden: true, card: undefined, article: undefined });
    expect(head.canonical).toBeUndefined();
    expect(head.metas.map((meta) => meta['name'])).toEqual(['description', 'robots']);
    expect(contentOf(head, 'robots')).toBe('noindex');
  });
});

test('the manifest has only paths under the base of the site', () => {
  const paths = webManifest().match(/"\/[^"]*"/g) ?? [];
  expect(paths.length).toBeGreaterThan(5);
  expect(paths.filter((path) => !path.startsWith('"/feet/'))).toEqual([]);
});
