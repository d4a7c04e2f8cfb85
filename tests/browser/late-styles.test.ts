import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { builtPages } from '../helpers/built-site.ts';
import { settled, useReader } from '../helpers/reader.ts';

const reader = useReader();
const late = /\/_astro\/rest\.\w+\.css$/;
const parted = builtPages()
  .map(({ path }) => path)
  .filter((path) => /^\/(?:articles|routines)\/[^/]+\/$/.test(path));

/** Where everything stands on the first screen, and how it looks: a name for each, then its properties. */
const firstScreen = (page: Page): Promise<[string, string[]][]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('body *')].flatMap((element): [string, string[]][] => {
      const { x, y, width, height } = element.getBoundingClientRect();
      // What is only for ears has no place to be seen, and what goes on below may grow.
      if (width <= 1 || y + height > innerHeight) return [];
      const style = getComputedStyle(element);
      const looks = [...style]
        .filter((name) => !name.startsWith('--'))
        .map((name) => `${name}: ${style.getPropertyValue(name)}`);
      const added = ['::before', '::after'].map(
        (part) => `${part}: ${getComputedStyle(element, part).content}`,
      );
      const box = [x, y, width, height].map(Math.round).join(' ');
      return [[`${element.tagName}.${element.className} at ${box}`, [...looks, ...added]]];
    }),
  );

describe('the late sheet', () => {
  test.each(
    parted.flatMap((path) => [
      [path, { width: 360, height: 780 }] as const,
      // The largest screen that counts as a phone's.
      [path, { width: 447, height: 895 }] as const,
    ]),
  )('changes nothing on the first screen of a phone on %s, %j', async (path, viewport) => {
    const context = await reader.visit({ viewport, reducedMotion: 'reduce' });
    const [without, whole] = await Promise.all([context.newPage(), context.newPage()]);
    // The typefaces, which come with the sheet, are in both.
    await without.route(late, async (route) => {
      const sheet = await (await route.fetch()).text();
      const faces = sheet.match(/@font-face\{[^}]*\}/g) ?? [];
      await route.fulfill({ body: faces.join(''), contentType: 'text/css' });
    });
    await Promise.all(
      [without, whole].map(async (page) => {
        await page.goto(reader.address + path);
        await settled(page);
      }),
    );
    const expected = await firstScreen(whole);
    const found = await firstScreen(without);
    expect(expected.length).toBeGreaterThan(20);
    expect(found.map(([name]) => name)).toEqual(expected.map(([name]) => name));
    const changed = found.flatMap(([name, looks], index) =>
      looks
        .filter((look, at) => look !== expected[index]?.[1][at])
        .map((look) => `${name}, ${look}`),
    );
    expect(changed).toEqual([]);
  });

  test.each([
    ['a link leads into the page', '/articles/sleep/#references', { width: 360, height: 780 }],
    ['the screen is wide', '/articles/sleep/', { width: 448, height: 780 }],
    ['the screen is high', '/articles/sleep/', { width: 360, height: 896 }],
  ])('has come before anything is painted where %s', async (_, path, viewport) => {
    const page = await (await reader.visit({ viewport })).newPage();
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route(late, async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(reader.address + path, { waitUntil: 'commit' });
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

test.each(['/articles/sleep/', '/'])(
  'on a phone, typefaces are asked for after the first words of %s have been painted, and then used',
  async (path) => {
    const page = await reader.open(path, { viewport: { width: 360, height: 780 } });
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
      await page.evaluate(() =>
        getComputedStyle(document.body).fontFamily.startsWith('Newsreader-'),
      ),
    ).toBe(true);
  },
);
