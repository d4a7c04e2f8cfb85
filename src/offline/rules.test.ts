import { describe, expect, test } from 'vitest';
import { cacheNames, keptAddress, mayKeep, outdated, ruleFor } from './rules.ts';

const places = { base: '/', assets: '_astro', index: 'pagefind' };
const inFolder = { ...places, base: '/feet/' };

describe('what is kept, and how', () => {
  test.each([
    ['/', 'page'],
    ['/articles/sleep/', 'page'],
    ['/articles/sleep', 'page'],
    ['/search/', 'page'],
    ['/_astro/N01wNOv-.js', 'hashed'],
    ['/_astro/fonts/4b77322eca7d218f.woff2', 'hashed'],
    ['/_astro/print.2d9344ae.css', 'hashed'],
    ['/pagefind/fragment/en_1a2b3c4.pf_fragment', 'hashed'],
    ['/pagefind/pagefind.en_eb70e20592.pf_meta', 'hashed'],
    ['/pagefind/pagefind.js', 'search'],
    ['/pagefind/pagefind-entry.json', 'search'],
    ['/pagefind/facts.json', 'search'],
    ['/cards/articles/sleep.png', undefined],
    ['/evidence/claims.json', undefined],
    ['/articles/sleep.md', undefined],
    ['/feed.xml', undefined],
    ['/favicon.svg', undefined],
    ['/sw.js', undefined],
  ])('%s: %s', (path, rule) => {
    expect(ruleFor(path, places)).toBe(rule);
    expect(ruleFor(`/feet${path}`, inFolder)).toBe(rule);
  });

  test('nothing outside the folder of the site', () => {
    expect(ruleFor('/articles/sleep/', inFolder)).toBeUndefined();
    expect(ruleFor('/feetless/', inFolder)).toBeUndefined();
    expect(ruleFor('/feet', inFolder)).toBe('page');
  });
});

test('a page is kept without what somebody searched for, under one address', () => {
  expect(keptAddress('https://example.org/search/?q=sore+feet#q')).toBe(
    'https://example.org/search/',
  );
  expect(keptAddress('https://example.org/safety')).toBe('https://example.org/safety/');
  expect(keptAddress('https://example.org/')).toBe('https://example.org/');
  expect(keptAddress('https://example.org/pagefind/pagefind-entry.json?ts=1')).toBe(
    'https://example.org/pagefind/pagefind-entry.json',
  );
});

test('caches of earlier workers are told from those of others at the same origin', () => {
  const scope = 'https://example.org/';
  const current = Object.values(cacheNames(scope));
  const others = [...Object.values(cacheNames(`${scope}feet/`)), 'somebody-else', 'images-v2'];
  const old = [`footnotes-pages-0-${scope}`, `footnotes-gone-1-${scope}`];
  expect(outdated([...current, ...others, ...old], scope)).toEqual(old);
});

test.each([
  [{ status: 200, type: 'basic', redirected: false }, true],
  [{ status: 404, type: 'basic', redirected: false }, false],
  [{ status: 206, type: 'basic', redirected: false }, false],
  [{ status: 0, type: 'opaque', redirected: false }, false],
  [{ status: 0, type: 'opaqueredirect', redirected: false }, false],
  [{ status: 200, type: 'cors', redirected: false }, false],
  [{ status: 200, type: 'basic', redirected: true }, false],
] as const)('of responses only whole ones of this site are kept: %j %s', (response, kept) => {
  expect(mayKeep(response)).toBe(kept);
});
