import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { zones } from '../../src/pressure-map/zones.ts';
import { useReader } from '../helpers/reader.ts';

const reader = useReader();
const path = '/where-to-press/';
const ids = zones.map(({ id }) => id);
const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true } as const;

/** Which drawings can be seen: `neutral`, or the zones that glow. */
async function glowing(page: Page): Promise<string[]> {
  return page
    .locator('.sole-map > g')
    .evaluateAll((groups) =>
      groups
        .filter((group) => getComputedStyle(group).opacity === '1')
        .map((group) => group.getAttribute('class')?.replace('glow of-', '') ?? ''),
    );
}

/** The middle of what is seen of a zone, in CSS pixels of the window. */
async function middleOf(page: Page, id: string): Promise<{ x: number; y: number }> {
  const box = await page.locator(`.sole-map .of-${id} .zone-outline`).boundingBox();
  if (box === null) throw new Error(`${id} is not drawn.`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Whether the heading of a place is in the window and nothing lies over it. */
async function readable(page: Page, id: string): Promise<boolean> {
  return page.locator(`#${id}-name`).evaluate((heading) => {
    const { x, y, width, height } = heading.getBoundingClientRect();
    const top = document.elementFromPoint(x + Math.min(width, 40) / 2, y + height / 2);
    return top !== null && (heading === top || heading.contains(top));
  });
}

const options = [
  ['with script', true],
  ['without script', false],
] as const;

describe.each(options)('%s', (_, javaScriptEnabled) => {
  test('a zone is chosen by touch: it glows, its words are there, and the sole is still in sight', async () => {
    const page = await reader.open(path, {
      ...phone,
      javaScriptEnabled,
      reducedMotion: 'reduce',
    });
    expect(await glowing(page)).toEqual(['neutral']);
    await page.locator('.sole-map').scrollIntoViewIfNeeded();
    for (const id of [...ids].reverse()) {
      const { x, y } = await middleOf(page, id);
      await page.touchscreen.tap(x, y);
      await page.waitForURL(`**${path}#${id}`);
      expect(await glowing(page)).toEqual([id]);
      expect([id, await readable(page, id)]).toEqual([id, true]);
      const sole = await page.locator('.sole-map').boundingBox();
      expect(sole?.y).toBeGreaterThanOrEqual(0);
      expect((sole?.y ?? 0) + (sole?.height ?? 0)).toBeLessThan(740 / 2);
    }
  });

  test('a zone is chosen by keyboard, with a focus that can be seen', async () => {
    const page = await reader.open(path, {
      javaScriptEnabled,
      viewport: { width: 1440, height: 900 },
      reducedMotion: 'reduce',
    });
    await page.locator('.which-foot input:checked').focus();
    for (const { id, label } of zones) {
      await page.keyboard.press('Tab');
      const link = page.locator(`.sole-map .of-${id}.zone`);
      expect(await link.evaluate((element) => element === document.activeElement)).toBe(true);
      expect(await link.getAttribute('aria-label')).toBe(`The ${label}`);
      const width = await link
        .locator('.zone-outline')
        .evaluate((outline) => parseFloat(getComputedStyle(outline).strokeWidth));
      expect(width).toBeGreaterThanOrEqual(4);
    }
    await page.keyboard.press('Enter');
    await page.waitForURL(`**${path}#heel`);
    expect(await glowing(page)).toEqual(['heel']);
    expect(await readable(page, 'heel')).toBe(true);
    // The place is where reading and tabbing go on.
    await page.keyboard.press('Tab');
    expect(
      await page.evaluate(() => document.activeElement?.closest('.place')?.id ?? 'elsewhere'),
    ).toBe('heel');
  });

  test('the left foot is the right one in a mirror, and its zones stay where they are seen', async () => {
    const page = await reader.open(path, { javaScriptEnabled, reducedMotion: 'reduce' });
    const before = await middleOf(page, 'edge');
    await page.getByRole('radio', { name: 'Left foot' }).check();
    const after = await middleOf(page, 'edge');
    expect(after.x).toBeLessThan(before.x);
    await page.mouse.click(after.x, after.y);
    await page.waitForURL(`**${path}#edge`);
    expect(await glowing(page)).toEqual(['edge']);
  });
});

test('a source inside a place keeps the place glowing on the way back', async () => {
  const page = await reader.open(path, { reducedMotion: 'reduce' });
  const mark = page.locator('#arch .cite a').first();
  const id = await mark.getAttribute('id');
  await page.goto(`${reader.address}${path}#${id ?? ''}`);
  expect(await glowing(page)).toEqual(['arch']);
});

test.each([320, 360, 768, 1440])('at %i pixels every target has its 44 pixels', async (width) => {
  const page = await reader.open(path, { viewport: { width, height: 800 } });
  for (const target of await page
    .locator('.zone-reach, .chooser-names a, .which-foot label')
    .all()) {
    const box = await target.boundingBox();
    expect(box?.width).toBeGreaterThanOrEqual(44);
    expect(box?.height).toBeGreaterThanOrEqual(44);
  }
  // A touch on the middle of what is seen of a zone is a touch on that zone.
  await page.locator('.sole-map').scrollIntoViewIfNeeded();
  for (const id of ids) {
    const found = await page.evaluate(
      ({ x, y }) => document.elementFromPoint(x, y)?.closest('a')?.getAttribute('href'),
      await middleOf(page, id),
    );
    expect(found).toBe(`#${id}`);
  }
});

test('with text twice as large the words are still in sight beside the sole', async () => {
  const page = await reader.open(path, { viewport: { width: 360, height: 740 } });
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '200%';
  });
  const link = page.locator('.chooser-names a[href="#ball"]');
  await link.click();
  await page.waitForURL(`**${path}#ball`);
  await expect.poll(() => readable(page, 'ball')).toBe(true);
});

test('with script the choice is said, and marked in the list', async () => {
  const page = await reader.open(path);
  await page.locator('.chooser-names a[href="#ball"]').click();
  await expect
    .poll(() => page.locator('#status').textContent())
    .toBe('The ball of the foot: chosen');
  expect(await page.locator('.chooser-names a[aria-current]').allInnerTexts()).toEqual([
    'The ball of the foot',
  ]);
});

test('on paper there is a neutral foot and the whole list, whatever was chosen', async () => {
  const page = await reader.open(`${path}#heel`, { reducedMotion: 'reduce' });
  await page.emulateMedia({ media: 'print' });
  expect(await glowing(page)).toEqual(['neutral']);
  expect(await page.locator('.sole-map').isVisible()).toBe(true);
  expect(await page.locator('.place h2:visible').count()).toBe(5);
  expect(await page.locator('.which-foot').isVisible()).toBe(false);
});
