import { expect, test } from 'vitest';
import { feedOf, toAtom, toJsonFeed, toRss, type Feed } from '../feeds/formats.ts';
import { toMarkdown } from '../feeds/markdown-copy.ts';
import { forReaders, paragraph } from '../feeds/sanitize.ts';
import { pageDates, sitemapSettings } from './sitemap.ts';

const page = 'https://example.org/feet/articles/sleep/';

test('a feed reader gets words, lists and full addresses, and nothing that acts', () => {
  const html = `<section class="x"><h2 id="a" style="color:red">A</h2><p onclick="x()">See
    <button popovertarget="t">word</button><a class="b" href="/feet/safety/#clot">note</a><sup>
    <a href="#ref-1">[1]</a></sup></p><svg><path/></svg><script>x()</script><style>p{}</style></section>`;
  expect(forReaders(html, page).replace(/\s+/g, ' ')).toBe(
    `<h2>A</h2><p>See <a href="https://example.org/feet/safety/#clot">note</a><sup> <a href="${page}#ref-1">[1]</a></sup></p>`,
  );
});

test('a link without words, which only a style would show, is left out', () => {
  expect(forReaders('<h2>A</h2><a href="#a"></a><a href="#b"></a><p>B</p>', page)).toBe(
    '<h2>A</h2><p>B</p>',
  );
});

test('an address that could act is dropped', () => {
  expect(forReaders('<a href="javascript:x()">a</a>', page)).toBe('<a>a</a>');
});

test('text becomes a paragraph, whatever stands in it', () => {
  expect(paragraph('p < 0.05 & more')).toBe('<p>p &#x3C; 0.05 &#x26; more</p>');
});

test('Markdown has marks as footnotes, and lists that are no references as lists', () => {
  const html = `<p>Said.<sup><a href="#ref-1">[1]</a><a href="#ref-2">[2]</a></sup> 10<sup>2</sup></p>
    <ol><li>One</li><li>Two</li></ol>
    <ol><li id="ref-1"><p>First.</p></li><li id="ref-2"><p>Second.</p></li></ol>`;
  expect(toMarkdown({ title: 'Sleep', address: page, html })).toBe(
    `# Sleep\n\n<${page}>\n\nSaid.[^1][^2] 10^2\n\n1. One\n2. Two\n\n[^1]: First.\n\n[^2]: Second.\n`,
  );
});

const feed: Feed = {
  title: 'Feet',
  description: 'About feet',
  language: 'en-GB',
  author: 'Feet',
  home: 'https://example.org/',
  items: [
    {
      id: 'https://example.org/b/#1',
      address: 'https://example.org/b/',
      title: 'B & C',
      summary: 'p < 0.05',
      html: '<p>]]></p>',
      tags: ['Sleep'],
      published: '2026-01-02',
      updated: '2027-03-04',
    },
  ],
};

test('a feed is as new as the newest day that it tells of', () => {
  expect(toRss(feed, page)).toContain('<lastBuildDate>Thu, 04 Mar 2027 00:00:00 GMT<');
  expect(toAtom(feed, page)).toContain('<updated>2027-03-04T00:00:00.000Z</updated>');
  expect(toJsonFeed(feed, page)).toContain('"date_modified": "2027-03-04T00:00:00.000Z"');
  expect(toRss({ ...feed, items: [] }, page)).not.toMatch(/<(?:lastBuildDate|pubDate)>/);
  expect(() => toAtom({ ...feed, items: [] }, page)).toThrow('needs an item');
});

test('an id that is no address says so', () => {
  expect(toRss(feed, page)).toContain('<guid isPermaLink="false">');
  expect(feedOf('corrections').path).toBe('/corrections/feed.xml');
});

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
