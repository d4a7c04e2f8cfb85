import { expect, test } from 'vitest';
import {
  collectUrls,
  comparePublishedUrls,
  readPublishedUrls,
  formatPublishedUrls,
} from './published-urls.ts';

const addresses = ['/', '/articles/', '/articles/#topic', '/articles/a.md', '/articles/a/'];

test('the list reads back what it wrote, in one order', () => {
  const text = formatPublishedUrls(addresses.toReversed());
  expect(readPublishedUrls(text)).toEqual(addresses);
  expect(text).toContain('\n/articles/\n  #topic\n');
});

test('headings and entries are addresses; marks, fields and names are not', () => {
  const html = `<!doctype html><html><body><header><div id="menu"></div></header><main id="main">
    <h2 id="found">F</h2><ul><li id="entry"></li><li id="ref-1"></li></ul><section id="toes">
    <h3 id="toes-name">T</h3></section><a id="cite-1"></a><input id="field"><span id="x"></span></main></body></html>`;
  const lead = '<html><head><meta http-equiv="refresh" content="0;url=/a/"></head></html>';
  expect(
    collectUrls(
      [
        { path: '/a/', html },
        { path: '/old/', html: lead },
        { path: '/404.html', html },
      ],
      ['articles/a.md', '_astro/x.json', 'pagefind/pagefind-entry.json', 'sitemap-0.xml'],
    ),
  ).toEqual(['/a/', '/a/#entry', '/a/#found', '/a/#toes', '/articles/a.md']);
});

test('a lost address is named, with what to write', () => {
  const [first, ...others] = comparePublishedUrls(['/a/', '/b/'], ['/a/'], []);
  expect(others).toEqual([]);
  expect(first).toBe(
    '/b/ was published and is gone. Bring it back, or say where it went in content/redirects.yaml:\n  - from: /b/\n    to: (its new address)\n    since: (today, as YYYY-MM-DD)',
  );
});

test('an address that moved is not lost, nor are the places and the text of its page', () => {
  const listed = ['/articles/a/', '/articles/a/#x', '/articles/a.md', '/b/', '/b/#old', '/b/#new'];
  const moves = [
    { from: '/articles/a/', to: '/b/' },
    { from: '/b/#old', to: '/b/#new' },
  ];
  expect(comparePublishedUrls(listed, ['/b/', '/b/#new'], moves)).toEqual([]);
});

test('new addresses, moves of what is still there and moves to nowhere are named', () => {
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
    '/a/ is in content/redirects.yaml as moved, and is still there.',
    '/b/ moved to /d/, which is not there.',
  ]);
});
