import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { z } from 'astro/zod';
import { describe, expect, test } from 'vitest';
import { MOST_PAGES } from '../../src/offline/rules.ts';
import { builtPage, builtPages, dist, scriptsOf } from '../helpers/built-site.ts';
import { projectRoot } from '../helpers/content-copy.ts';

const KB = 1024;
const size = (bytes: string | Buffer): number => brotliCompressSync(bytes).length;
const worker = readFileSync(join(dist, 'sw.js'), 'utf8');

/** What the worker keeps from the start, read from its bundle: paths and what they are told apart by. */
const entries = [
  ...worker.matchAll(
    /\{url:[`"'](?<url>[^`"']+)[`"'],revision:(?:null|[`"'](?<revision>\w+)[`"'])\}/g,
  ),
].map(({ groups }) => z.object({ url: z.string(), revision: z.string().optional() }).parse(groups));
const fileOf = (url: string): string => join(dist, url.replace(/\/$/, '/index.html'));

describe('the service worker', () => {
  test('weighs at most 15 KB', () => {
    expect(worker.length).toBeGreaterThan(1000);
    expect(size(worker)).toBeLessThanOrEqual(15 * KB);
  });

  test('fetches at most 150 KB ahead, all of it there', () => {
    expect(entries.length).toBeGreaterThan(10);
    expect(entries.map(({ url }) => url).filter((url) => !existsSync(fileOf(url)))).toEqual([]);
    const total = entries.reduce((sum, { url }) => sum + size(readFileSync(fileOf(url))), 0);
    expect(total).toBeLessThanOrEqual(150 * KB);
  });

  test('keeps from the start what stands in for other pages, safety, and what these show', () => {
    const kept = entries.map(({ url }) => url);
    expect(kept).toEqual(expect.arrayContaining(['/offline/', '/safety/']));
    for (const path of ['/offline/', '/safety/', '/articles/sleep/']) {
      const { html } = builtPage(path);
      const assets = (text: string): string[] => [
        ...new Set(text.match(/\/_astro\/[\w./-]+\.(?:js|css|woff2)/g)),
      ];
      const sheets = assets(html).filter((file) => file.endsWith('.css'));
      const asked = [html, ...sheets.map((file) => readFileSync(join(dist, file), 'utf8'))].flatMap(
        assets,
      );
      expect(asked.filter((file) => file.endsWith('.woff2')).length).toBeGreaterThan(1);
      expect(asked.length).toBeGreaterThan(5);
      expect(asked.filter((file) => !kept.includes(file))).toEqual([]);
    }
  });

  test('tells a new page from an old one by its bytes, and a file by its name', () => {
    for (const { url, revision } of entries) {
      if (url.startsWith('/_astro/')) expect([url, revision]).toEqual([url, undefined]);
      else {
        const hash = createHash('sha256')
          .update(readFileSync(fileOf(url)))
          .digest('hex');
        expect([url, revision]).toEqual([url, hash.slice(0, 16)]);
      }
    }
  });

  test('takes over only when nobody has a page of the old one open', () => {
    expect(worker).not.toContain('skipWaiting');
  });

  test('is asked for anew each time', () => {
    const headers = readFileSync(join(dist, '_headers'), 'utf8');
    expect(headers).toMatch(/^\/sw\.js\n {2}Cache-Control: no-cache$/m);
  });

  test('is registered by a script that every page has, and no page names it', () => {
    for (const { path, html } of builtPages()) {
      expect([path, html.includes('sw.js')]).toEqual([path, false]);
      expect([path, scriptsOf(html).includes('.register(')]).toEqual([path, true]);
    }
  });
});

describe('the page that stands in for others', () => {
  const { html } = builtPage('/offline/');

  test('is left out by search engines, the site map, feeds and search', () => {
    expect(html).toContain('<meta name="robots" content="noindex"');
    expect(html).not.toContain('rel="canonical"');
    for (const file of ['sitemap-0.xml', 'feed.xml', 'feed.json', 'atom.xml', 'llms.txt'])
      expect([file, readFileSync(join(dist, file), 'utf8').includes('/offline/')]).toEqual([
        file,
        false,
      ]);
    const linking = builtPages().filter((page) => page.html.includes('href="/offline/"'));
    expect(linking.map(({ path }) => path)).toEqual([]);
  });

  test('says what to do in an emergency, in the words of the condition', () => {
    const file = 'content/conditions/breathless-or-chest-pain.yaml';
    const words = readFileSync(join(projectRoot, file), 'utf8').replace(/\s+/g, ' ');
    const [, said = ''] = /care-body[^>]*>\s*<p>([^<]+)<\/p>/.exec(html) ?? [];
    expect(said).toContain('emergency number');
    expect(words).toContain(said.trim());
    expect(html).toContain('href="/safety/#breathless-or-chest-pain"');
  });
});

test('readers are told what stays on their device and how to remove it', () => {
  const { html } = builtPage('/how-we-work/');
  expect(html).toContain(`last ${MOST_PAGES} pages`);
  expect(html).toMatch(/clear the data of this site/);
});
