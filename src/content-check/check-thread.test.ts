import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import checkPart from './check-thread.ts';

/** A folder with one article. */
function contentWith(article: string): string {
  const root = mkdtempSync(join(tmpdir(), 'footnotes-check-'));
  mkdirSync(join(root, 'content/articles'), { recursive: true });
  writeFileSync(join(root, 'content/articles/a.mdx'), article);
  return root;
}

test.each([
  ['a field that its schema lacks', '---\nnone: 1\n---\n\nText.\n', 2],
  ['a component that is never closed', '---\nnone: 1\n---\n\n<Sole\n', 5],
])('names %s first, which would stop Astro', (_name, article, line) => {
  expect(checkPart({ root: contentWith(article), part: 'syntax' })).toContainEqual(
    expect.objectContaining({ file: 'content/articles/a.mdx', line }),
  );
});

test('finds the same mistakes among all of them', () => {
  const root = contentWith('---\nnone: 1\n---\n\nText.\n');
  const all = checkPart({ root, part: 'all' });
  expect(all).toEqual(expect.arrayContaining([...checkPart({ root, part: 'syntax' })]));
});
