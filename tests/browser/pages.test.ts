import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { builtPages } from '../helpers/built-site.ts';
import { useReader } from '../helpers/reader.ts';

const paths = builtPages().map(({ path }) => path);
const axeSource = readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
);

const reader = useReader();

/** Collects what a page complains of, and every request that it makes to anybody else. */
function troubleOf(page: Page): string[] {
  const trouble: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) trouble.push(message.text());
  });
  page.on('pageerror', (error) => trouble.push(error.message));
  page.on('request', (request) => {
    if (!request.url().startsWith(reader.address)) trouble.push(`request to ${request.url()}`);
  });
  return trouble;
}

describe.each(paths)('%s', (path) => {
  test.each(['light', 'dark'] as const)(
    'in the %s theme: no console errors, no request to anybody else, no accessibility violations',
    async (colorScheme) => {
      // axe is put into the page by the test, which the page's own policy would forbid.
      const context = await reader.visit({ colorScheme, bypassCSP: true });
      const page = await context.newPage();
      const trouble = troubleOf(page);
      await page.goto(reader.address + path, { waitUntil: 'load' });
      await page.addScriptTag({ content: axeSource });
      const results = await page.evaluate<AxeResults>(
        `axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })`,
      );
      const violations = results.violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(' | ')}`,
      );
      expect([...trouble, ...violations]).toEqual([]);
    },
  );

  test('keeps to its own policy without complaint', async () => {
    const context = await reader.visit();
    const page = await context.newPage();
    const trouble = troubleOf(page);
    await page.goto(reader.address + path, { waitUntil: 'load' });
    const cookies = await context.cookies();
    expect([trouble, cookies]).toEqual([[], []]);
  });

  test.each([
    ['at 320 pixels', 320, 1],
    ['at 360 pixels with text twice as large', 360, 2],
    ['at 1440 pixels', 1440, 1],
  ])('fits %s without scrolling sideways', async (_, width, scale) => {
    const page = await reader.open(path, { viewport: { width, height: 800 } });
    await page.evaluate((times) => {
      document.documentElement.style.fontSize = `${times * 100}%`;
    }, scale);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBeLessThanOrEqual(0);
  });
});
