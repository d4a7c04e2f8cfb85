import { expect, test } from 'vitest';
import { addLegacyIds, legacyIds } from './legacy-ids.ts';
import { pageRedirects, redirectsFile } from './redirects.ts';

const redirects = [
  { from: '/articles/old/', to: '/articles/new/' },
  { from: '/articles/gone/', to: '/glossary/#sham' },
  { from: '/articles/merged/', to: '/safety/' },
  { from: '/glossary/#fake', to: '/glossary/#sham' },
  { from: '/evidence/library.xml', to: '/evidence/library.csv' },
];

test('redirects pages, under any base', () => {
  expect(pageRedirects(redirects, '/feet/')).toEqual({
    '/articles/old/': '/feet/articles/new/',
    '/articles/gone/': '/feet/glossary/#sham',
    '/articles/merged/': '/feet/safety/',
  });
});

test('lists files and Markdown copies for hosts that read _redirects', () => {
  expect(redirectsFile(redirects, '/')).toBe(
    [
      '/articles/old/ /articles/new/ 301',
      '/articles/old.md /articles/new.md 301',
      '/articles/gone/ /glossary/#sham 301',
      '/articles/gone.md /glossary/#sham 301',
      '/articles/merged/ /safety/ 301',
      '/articles/merged.md /safety/ 301',
      '/evidence/library.xml /evidence/library.csv 301',
      '',
    ].join('\n'),
  );
  expect(redirectsFile(redirects, '/feet')).toContain(
    '/feet/articles/old/ /feet/articles/new/ 301',
  );
});

const ids = legacyIds(redirects);

test('groups redirects of ids by their page', () => {
  expect([...ids]).toEqual([['/glossary/', [{ from: '/glossary/#fake', to: '/glossary/#sham' }]]]);
});

test.each([
  ['<h2 id="sham">Sham</h2>', '<h2 id="sham"><span id="fake"></span>Sham</h2>'],
  [
    '<dl><div class="entry" id=sham>\n<dt>Sham</dt></div></dl>',
    '<dl><div class="entry" id=sham>\n<dt><span id="fake"></span>Sham</dt></div></dl>',
  ],
  [
    '<!doctype html><p title=\'<h2 id="sham">\'></p><details id="sham"><summary>S</summary></details>',
    '<!doctype html><p title=\'<h2 id="sham">\'></p><details id="sham"><summary><span id="fake"></span>S</summary></details>',
  ],
])('keeps an old id where a span is allowed: %s', (before, after) => {
  expect(addLegacyIds(before, ids.get('/glossary/') ?? [])).toBe(after);
});

test('rejects a redirect to an id that the page does not have', () => {
  expect(() => addLegacyIds('<p></p>', ids.get('/glossary/') ?? [])).toThrow('/glossary/#sham');
});
