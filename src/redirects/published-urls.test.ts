import { expect, test } from 'vitest';
import { collectUrls, readPublishedUrls, formatPublishedUrls } from './published-urls.ts';

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
