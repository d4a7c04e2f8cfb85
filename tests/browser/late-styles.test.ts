import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { builtPages } from '../helpers/built-site.ts';
import { settled, useReader } from '../helpers/reader.ts';

const reader = useReader();
const late = /\/_astro\/rest\.\w+\.css$/;
const articles = builtPages()
  .map(({ path }) => path)
  .filter((path) => /^\/articles\/[^/]+\/$/.test(path));

/** Where everything stands on the first two screens, and how it looks. */
const firstScreens = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('body *')].flatMap((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      // What is only for ears has no place to be seen, and what goes on below may grow.
      if (width <= 1 || y + height > 2 * innerHeight) return [];
      const style = getComputedStyle(element);
      const looks = [
        [...style]
          .filter((name) => !name.startsWith('--'))
          .map((name) => style.getPropertyValue(name)),
        ['::before', '::after'].map((part) => getComputedStyle(element, part).content),
      ];
      const box = [x, y, width, height].map(Math.round).join(' ');
      return [`${element.tagName}.${element.className} ${box} ${looks.join(';')}`];
    }),
  );

describe('the late sheet', () => {
  test.each(
    articles.flatMap((path) => [
      [path, { width: 360, height: 780 }] as const,
      [path, { width: 1440, height: 800 }] as const,
    ]),
  )('changes nothing on the first screens of %s, %j', async (path, viewport) => {
    const context = await reader.visit({ viewport, reducedMotion: 'reduce' });
    const [without, whole] = await Promise.all([context.newPage(), context.newPage()]);
    await without.route(late, (route) => route.abort());
    await Promise.all(
      [without, whole].map(async (page) => {
        await page.goto(reader.address + path);
        await page.evaluate('document.fonts.ready.then(() => {})');
      }),
    );
    await settled(whole);
    await without.waitForTimeout(300);
    const expected = await firstScreens(whole);
    expect(expected.length).toBeGreaterThan(20);
    expect(await firstScreens(without)).toEqual(expected);
  });

  test('has come before anything is painted where a link leads into the page', async () => {
    const page = await (await reader.visit()).newPage();
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route(late, async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(`${reader.address}/articles/sleep/#references`, { waitUntil: 'commit' });
    await page.waitForTimeout(700);
    const painted = (): Promise<number> =>
      page.evaluate(() => performance.getEntriesByType('paint').length);
    expect(await painted()).toBe(0);
    release();
    await expect.poll(painted).toBeGreaterThan(0);
  });

  test('is there without script', async () => {
    const page = await reader.open('/articles/sleep/', { javaScriptEnabled: false });
    expect(
      await page
        .locator('.references')
        .evaluate((list) => getComputedStyle(list).counterReset.split(' ')[0]),
    ).toBe('reference');
  });
});

test('typefaces are asked for after the first words have been painted, and then used', async () => {
  const page = await reader.open('/articles/sleep/');
  await page.evaluate('document.fonts.ready.then(() => {})');
  const times = await page.evaluate(() => ({
    painted: performance
      .getEntriesByName('first-contentful-paint')
      .map(({ startTime }) => startTime),
    asked: performance
      .getEntriesByType('resource')
      .filter(({ name }) => name.endsWith('.woff2'))
      .map(({ startTime }) => startTime),
  }));
  expect(times.asked.length).toBe(2);
  expect(Math.min(...times.asked)).toBeGreaterThanOrEqual(times.painted[0] ?? Infinity);
  expect(
    await page.evaluate(() => getComputedStyle(document.body).fontFamily.startsWith('Newsreader-')),
  ).toBe(true);
});
