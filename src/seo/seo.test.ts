import { expect, test } from 'vitest';
import { pageDates, sitemapSettings } from './sitemap.ts';

const article = (id: string, topic: string, checked: string, ...changes: string[]) => ({
  id,
  topic,
  checked,
  changes: changes.map((date) => ({ date })),
});

test('pages carry the days that their articles carry, and others none', () => {
  const dates = pageDates([
    article('a', 'getting-started', '2026-01-01'),
    article('b', 'rest-and-mood', '2026-05-05', '2026-02-02', '2026-03-03'),
  ]);
  expect(Object.fromEntries(dates)).toEqual({
    '/articles/a/': '2026-01-01',
    '/articles/b/': '2026-03-03',
    '/': '2026-01-01',
    '/articles/': '2026-03-03',
    '/corrections/': '2026-03-03',
  });
  expect(pageDates([article('a', 'x', '2026-01-01')]).has('/corrections/')).toBe(false);
});

test('the site map leaves out what moved and what is of no use, and names cards, under a folder', async () => {
  const settings = sitemapSettings({
    articles: () => [article('a', 'x', '2026-01-01')],
    folder: () => '/feet',
    moved: ['/old/'],
    cardOf: (path) => (path === '/articles/a/' ? 'https://example.org/feet/a.png' : undefined),
  });
  const kept = ['old/', 'search/', 'articles/a/'].filter((path) =>
    settings?.filter?.(`https://example.org/feet/${path}`),
  );
  expect(kept).toEqual(['articles/a/']);
  const url = 'https://example.org/feet/articles/a/';
  expect(await settings?.serialize?.({ url })).toEqual({
    url,
    lastmod: '2026-01-01',
    img: [{ url: 'https://example.org/feet/a.png' }],
  });
});
