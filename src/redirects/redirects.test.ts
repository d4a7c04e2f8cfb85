import { expect, test } from 'vitest';
import { keepOldIds, pageRedirects, redirectsFile } from './redirects.ts';

const moves = [
  { from: '/articles/old/', to: '/articles/new/' },
  { from: '/articles/gone/', to: '/glossary/#sham' },
  { from: '/glossary/#fake', to: '/glossary/#sham' },
  { from: '/evidence/library.xml', to: '/evidence/library.csv' },
];

test('pages lead on from where they were, under any folder', () => {
  expect(pageRedirects(moves, '/feet/')).toEqual({
    '/articles/old/': '/feet/articles/new/',
    '/articles/gone/': '/feet/glossary/#sham',
  });
});

test('hosts that know redirects get files and the texts of articles too', () => {
  expect(redirectsFile(moves, '/')).toBe(
    [
      '/articles/old/ /articles/new/ 301',
      '/articles/old.md /articles/new.md 301',
      '/articles/gone/ /glossary/#sham 301',
      '/articles/gone.md /glossary/#sham 301',
      '/evidence/library.xml /evidence/library.csv 301',
      '',
    ].join('\n'),
  );
  expect(redirectsFile(moves, '/feet')).toContain('/feet/articles/old/ /feet/articles/new/ 301');
});

test.each([
  ['<h2 id="sham">Sham</h2>', '<h2 id="sham"><span id="fake"></span>Sham</h2>'],
  [
    '<dl><div class="entry" id="sham"><dt>Sham</dt></div></dl>',
    '<dl><div class="entry" id="sham"><dt><span id="fake"></span>Sham</dt></div></dl>',
  ],
])('an old id stays where a span may stand: %s', (before, after) => {
  expect(keepOldIds(before, moves, '/glossary/')).toBe(after);
  expect(keepOldIds(before, moves, '/safety/')).toBe(before);
});

test('an id cannot move to nowhere', () => {
  expect(() => keepOldIds('<p></p>', moves, '/glossary/')).toThrow('/glossary/#sham');
});
