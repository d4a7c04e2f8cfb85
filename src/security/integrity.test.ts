import { expect, test } from 'vitest';
import { addIntegrity } from './integrity.ts';

const hashOf = (path: string): string => `sha256-of-${path}`;

test('names the hash of each script file, also of one that had another', () => {
  const page =
    '<script type="module" src="/a.js"></script><script src="/b.js" integrity="old"></script>';
  const expected =
    '<script type="module" src="/a.js" integrity="sha256-of-/a.js"></script><script src="/b.js" integrity="sha256-of-/b.js"></script>';
  expect(addIntegrity(page, hashOf)).toBe(expected);
  expect(addIntegrity(expected, hashOf)).toBe(expected);
});

test('leaves inline scripts and pictures as they are', () => {
  const page =
    '<script>a()</script><img src="/a.png"><script type="application/ld+json">{}</script>';
  expect(addIntegrity(page, hashOf)).toBe(page);
});
