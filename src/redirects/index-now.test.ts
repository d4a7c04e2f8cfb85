import { expect, test } from 'vitest';
import { changedUrls, isKey, messages } from './index-now.ts';

const root = 'https://example.org/feet/';
const page = (path: string, lastmod?: string) => ({ url: root + path, lastmod });

test.each([
  ['1234567', false],
  ['12345678', true],
  ['a'.repeat(128), true],
  ['a'.repeat(129), false],
  ['with space', false],
])('whether %s is a key: %s', (key, expected) => {
  expect(isKey(key)).toBe(expected);
});

test('reports all pages without an earlier sitemap', () => {
  expect(changedUrls([page('a/'), page('b/')])).toEqual([`${root}a/`, `${root}b/`]);
});

test('reports only pages that are new, changed on another day, or gone', () => {
  const before = [page('same/', '2026-01-01'), page('changed/', '2026-01-01'), page('gone/')];
  const now = [page('same/', '2026-01-01'), page('changed/', '2026-02-02'), page('new/')];
  expect(changedUrls(now, before)).toEqual(
    ['changed/', 'new/', 'gone/'].map((path) => root + path),
  );
});

test('sends the host, the key and the URL of its file', () => {
  expect(messages([`${root}a/`], 'abcd-1234', root)).toEqual([
    {
      host: 'example.org',
      key: 'abcd-1234',
      keyLocation: `${root}abcd-1234.txt`,
      urlList: [`${root}a/`],
    },
  ]);
  expect(messages([], 'abcd-1234', root)).toEqual([]);
});

test('splits more than ten thousand URLs into several messages', () => {
  const urls = Array.from({ length: 10_001 }, (_, index) => `${root}${index}/`);
  const sizes = messages(urls, 'abcd-1234', root).map(({ urlList }) => urlList.length);
  expect(sizes).toEqual([10_000, 1]);
});

test('rejects URLs outside the folder of the key', () => {
  expect(() => messages(['https://example.org/other/'], 'abcd-1234', root)).toThrow('not part of');
});
