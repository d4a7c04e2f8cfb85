import { describe, expect, test } from 'vitest';
import { cacheNames, cacheKeyFor, isCacheable, staleCaches, ruleFor } from './rules.ts';

const paths = { base: '/', assets: '_astro', index: 'pagefind' };
const inFolder = { ...paths, base: '/feet/' };

describe('the caching rule', () => {
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
    expect(ruleFor(path, paths)).toBe(rule);
    expect(ruleFor(`/feet${path}`, inFolder)).toBe(rule);
  });

  test('leaves out what is outside the base', () => {
    expect(ruleFor('/articles/sleep/', inFolder)).toBeUndefined();
    expect(ruleFor('/feetless/', inFolder)).toBeUndefined();
    expect(ruleFor('/feet', inFolder)).toBe('page');
  });
});

test('makes cache keys without query and fragment', () => {
  expect(cacheKeyFor('https://example.org/search/?q=sore+feet#q')).toBe(
    'https://example.org/search/',
  );
  expect(cacheKeyFor('https://example.org/safety')).toBe('https://example.org/safety/');
  expect(cacheKeyFor('https://example.org/')).toBe('https://example.org/');
  expect(cacheKeyFor('https://example.org/pagefind/pagefind-entry.json?ts=1')).toBe(
    'https://example.org/pagefind/pagefind-entry.json',
  );
});

test('finds caches of earlier workers, and not those of other sites at the same origin', () => {
  const scope = 'https://example.org/';
  const current = Object.values(cacheNames(scope));
  const others = [...Object.values(cacheNames(`${scope}feet/`)), 'somebody-else', 'images-v2'];
  const old = [`footnotes-pages-0-${scope}`, `footnotes-gone-1-${scope}`];
  expect(staleCaches([...current, ...others, ...old], scope)).toEqual(old);
});

test.each([
  [{ status: 200, type: 'basic', redirected: false }, true],
  [{ status: 404, type: 'basic', redirected: false }, false],
  [{ status: 206, type: 'basic', redirected: false }, false],
  [{ status: 0, type: 'opaque', redirected: false }, false],
  [{ status: 0, type: 'opaqueredirect', redirected: false }, false],
  [{ status: 200, type: 'cors', redirected: false }, false],
  [{ status: 200, type: 'basic', redirected: true }, false],
] as const)('caches only whole responses of this site: %j %s', (response, expected) => {
  expect(isCacheable(response)).toBe(expected);
});
