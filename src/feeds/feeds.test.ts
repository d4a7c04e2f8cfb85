import { expect, test } from 'vitest';
import { toAtom, toJsonFeed, toRss, type Feed } from './formats.ts';
import { markdownCopy } from './markdown-copy.ts';
import { feedHtml, feedTree, paragraph } from './sanitize.ts';

const page = 'https://example.org/feet/articles/sleep/';
const sanitize = (html: string): string => feedHtml(feedTree(html, page));

test('keeps text, lists and full URLs for feed readers, and nothing that acts', () => {
  const html = `<section class="x"><h2 id="a" style="color:red">A</h2><p onclick="x()">See
    <button popovertarget="t">word</button><a class="b" href="/feet/safety/#clot">note</a><sup>
    <a href="#ref-1">[1]</a></sup></p><ol><li id="ref-1">Source</li></ol><svg><path/></svg><script>x()</script><style>p{}</style></section>`;
  expect(sanitize(html).replace(/\s+/g, ' ')).toBe(
    `<h2>A</h2><p>See <a href="https://example.org/feet/safety/#clot">note</a><sup> <a href="${page}#ref-1">[1]</a></sup></p><ol><li>Source</li></ol>`,
  );
});

test('removes links without text, which only CSS would show', () => {
  expect(sanitize('<h2>A</h2><a href="#a"></a><a href="#b"></a><p>B</p>')).toBe(
    '<h2>A</h2><p>B</p>',
  );
});

test('removes a URL that runs script', () => {
  expect(sanitize('<a href="javascript:x()">a</a>')).toBe('<a>a</a>');
});

test('escapes the text of a paragraph', () => {
  expect(paragraph('p < 0.05 & more')).toBe('<p>p &#x3C; 0.05 &#x26; more</p>');
});

test('writes citation marks as Markdown footnotes, and other lists as lists', () => {
  const html = `<p>Said.<sup><a href="#ref-1">[1]</a><a href="#ref-2">[2]</a></sup> 10<sup>2</sup></p>
    <ol><li>One</li><li>Two</li></ol>
    <ol><li id="ref-1"><p>First.</p></li><li id="ref-2"><p>Second.</p></li></ol>`;
  expect(markdownCopy({ title: 'Sleep', url: page, tree: feedTree(html, page) })).toBe(
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
      url: 'https://example.org/b/',
      title: 'B & C',
      summary: 'p < 0.05',
      html: '<p>]]></p>',
      tags: ['Sleep'],
      published: '2026-01-02',
      updated: '2027-03-04',
    },
  ],
};

test('dates a feed by its newest item', () => {
  expect(toRss(feed, page)).toContain('<lastBuildDate>Thu, 04 Mar 2027 00:00:00 GMT<');
  expect(toAtom(feed, page)).toContain('<updated>2027-03-04T00:00:00.000Z</updated>');
  expect(toJsonFeed(feed, page)).toContain('"date_modified": "2027-03-04T00:00:00.000Z"');
  expect(toRss({ ...feed, items: [] }, page)).not.toMatch(/<(?:lastBuildDate|pubDate)>/);
  expect(() => toAtom({ ...feed, items: [] }, page)).toThrow('needs an item');
});

test('marks an id that is not a URL', () => {
  expect(toRss(feed, page)).toContain('<guid isPermaLink="false">');
});
