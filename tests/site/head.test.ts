import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { z } from 'astro/zod';
import { drawCard } from '../../src/share-cards/card-image.ts';
import { MOST_SHOWN } from '../../src/seo/titles.ts';
import { grades } from '../../src/evidence/grades.ts';
import { getCards } from '../../src/share-cards/queries.ts';
import { LOCAL_SITE_URL } from '../../src/urls.ts';
import { builtPage, builtPages, dist } from '../helpers/built-site.ts';

const KB = 1024;
const pages = builtPages();
const listed = pages.filter(({ html }) => !html.includes('<meta name="robots" content="noindex'));
const cards = await getCards();

/** The head of a page: its title, and the value of each of its metas and links by name. */
function headOf(html: string) {
  const { document } = parseHTML(html);
  const value = (selector: string, attribute: string): string | undefined =>
    document.querySelector(`head ${selector}`)?.getAttribute(attribute) ?? undefined;
  return {
    title: document.querySelector('head title')?.textContent ?? '',
    meta: (name: string) =>
      value(`meta[name="${name}"], head meta[property="${name}"]`, 'content') ?? '',
    link: (rel: string) => value(`link[rel="${rel}"]`, 'href'),
    names: [...document.querySelectorAll('head meta')].map(
      (meta) => meta.getAttribute('name') ?? meta.getAttribute('property') ?? '',
    ),
  };
}

/** Heads by path: a document takes a while to be read. */
const heads = new Map(pages.map(({ path, html }) => [path, headOf(html)]));
function headAt(path: string): ReturnType<typeof headOf> {
  const head = heads.get(path);
  if (head === undefined) throw new Error(`The built site has no page ${path}.`);
  return head;
}

/** Width and height of a PNG, from its first chunk. https://www.w3.org/TR/png-3/#11IHDR */
function pngSize(file: string): { width: number; height: number } {
  const bytes = readFileSync(file);
  expect(bytes.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1A\n');
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

const fileOf = (address: string): string => join(dist, new URL(address, LOCAL_SITE_URL).pathname);

describe.each(listed)('$path', ({ path }) => {
  const head = headAt(path);

  test('has a title that search engines show whole, and its own address', () => {
    expect(head.title.length).toBeGreaterThan(4);
    expect(head.title.length).toBeLessThanOrEqual(MOST_SHOWN);
    expect(head.meta('description').length).toBeGreaterThanOrEqual(110);
    expect(head.meta('description').length).toBeLessThanOrEqual(160);
    expect(head.link('canonical')).toBe(`${LOCAL_SITE_URL}${path}`);
    expect(head.meta('og:url')).toBe(`${LOCAL_SITE_URL}${path}`);
    expect(head.meta('og:description')).toBe(head.meta('description'));
    expect(head.meta('robots')).toBe('max-image-preview:large, max-snippet:-1');
  });

  test('says nothing twice', () => {
    const names = head.names.filter((name) => name !== 'theme-color' && name !== '');
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  test('has a card of 1200 by 630 pixels and at most 150 KB, with a text for who cannot see it', () => {
    const file = fileOf(head.meta('og:image'));
    expect(pngSize(file)).toEqual({ width: 1200, height: 630 });
    expect(readFileSync(file).length).toBeLessThanOrEqual(150 * KB);
    expect(head.meta('og:image:width')).toBe('1200');
    expect(head.meta('og:image:height')).toBe('630');
    expect(head.meta('og:image:alt').length).toBeGreaterThan(30);
    expect(head.meta('twitter:card')).toBe('summary_large_image');
  });

  test('has its icons and its manifest', () => {
    for (const rel of ['icon', 'manifest'])
      expect([rel, existsSync(fileOf(head.link(rel) ?? '/nothing'))]).toEqual([rel, true]);
    expect(head.names.filter((name) => name === 'theme-color')).toHaveLength(2);
  });
});

test('the 404 page is left out by search engines and has no card', () => {
  const head = headAt('/404.html');
  expect(head.meta('robots')).toBe('noindex');
  expect(head.link('canonical')).toBeUndefined();
  expect(head.meta('og:image')).toBe('');
});

test('an article gives the day it was published, and no other page does', () => {
  for (const { path } of listed) {
    const isArticle = /^\/articles\/[^/]+\/$/.test(path);
    const head = headAt(path);
    expect([path, head.meta('og:type')]).toEqual([path, isArticle ? 'article' : 'website']);
    expect([path, /^\d{4}-\d\d-\d\d$/.test(head.meta('article:published_time'))]).toEqual([
      path,
      isArticle,
    ]);
  }
});

describe('the cards', () => {
  test('are one for each page and each benefit, and every one that is listed is made', () => {
    const whole = cards.filter(({ part }) => part === undefined).map(({ page }) => page);
    const shared = pages
      .map(({ path }) => path)
      .filter((path) => !['/404.html', '/offline/'].includes(path));
    expect(whole.toSorted()).toEqual(shared.toSorted());
    expect(cards.filter(({ part }) => part !== undefined)).toHaveLength(10);
    const files = globSync('cards/**/*.png', { cwd: dist }).map((file) => `/${file}`);
    expect(files.toSorted()).toEqual(cards.map(({ file }) => file).toSorted());
  });

  test('of claims and benefits carry their grade, in the title of the page too', () => {
    for (const card of cards) {
      const isClaim = /^\/evidence\/(?!sources\/)[^/]+\/$/.test(card.page);
      const graded = grades.some(({ label }) => card.alt.includes(`${label}.`));
      expect([card.file, graded]).toEqual([card.file, isClaim || card.part !== undefined]);
      if (!isClaim) continue;
      const title = headAt(card.page).title;
      expect(grades.some(({ label }) => title.includes(`: ${label.toLowerCase()}`))).toBe(true);
    }
  });

  test('of benefits can be saved from their rows', () => {
    const { html } = builtPage('/top-10-benefits/');
    for (const { part, src } of cards)
      if (part !== undefined) expect(html).toContain(`href="${src}" download`);
  });

  test('are drawn with the same bytes when nothing was kept of the last build', async () => {
    for (const { file, content } of cards.filter((_, index) => index % 12 === 0))
      expect([
        file,
        Buffer.from(await drawCard(content)).equals(readFileSync(join(dist, file))),
      ]).toEqual([file, true]);
  });
});

test('the site map names the card of every page', () => {
  const map = readFileSync(join(dist, 'sitemap-0.xml'), 'utf8');
  const named = [...map.matchAll(/<image:loc>([^<]+)<\/image:loc>/g)].map(([, address]) => address);
  const shown = listed.map(({ path }) =>
    headAt(path)
      .meta('og:image')
      ?.replace(/\?v=.*$/, ''),
  );
  expect(named.toSorted()).toEqual(shown.toSorted());
});

test('the manifest names icons that are there, in the sizes that it says', () => {
  const manifest = z
    .object({
      name: z.literal('Footnotes'),
      start_url: z.literal('/'),
      icons: z.array(z.object({ src: z.string(), sizes: z.string(), purpose: z.string() })),
    })
    .parse(JSON.parse(readFileSync(join(dist, 'site.webmanifest'), 'utf8')));
  for (const { src, sizes } of manifest.icons) {
    if (src.endsWith('.svg')) expect(readFileSync(fileOf(src), 'utf8')).toMatch(/^<svg /);
    else {
      const { width, height } = pngSize(fileOf(src));
      expect(`${width}x${height}`).toBe(sizes);
    }
  }
  const maskable = manifest.icons.filter(({ purpose }) => purpose === 'maskable');
  expect(maskable.map(({ sizes }) => sizes)).toEqual(['192x192', '512x512']);
  expect(pngSize(join(dist, 'apple-touch-icon.png'))).toEqual({ width: 180, height: 180 });
  // https://en.wikipedia.org/wiki/ICO_(file_format)#Header
  expect([...readFileSync(join(dist, 'favicon.ico')).subarray(0, 8)]).toEqual([
    0, 0, 1, 0, 1, 0, 32, 32,
  ]);
});
