import { expect, test } from 'vitest';
import type convertArticle from './feeds/article-conversion.ts';
import { inThreads } from './threads.ts';

const convert = inThreads<typeof convertArticle>('src/feeds/article-conversion.ts');

test('runs a function of a module in another thread', async () => {
  const url = 'https://example.org/';
  expect(await convert({ title: 'A', url, html: '<p>B</p>' })).toEqual({
    html: '<p>B</p>',
    markdown: `# A\n\n<${url}>\n\nB\n`,
  });
});

test('throws here what was thrown there', async () => {
  await expect(convert({ title: 'A', url: 'none', html: '<a href="/b">B</a>' })).rejects.toThrow(
    'Invalid URL',
  );
});
