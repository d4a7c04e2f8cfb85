import { expect, test } from 'vitest';
import { lazyPage } from './built-site.ts';
import { pagesWithEveryKindOfElement } from './element-kinds.ts';

const page = (path: string, body: string) =>
  lazyPage(path, `<html><head><style>p{}</style></head><body>${body}</body></html>`);
const chosen = (...bodies: string[]): string[] =>
  pagesWithEveryKindOfElement(bodies.map((body, index) => page(`/${index}/`, body)))
    .map(({ path }) => path)
    .toSorted();

test('of pages that are built alike one is enough, whatever their words', () => {
  expect(chosen('<p>One</p>', '<p>Two</p>', '<p>Three</p><p>Four</p>')).toHaveLength(1);
});

test.each([
  ['a class', '<p class="pale">Two</p>'],
  ['a style of its own', '<p style="color: grey">Two</p>'],
  ['a missing attribute', '<img src="a.png">'],
  ['another place', '<main><p>Two</p></main>'],
  ['other styles', '<style>p { color: grey }</style><p>Two</p>'],
])('a page that differs by %s is among them', (_, body) => {
  const all = '<style>p { color: black }</style><img src="a.png" alt=""><p>One</p>';
  expect(chosen(all, body, all)).toContain('/1/');
});
