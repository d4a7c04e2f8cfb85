import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { z } from 'astro/zod';
import { describe, expect, test } from 'vitest';
import { MAX_PAGES } from '../../src/offline/rules.ts';
import {
  attributes,
  builtPage,
  builtPages,
  differs,
  dist,
  readSitemap,
  scriptsOf,
  stylesOf,
  sweep,
  textOf,
} from '../helpers/built-site.ts';
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
    const samples = ['/offline/', '/safety/', '/articles/sleep/'].map(builtPage);
    const findings = sweep(samples, (page) => {
      const assets = new Set(
        (page.html + stylesOf(page)).match(/\/_astro\/[\w./-]+\.(?:js|css|woff2)/g),
      );
      return [
        ...([...assets].some((file) => file.endsWith('.woff2')) ? [] : ['names no typeface']),
        ...[...assets].filter((file) => !kept.includes(file)).map((file) => `lacks ${file}`),
      ];
    });
    expect(findings).toEqual([]);
  });

  test('tells a new page from an old one by its bytes, and a file by its name', () => {
    const findings = entries.flatMap(({ url, revision }) => {
      const hash = createHash('sha256')
        .update(readFileSync(fileOf(url)))
        .digest('hex');
      return differs(url, revision, url.startsWith('/_astro/') ? undefined : hash.slice(0, 16));
    });
    expect(findings).toEqual([]);
  });

  test('takes over only when nobody has a page of the old one open', () => {
    expect(worker).not.toContain('skipWaiting');
  });

  test('is asked for anew each time', () => {
    const headers = readFileSync(join(dist, '_headers'), 'utf8');
    expect(headers).toMatch(/^\/sw\.js\n {2}Cache-Control: no-cache$/m);
  });

  test('is registered by a script that every page has, and no page names it', () => {
    const findings = sweep(builtPages(), (page) => [
      ...differs('names sw.js', page.html.includes('sw.js'), false),
      ...differs('registers', scriptsOf(page).includes('.register('), true),
    ]);
    expect(findings).toEqual([]);
  });
});

describe('the page that stands in for others', () => {
  const { document } = builtPage('/offline/');

  test('is left out by search engines, the site map, feeds and search', () => {
    expect(attributes(document, 'meta[name="robots"]', 'content')).toEqual(['noindex']);
    expect(attributes(document, '[rel="canonical"]', 'href')).toEqual([]);
    const lists = [...readSitemap(dist).keys(), 'feed.xml', 'feed.json', 'atom.xml', 'llms.txt'];
    const naming = lists.filter((file) =>
      readFileSync(join(dist, file), 'utf8').includes('/offline/'),
    );
    expect(naming).toEqual([]);
    const links = sweep(builtPages(), ({ document }) =>
      attributes(document, '[href="/offline/"]', 'href'),
    );
    expect(links).toEqual([]);
  });

  test('says what to do in an emergency, in the words of the condition', () => {
    const file = 'content/conditions/breathless-or-chest-pain.yaml';
    const words = readFileSync(join(projectRoot, file), 'utf8').replace(/\s+/g, ' ');
    const shown = textOf(document.querySelector('.care-body p'));
    expect(shown).toContain('emergency number');
    expect(words).toContain(shown);
    expect(attributes(document, 'main a', 'href')).toContain('/safety/#breathless-or-chest-pain');
  });
});

test('readers are told what stays on their device and how to remove it', () => {
  const text = textOf(builtPage('/how-we-work/').document.querySelector('main'));
  expect(text).toContain(`last ${MAX_PAGES} pages`);
  expect(text).toContain('clear the data of this site');
});
