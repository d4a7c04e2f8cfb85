import { expect, test } from 'vitest';
import { lostFromBuild } from './lost-urls.ts';

test('finds what a build has no more, and what is new of its kind and most like it', () => {
  const listed = ['/a/', '/a/#three-small-trials', '/articles/sleep/', '/library.ris', '/b/'];
  const built = [
    '/a/',
    '/a/#three-small-studies',
    '/a/#what-nobody-knows',
    '/articles/sleeping/',
    '/articles/warm-feet/',
    '/library.bib',
  ];
  expect(lostFromBuild(listed, built, [{ from: '/b/', to: '/a/' }])).toEqual([
    { from: '/a/#three-small-trials', to: '/a/#three-small-studies' },
    { from: '/articles/sleep/', to: '/articles/sleeping/' },
    { from: '/library.ris', to: undefined },
  ]);
});

test('takes a redirected page for found, with its ids and its Markdown copy', () => {
  const listed = ['/articles/a/', '/articles/a/#x', '/articles/a.md', '/b/', '/b/#old', '/b/#new'];
  const redirects = [
    { from: '/articles/a/', to: '/b/' },
    { from: '/b/#old', to: '/b/#new' },
  ];
  expect(lostFromBuild(listed, ['/b/', '/b/#new'], redirects)).toEqual([]);
});
