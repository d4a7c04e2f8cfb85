import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { site } from '../../src/site.ts';
import { useReader } from '../helpers/reader.ts';

const reader = useReader();
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true };
const desk = { viewport: { width: 1440, height: 900 } };

const isOpen = (page: Page): Promise<boolean> =>
  page.locator('.menu').evaluate((menu) => menu.matches(':popover-open'));

/** Text of what has the focus. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => (document.activeElement?.textContent ?? '').replace(/\s+/g, ' ').trim());

describe('the menu of a phone', () => {
  test.each([320, 360, 390])(
    'stands in one row with the name and Search at %d px',
    async (width) => {
      const page = await reader.open('/', { viewport: { width, height: 844 } });
      const tops = await page.evaluate(() =>
        ['.wordmark', '.site-menu > a:not(.menu-main)', '.menu-button'].map((selector) => {
          const box = document.querySelector(selector)?.getBoundingClientRect();
          return box === undefined ? Number.NaN : box.top + box.height / 2;
        }),
      );
      expect(Math.max(...tops) - Math.min(...tops)).toBeLessThan(12);
    },
  );

  test.each([
    ['with script', true],
    ['without script', false],
  ])('opens over the page at a touch and leads on, %s', async (_, javaScriptEnabled) => {
    const page = await reader.open('/articles/sleep/', { ...phone, javaScriptEnabled });
    const title = page.locator('h1');
    const before = await title.boundingBox();
    await page.locator('.menu-button').tap();
    expect(await title.boundingBox()).toEqual(before);
    const links = page.locator('.menu a');
    const labels = site.groups
      .filter(({ footerOnly }) => footerOnly !== true)
      .flatMap(({ pages }) => pages.map(({ label }) => label));
    expect(await links.allInnerTexts()).toEqual(labels);
    const boxes = await Promise.all((await links.all()).map((link) => link.boundingBox()));
    expect(Math.min(...boxes.map((box) => box?.height ?? 0))).toBeGreaterThanOrEqual(24);
    expect(Math.max(...boxes.map((box) => (box?.y ?? 0) + (box?.height ?? 0)))).toBeLessThan(844);
    await links.filter({ hasText: 'Where to press' }).tap();
    await page.waitForURL('**/where-to-press/');
  });

  test('is walked through by keyboard in the order of the page, and Escape closes it', async () => {
    const page = await reader.open('/articles/sleep/', phone);
    const stops: string[] = [];
    for (let press = 0; press < 4; press += 1) {
      await page.keyboard.press('Tab');
      stops.push(await focused(page));
    }
    expect(stops).toEqual(['Skip to the content', 'Footnotes1', 'Search', 'Menu']);
    await page.keyboard.press('Enter');
    expect(await isOpen(page)).toBe(true);
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('Articles');
    await page.keyboard.press('Escape');
    expect(await isOpen(page)).toBe(false);
    expect(await focused(page)).toBe('Menu');
  });

  test('closes at a touch beside it', async () => {
    const page = await reader.open('/articles/sleep/', phone);
    await page.locator('.menu-button').tap();
    await page.touchscreen.tap(195, 820);
    expect(await isOpen(page)).toBe(false);
  });
});

test('a desk has the main pages in the row and no menu', async () => {
  const page = await reader.open('/articles/sleep/', desk);
  const links = page.locator('.site-menu a:visible');
  expect(await links.allInnerTexts()).toEqual([
    'Articles',
    'Ten benefits',
    'Routines',
    'Safety',
    'Evidence',
    'Search',
  ]);
  expect(await page.locator('.menu-button').isVisible()).toBe(false);
});

test('the footer names every page of the site that is no entry of a list', async () => {
  const page = await reader.open('/');
  const found = await page
    .locator('.footer-links a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  expect(found).toEqual(site.groups.flatMap(({ pages }) => pages.map(({ href }) => href)));
});
