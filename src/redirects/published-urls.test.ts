import { expect, test } from 'vitest';
import {
  collectUrls,
  comparePublishedUrls,
  readPublishedUrls,
  formatPublishedUrls,
} from './published-urls.ts';

const urls = ['/', '/articles/', '/articles/#topic', '/articles/a.md', '/articles/a/'];

test('reads back the list that it writes, sorted', () => {
  const text = formatPublishedUrls(urls.toReversed());
  expect(readPublishedUrls(text)).toEqual(urls);
  expect(text).toContain('\n/articles/\n  #topic\n');
});

test('collects ids of headings and entries, not those of marks, fields and names', () => {
  const html = `<!doctype html><html><body><header><div id="menu"></div></header><main id="main">
    <h2 id="found">F</h2><ul><li id="entry"></li><li id="ref-1"></li></ul><section id="toes">
    <h3 id="toes-name">T</h3></section><a id="cite-1"></a><input id="field"><span id="x"></span></main></body></html>`;
  const redirect = '<html><head><meta http-equiv="refresh" content="0;url=/a/"></head></html>';
  expect(
    collectUrls(
      [
        { path: '/a/', html },
        { path: '/old/', html: redirect },
        { path: '/404.html', html },
      ],
      ['articles/a.md', '_astro/x.json', 'pagefind/pagefind-entry.json', 'sitemap-articles-0.xml'],
    ),
  ).toEqual(['/a/', '/a/#entry', '/a/#found', '/a/#toes', '/articles/a.md']);
});

test('names a URL that is gone, with the redirect to write', () => {
  const [first, ...others] = comparePublishedUrls(['/a/', '/b/'], ['/a/'], []);
  expect(others).toEqual([]);
  expect(first).toBe(
    '/b/ was published and is gone. Bring it back, or say where it went in content/redirects.yaml:\n  - from: /b/\n    to: (its new path)\n    since: (today, as YYYY-MM-DD)',
  );
});

test('accepts a redirected page with its ids and its Markdown copy', () => {
  const listed = ['/articles/a/', '/articles/a/#x', '/articles/a.md', '/b/', '/b/#old', '/b/#new'];
  const redirects = [
    { from: '/articles/a/', to: '/b/' },
    { from: '/b/#old', to: '/b/#new' },
  ];
  expect(comparePublishedUrls(listed, ['/b/', '/b/#new'], redirects)).toEqual([]);
});

test('names new URLs, redirects from pages that are still there and redirects to nowhere', () => {
  expect(
    comparePublishedUrls(
      ['/a/', '/b/'],
      ['/a/', '/c/'],
      [
        { from: '/a/', to: '/c/' },
        { from: '/b/', to: '/d/' },
      ],
    ),
  ).toEqual([
    '/c/ is new. Run `npm run addresses` after a build.',
    '/a/ is redirected by content/redirects.yaml, and is still there.',
    '/b/ is redirected to /d/, which is not there.',
  ]);
});
