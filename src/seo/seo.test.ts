import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { pageDates, sitemapOptions, sitemapWithCards } from './sitemap.ts';

const article = (id: string, isOnHome: boolean, checked: string, ...changes: string[]) => ({
  id,
  isOnHome,
  checked,
  changes: changes.map((date) => ({ date })),
});

test('dates pages by their articles, and no others', () => {
  const dates = pageDates([
    article('a', true, '2026-01-01'),
    article('b', false, '2026-05-05', '2026-02-02', '2026-03-03'),
  ]);
  expect(Object.fromEntries(dates)).toEqual({
    '/articles/a/': '2026-01-01',
    '/articles/b/': '2026-03-03',
    '/': '2026-01-01',
    '/articles/': '2026-03-03',
    '/corrections/': '2026-03-03',
  });
  expect(pageDates([article('a', false, '2026-01-01')]).has('/corrections/')).toBe(false);
});

test('lists only useful pages under the base, with date and card', async () => {
  const options = sitemapOptions({
    articles: () => [article('a', false, '2026-01-01')],
    base: '/feet',
    redirected: ['/old/'],
    isFile: (path) => path === '/cards/articles/a.png',
  });
  const kept = ['old/', 'search/', 'articles/a/'].filter((path) =>
    options?.filter?.(`https://example.org/feet/${path}`),
  );
  expect(kept).toEqual(['articles/a/']);
  const url = 'https://example.org/feet/articles/a/';
  expect(await options?.serialize?.({ url })).toEqual({
    url,
    lastmod: '2026-01-01',
    img: [{ url: 'https://example.org/feet/cards/articles/a.png' }],
  });
  const plain = 'https://example.org/feet/glossary/';
  expect(await options?.serialize?.({ url: plain })).toEqual({ url: plain });
});

test('lists thousands of articles', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'sitemap-'));
  const pages = Array.from({ length: 5000 }, (_, index) => ({ pathname: `articles/a-${index}/` }));
  const dir = pathToFileURL(`${folder}/`);
  const config = { site: 'https://example.org', base: '/', outDir: dir };
  const options = { config, routes: [], dir, pages, logger: { info: () => undefined } };
  for (const { hooks } of sitemapWithCards({ articles: () => [], base: '/', redirected: [] })) {
    const { 'astro:config:done': configured, 'astro:build:done': built } = hooks;
    for (const hook of [configured, hooks['astro:routes:resolved'], built])
      if (hook !== undefined) await Reflect.apply(hook, undefined, [options]);
  }
  const text = globSync(join(folder, '*-0.xml')).map((file) => readFileSync(file, 'utf8'));
  expect(text.join('').match(/<url>/g)).toHaveLength(pages.length);
  rmSync(folder, { recursive: true });
});

test('files pages in parts of the sitemap by their kind', async () => {
  const { chunks = {} } =
    sitemapOptions({ articles: () => [], base: '/feet', redirected: [], isFile: () => false }) ??
    {};
  const partsOf = async (path: string): Promise<string[]> => {
    const item = { url: `https://example.org/feet${path}` };
    const found = await Promise.all(
      Object.entries(chunks).map(async ([name, has]) => ((await has(item)) ? [name] : [])),
    );
    return found.flat();
  };
  expect(await partsOf('/articles/sleep/')).toEqual(['articles']);
  expect(await partsOf('/evidence/better-sleep/')).toEqual(['claims']);
  expect(await partsOf('/evidence/sources/w/')).toEqual(['sources']);
  expect(await partsOf('/routines/evening/')).toEqual(['routines']);
  for (const path of ['/', '/articles/', '/evidence/', '/evidence/sources/', '/glossary/'])
    expect(await partsOf(path)).toEqual([]);
});
