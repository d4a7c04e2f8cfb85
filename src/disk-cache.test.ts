import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { hashOf, hashOfCode, hashOfEntries, readFromDisk, writeToDisk } from './disk-cache.ts';
import { textKey } from './feeds/text-key.ts';

let root = '';
const write = (file: string, text: string): void => writeFileSync(join(root, file), text);

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'footnotes-cache-'));
  mkdirSync(join(root, 'src/feeds'), { recursive: true });
  write('package-lock.json', '{}');
  write('src/feeds/Text.astro', '<p>{text}</p>');
});
afterAll(() => rmSync(root, { recursive: true }));

test('a changed article, claim, template, package or site URL renders a text anew', () => {
  const article = { collection: 'articles', id: 'sleep', digest: 'a' };
  const claim = { collection: 'claims', id: 'sleep', digest: 'b' };
  const code = hashOfCode(root);
  const siteUrl = 'https://example.org/';
  const sources = { article, library: hashOfEntries([claim]), code, siteUrl };
  write('src/feeds/Text.astro', '<div>{text}</div>');
  const codeWithTemplate = hashOfCode(root);
  write('package-lock.json', '{"name":"feet"}');
  const keys = [
    sources,
    { ...sources, article: { ...article, digest: 'c' } },
    { ...sources, library: hashOfEntries([{ ...claim, digest: 'c' }]) },
    { ...sources, code: codeWithTemplate },
    { ...sources, code: hashOfCode(root) },
    { ...sources, siteUrl: 'https://example.org/feet/' },
  ].map(textKey);
  expect(new Set(keys).size).toBe(keys.length);
  expect(textKey({ ...sources })).toBe(keys[0]);
});

test('a changed test leaves the digest of the code as it is', () => {
  const before = hashOfCode(root);
  write('src/feeds/text.test.ts', '');
  expect(hashOfCode(root)).toBe(before);
});

test('gives back the bytes that were written under the same name and key only', () => {
  const bytes = Uint8Array.of(0, 255, 10);
  const [key, otherKey] = [hashOf(['a']), hashOf(['b'])];
  expect(readFromDisk('cards/a.png', key, root)).toBeUndefined();
  writeToDisk('cards/a.png', key, bytes, root);
  expect(readFromDisk('cards/a.png', key, root)).toEqual(bytes);
  expect(readFromDisk('cards/a.png', otherKey, root)).toBeUndefined();
  expect(readFromDisk('cards/b.png', key, root)).toBeUndefined();
  writeToDisk('cards/a.png', otherKey, 'é', root);
  expect(readFromDisk('cards/a.png', otherKey, root)).toEqual(new TextEncoder().encode('é'));
});
