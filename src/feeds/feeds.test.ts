import { describe, expect, test } from 'vitest';
import { archivePath, placeOf, splitFeed } from './documents.ts';
import { toAtom, toJsonFeed, toRss, type Feed, type Place } from './formats.ts';
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

const whole: Place = { self: page, current: page, kind: 'complete' };

test('dates a feed by its newest item', () => {
  expect(toRss(feed, whole)).toContain('<lastBuildDate>Thu, 04 Mar 2027 00:00:00 GMT<');
  expect(toAtom(feed, whole)).toContain('<updated>2027-03-04T00:00:00.000Z</updated>');
  expect(toJsonFeed(feed, whole)).toContain('"date_modified": "2027-03-04T00:00:00.000Z"');
  expect(toRss({ ...feed, items: [] }, whole)).not.toMatch(/<(?:lastBuildDate|pubDate)>/);
  expect(() => toAtom({ ...feed, items: [] }, whole)).toThrow('needs an item');
});

test('marks an id that is not a URL', () => {
  expect(toRss(feed, whole)).toContain('<guid isPermaLink="false">');
});

describe('a feed with many entries', () => {
  /** As many names of entries, newest first: the oldest is 1. */
  const newestFirst = (count: number): number[] =>
    Array.from({ length: count }, (_, index) => count - index);

  test.each([0, 1, 2, 3])('of %s is one complete document', (count) => {
    expect(splitFeed(newestFirst(count), 2)).toEqual({ newest: newestFirst(count), archives: [] });
  });

  test('has each entry once, whatever their number', () => {
    for (let count = 1; count < 20; count += 1) {
      const { newest, archives } = splitFeed(newestFirst(count), 3);
      expect([...newest, ...archives.toReversed().flat()]).toEqual(newestFirst(count));
      expect(newest.length).toBeGreaterThanOrEqual(Math.min(count, 3));
      expect(newest.length).toBeLessThan(6);
    }
  });

  test('keeps the entries of its archives when new ones come', () => {
    for (let count = 6; count < 20; count += 1) {
      const { archives } = splitFeed(newestFirst(count), 3);
      const later = splitFeed(newestFirst(count + 1), 3).archives;
      expect(later.slice(0, archives.length)).toEqual(archives);
    }
    expect(splitFeed(newestFirst(9), 3).archives).toEqual([
      [3, 2, 1],
      [6, 5, 4],
    ]);
  });

  const current = 'https://example.org/atom.xml';
  const urlOf = (number: number): string => `https://example.org/atom/${number}.xml`;
  const place = (number?: number): Place => placeOf(number, 3, current, urlOf);
  /** Elements of RFC 5005 and links of a document. */
  const historyIn = (xml: string): string[] =>
    [...xml.matchAll(/<fh:(\w+)|<(?:atom:)?link href="([^"]*)" rel="(?!alt)([\w-]+)"/g)].map(
      ([, mark, href = '', rel = '']) => mark ?? `${rel} ${href}`,
    );

  test.each([
    [undefined, [`self ${current}`, `prev-archive ${urlOf(3)}`]],
    [3, ['archive', `self ${urlOf(3)}`, `current ${current}`, `prev-archive ${urlOf(2)}`]],
    [1, ['archive', `self ${urlOf(1)}`, `current ${current}`, `next-archive ${urlOf(2)}`]],
  ])('links its documents as RFC 5005 asks: archive %s', (number, expected) => {
    expect(historyIn(toAtom(feed, place(number)))).toEqual(expected);
    expect(historyIn(toRss(feed, place(number)))).toEqual(expected);
    expect(toAtom(feed, place(number))).toContain(`<id>${current}</id>`);
  });

  test('leads on in JSON to what is older', () => {
    expect(JSON.parse(toJsonFeed(feed, place()))).toMatchObject({
      feed_url: current,
      next_url: urlOf(3),
    });
    expect(JSON.parse(toJsonFeed(feed, place(1)))).not.toHaveProperty('next_url');
  });

  test('is marked as complete while one document holds it', () => {
    const one = placeOf(undefined, 0, current, urlOf);
    expect(historyIn(toAtom(feed, one))).toEqual(['complete', `self ${current}`]);
    expect(historyIn(toRss(feed, one))).toEqual(['complete', `self ${current}`]);
  });

  test('has its archives beside it', () => {
    expect(archivePath('/corrections/feed.xml', 2)).toBe('/corrections/feed-xml/2.xml');
  });
});
