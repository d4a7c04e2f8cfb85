import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'astro/zod';
import { drawCard } from '../../src/share-cards/card-image.ts';
import { MAX_SHOWN } from '../../src/seo/titles.ts';
import { getCards } from '../../src/share-cards/queries.ts';
import { LOCAL_SITE_URL } from '../../src/urls.ts';
import {
  all,
  attributes,
  builtPage,
  builtPages,
  differs,
  dist,
  pagesOf,
  readSitemap,
  repeated,
  sweep,
  textOf,
  type BuiltPage,
} from '../helpers/built-site.ts';
import { projectRoot } from '../helpers/content-copy.ts';

const KB = 1024;
const pages = builtPages();
const listed = pages.filter(
  ({ document }) => document.querySelector('meta[name="robots"][content="noindex"]') === null,
);
const cards = await getCards();

/** The head of a page: its title, and the value of each of its metas and links by name. */
function headOf({ document }: BuiltPage) {
  const value = (selector: string, attribute: string): string | undefined =>
    attributes(document, `head ${selector}`, attribute)[0];
  return {
    title: textOf(document.querySelector('head title')),
    meta: (name: string) =>
      value(`meta[name="${name}"], head meta[property="${name}"]`, 'content') ?? '',
    link: (rel: string) => value(`link[rel="${rel}"]`, 'href'),
    names: all(document, 'head meta').map(
      (meta) => meta.getAttribute('name') ?? meta.getAttribute('property') ?? '',
    ),
  };
}

/** Width and height of a PNG, from its first chunk. https://www.w3.org/TR/png-3/#11IHDR */
function pngSize(file: string): { width: number; height: number } {
  const bytes = readFileSync(file);
  expect(bytes.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1A\n');
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

const fileOf = (url: string): string => join(dist, new URL(url, LOCAL_SITE_URL).pathname);

test('every page has a title that search engines show whole, a description and its own URL', () => {
  const findings = sweep(listed, (page) => {
    const head = headOf(page);
    const url = `${LOCAL_SITE_URL}${page.path}`;
    const { length } = head.meta('description');
    return [
      ...(head.title.length > 4 && head.title.length <= MAX_SHOWN ? [] : [`title ${head.title}`]),
      ...(length >= 110 && length <= 160 ? [] : [`a description of ${length} characters`]),
      ...differs('canonical', head.link('canonical'), url),
      ...differs('og:url', head.meta('og:url'), url),
      ...differs('og:description', head.meta('og:description'), head.meta('description')),
      ...differs('robots', head.meta('robots'), 'max-image-preview:large, max-snippet:-1'),
    ];
  });
  expect(findings).toEqual([]);
});

test('no page has a meta twice but the colour of each theme', () => {
  const findings = sweep(pages, (page) => {
    const { names } = headOf(page);
    return [
      ...repeated(names.filter((name) => name !== 'theme-color' && name !== '')),
      ...differs('theme colours', names.filter((name) => name === 'theme-color').length, 2),
    ];
  });
  expect(findings).toEqual([]);
});

test('every page has a card of 1200 by 630 pixels and at most 150 KB, with a text alternative', () => {
  const findings = sweep(listed, (page) => {
    const head = headOf(page);
    const file = fileOf(head.meta('og:image'));
    if (head.meta('og:image') === '' || !existsSync(file)) return ['has no card'];
    const { length } = readFileSync(file);
    return [
      ...differs('card', pngSize(file), { width: 1200, height: 630 }),
      ...(length <= 150 * KB ? [] : [`a card of ${length} bytes`]),
      ...differs('og:image:width', head.meta('og:image:width'), '1200'),
      ...differs('og:image:height', head.meta('og:image:height'), '630'),
      ...(head.meta('og:image:alt').length > 30 ? [] : ['a card without text alternative']),
      ...differs('twitter:card', head.meta('twitter:card'), 'summary_large_image'),
    ];
  });
  expect(findings).toEqual([]);
});

test('every page has its icons and its manifest', () => {
  const findings = sweep(listed, (page) =>
    ['icon', 'manifest'].filter((rel) => !existsSync(fileOf(headOf(page).link(rel) ?? '/nothing'))),
  );
  expect(findings).toEqual([]);
});

test('the 404 page offers a search, and a rest', () => {
  const { document } = builtPage('/404.html');
  expect(document.querySelector('form')?.getAttribute('action')).toBe('/search/');
  expect(document.querySelector('form input')?.getAttribute('name')).toBe('q');
  expect(document.querySelector('main a[href^="/routines/"][href$="bedtime/"]')).not.toBeNull();
});

test('the 404 page is left out by search engines and has no card', () => {
  const head = headOf(builtPage('/404.html'));
  expect(head.meta('robots')).toBe('noindex');
  expect(head.link('canonical')).toBeUndefined();
  expect(head.meta('og:image')).toBe('');
});

test('an article gives the day it was published, and no other page does', () => {
  const articles = pagesOf('article');
  const findings = sweep(listed, (page) => {
    const { meta } = headOf(page);
    const isArticle = articles.includes(page);
    const hasDay = /^\d{4}-\d\d-\d\d$/.test(meta('article:published_time'));
    return [
      ...differs('og:type', meta('og:type'), isArticle ? 'article' : 'website'),
      ...differs('has a day', hasDay, isArticle),
    ];
  });
  expect(findings).toEqual([]);
});

describe('the cards', () => {
  test('are one for each page and each benefit, and every one that is listed is made', () => {
    const whole = cards.filter(({ part }) => part === undefined).map(({ page }) => page);
    const shared = pages
      .map(({ path }) => path)
      .filter((path) => !['/404.html', '/offline/'].includes(path));
    expect(whole.toSorted()).toEqual(shared.toSorted());
    const benefits = globSync('content/benefits/*.yaml', { cwd: projectRoot });
    expect(cards.filter(({ part }) => part !== undefined)).toHaveLength(benefits.length);
    const files = globSync('cards/**/*.png', { cwd: dist }).map((file) => `/${file}`);
    expect(files.toSorted()).toEqual(cards.map(({ file }) => file).toSorted());
  });

  test('of claims and benefits carry both grades, and of articles about one claim, in what is shared of the page too', () => {
    // A claim about safety is asked after harm, and one about the place, the pressure or the length after that.
    const both =
      /(?:Better than nothing|Harm compared with no massage): [^.]+\. (?:(?:Better than|Harm compared with) another touch|Does the \w+ matter): [^.]+\./;
    for (const card of cards) {
      const isClaim = /^\/evidence\/(?!sources\/)[^/]+\/$/.test(card.page);
      const graded = both.test(card.alt);
      const isArticle = card.page.startsWith('/articles/');
      if (!isArticle)
        expect([card.file, graded]).toEqual([card.file, isClaim || card.part !== undefined]);
      if (!isClaim) continue;
      const { title, meta } = headOf(builtPage(card.page));
      expect(title).toMatch(/: the evidence/);
      expect(meta('og:title')).toMatch(both);
      expect(meta('description')).toMatch(both);
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
  const map = [...readSitemap(dist).values()].join('');
  const named = [...map.matchAll(/<image:loc>([^<]+)<\/image:loc>/g)].map(([, address]) => address);
  const shown = listed.map((page) =>
    headOf(page)
      .meta('og:image')
      .replace(/\?v=.*$/, ''),
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
