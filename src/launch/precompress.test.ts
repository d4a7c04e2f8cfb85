import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, expect, test } from 'vitest';
import { precompress } from './precompress.ts';

const root = mkdtempSync(join(tmpdir(), 'footnotes-compress-'));
const at = (file: string): string => join(root, file);
afterEach(() => rmSync(root, { recursive: true, force: true }));

test('compresses text where it gets smaller, and nothing else', async () => {
  const page = '<p>foot</p>'.repeat(200);
  writeFileSync(at('page.html'), page);
  writeFileSync(at('tiny.txt'), 'a');
  writeFileSync(at('card.png'), page);
  const { plain, brotli, gzip } = await precompress(root);
  expect(plain).toBe(page.length + 1);
  expect(brotli).toBeLessThan(gzip);
  expect(brotliDecompressSync(readFileSync(at('page.html.br'))).toString()).toBe(page);
  expect(gunzipSync(readFileSync(at('page.html.gz'))).toString()).toBe(page);
  for (const file of ['tiny.txt.br', 'tiny.txt.gz', 'card.png.br', 'card.png.gz'])
    expect([file, existsSync(at(file))]).toEqual([file, false]);
});
