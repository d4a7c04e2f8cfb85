import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launch, serve } from '../helpers/browser.ts';
import { builtPages } from '../helpers/built-site.ts';

const paths = builtPages().map(({ path }) => path);
const axeSource = readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
);

let browser: Browser;
let address: string;
let stop: () => void;

beforeAll(async () => {
  browser = await launch();
  ({ address, stop } = await serve());
});

afterAll(async () => {
  await browser.close();
  stop();
});

/** Opens a page, lets the test look at it, and closes it again. */
async function visit<T>(
  path: string,
  look: (page: Page) => Promise<T>,
  options: BrowserContextOptions = {},
): Promise<T> {
  const context = await browser.newContext(options);
  try {
    const page = await context.newPage();
    await page.goto(address + path, { waitUntil: 'load' });
    return await look(page);
  } finally {
    await context.close();
  }
}

describe.each(paths)('%s', (path) => {
  test.each(['light', 'dark'] as const)(
    'in the %s theme: no console errors, no request to anybody else, no accessibility violations',
    async (colorScheme) => {
      // axe is put into the page by the test, which the page's own policy would forbid.
      const context = await browser.newContext({ colorScheme, bypassCSP: true });
      const page = await context.newPage();
      const trouble: string[] = [];
      page.on('console', (message) => {
        if (message.type() === 'error' || message.type() === 'warning')
          trouble.push(message.text());
      });
      page.on('pageerror', (error) => trouble.push(error.message));
      page.on('request', (request) => {
        if (!request.url().startsWith(address)) trouble.push(`request to ${request.url()}`);
      });
      await page.goto(address + path, { waitUntil: 'load' });
      await page.addScriptTag({ content: axeSource });
      const results = await page.evaluate<AxeResults>(
        `axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })`,
      );
      const violations = results.violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(' | ')}`,
      );
      await context.close();
      expect([...trouble, ...violations]).toEqual([]);
    },
  );

  test('keeps to its own policy without complaint', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    const trouble: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') trouble.push(message.text());
    });
    page.on('pageerror', (error) => trouble.push(error.message));
    await page.goto(address + path, { waitUntil: 'load' });
    const cookies = await context.cookies();
    await context.close();
    expect([trouble, cookies]).toEqual([[], []]);
  });

  test.each([
    ['at 320 pixels', 320, 1],
    ['at 360 pixels with text twice as large', 360, 2],
    ['at 1440 pixels', 1440, 1],
  ])('fits %s without scrolling sideways', async (_, width, scale) => {
    const overflow = await visit(
      path,
      async (page) => {
        await page.evaluate((times) => {
          document.documentElement.style.fontSize = `${times * 100}%`;
        }, scale);
        return page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
      },
      { viewport: { width, height: 800 } },
    );
    expect(overflow).toBeLessThanOrEqual(0);
  });
});
