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

/** The zones whose words are unfolded. */
const unfolded = (page: Page): Promise<string[]> =>
  page
    .locator('.place > .fold[open] > .fold-body')
    .evaluateAll((bodies) => bodies.map(({ id }) => id));

/** The middle of a part of a zone's link on the map, in CSS pixels of the window. */
async function middleOf(page: Page, id: string, part: string): Promise<{ x: number; y: number }> {
  const box = await page.locator(`.sole-map .of-${id} ${part}`).boundingBox();
  if (box === null) throw new Error(`${id} is not drawn.`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Whether the name of a place is in the window and nothing lies over it. */
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
  test.each(['.zone-end', '.zone-name'])(
    'a zone is chosen by a touch on %s: its words open, those of the last close, and it glows',
    async (part) => {
      const page = await reader.open(path, {
        ...phone,
        javaScriptEnabled,
        reducedMotion: 'reduce',
      });
      expect(await glowing(page)).toEqual(['neutral']);
      for (const id of [...ids].reverse()) {
        await page.locator('.sole-map').scrollIntoViewIfNeeded();
        const { x, y } = await middleOf(page, id, part);
        await page.touchscreen.tap(x, y);
        await page.waitForURL(`**${path}#${id}`);
        await expect.poll(() => unfolded(page)).toEqual([id]);
        expect(await glowing(page)).toEqual([id]);
        await expect.poll(() => readable(page, id)).toBe(true);
      }
      await page.locator('#toes').getByRole('link', { name: 'Choose another part' }).click();
      await expect
        .poll(async () => (await page.locator('.sole-map').boundingBox())?.y)
        .toBeLessThan(200);
    },
  );

  test('a zone is chosen by keyboard, with a focus that can be seen', async () => {
    const page = await reader.open(path, {
      javaScriptEnabled,
      viewport: { width: 1440, height: 900 },
      reducedMotion: 'reduce',
    });
    for (let stop = 0; stop < 40; stop += 1) {
      await page.keyboard.press('Tab');
      if ((await page.locator('.zone:focus').count()) > 0) break;
    }
    for (const { id, label } of zones) {
      const link = page.locator(`.sole-map .of-${id}.zone`);
      expect(await link.evaluate((element) => element === document.activeElement)).toBe(true);
      expect((await link.textContent())?.trim().toLowerCase()).toBe(label);
      const width = await link
        .locator('.zone-outline')
        .evaluate((outline) => parseFloat(getComputedStyle(outline).strokeWidth));
      expect(width).toBeGreaterThanOrEqual(4);
      if (id !== 'heel') await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Enter');
    await page.waitForURL(`**${path}#heel`);
    await expect.poll(() => glowing(page)).toEqual(['heel']);
    expect(await readable(page, 'heel')).toBe(true);
    // The place is where reading and tabbing go on.
    await page.keyboard.press('Tab');
    expect(
      await page.evaluate(() => document.activeElement?.closest('.place .fold-body')?.id),
    ).toBe('heel');
  });

  test('a row that is opened by hand lights its zone', async () => {
    const page = await reader.open(path, { javaScriptEnabled, reducedMotion: 'reduce' });
    await page.locator('#edge-name').click();
    expect(await glowing(page)).toEqual(['edge']);
    expect(await page.locator('#edge .place-part').first().isVisible()).toBe(true);
    await page.locator('#edge-name').click();
    expect(await glowing(page)).toEqual(['neutral']);
  });
});

test('a source inside a place opens the place on the way back', async () => {
  const page = await reader.open(path, { reducedMotion: 'reduce' });
  const id = await page.locator('#arch .cite a').first().getAttribute('id');
  await page.goto(`${reader.address}${path}#${id ?? ''}`);
  await expect.poll(() => unfolded(page)).toEqual(['arch']);
  expect(await glowing(page)).toEqual(['arch']);
});

test('what holds for both feet is said once, before the map', async () => {
  const page = await reader.open(path, phone);
  const [care, map] = await Promise.all([
    page.locator('.care-card').first().boundingBox(),
    page.locator('.sole-map').boundingBox(),
  ]);
  expect(care?.y).toBeLessThan(map?.y ?? 0);
  const everywhere = page.locator('#everywhere a[href="/safety/#loss-of-feeling"]');
  expect(await everywhere.count()).toBe(1);
  expect(await page.locator('.place a[href="/safety/#loss-of-feeling"]').count()).toBe(0);
});

test.each([320, 360, 768, 1440])(
  'at %i pixels every target has its 24 pixels, and each line ends in its zone',
  async (width) => {
    const page = await reader.open(path, { viewport: { width, height: 800 } });
    for (const target of await page.locator('.zone-reach, .place summary').all()) {
      const box = await target.boundingBox();
      expect(box?.width).toBeGreaterThanOrEqual(24);
      expect(box?.height).toBeGreaterThanOrEqual(24);
    }
    await page.locator('.sole-map').scrollIntoViewIfNeeded();
    for (const id of ids) {
      const link = page.locator(`.sole-map .of-${id}.zone`);
      const isIn = await link.evaluate((zone) => {
        const end = zone.querySelector<SVGCircleElement>('.zone-end');
        const outline = zone.querySelector<SVGPathElement>('.zone-outline');
        const point = new DOMPoint(end?.cx.baseVal.value, end?.cy.baseVal.value);
        return outline?.isPointInFill(point) ?? false;
      });
      expect([id, isIn]).toEqual([id, true]);
      // A touch on the end of a line, or on a name, is a touch on its zone.
      for (const part of ['.zone-end', '.zone-name']) {
        const found = await page.evaluate(
          ({ x, y }) => document.elementFromPoint(x, y)?.closest('a')?.getAttribute('href'),
          await middleOf(page, id, part),
        );
        expect([part, found]).toEqual([part, `#${id}`]);
      }
    }
    // Letters of a size to read.
    const name = await page.locator('.of-ball .zone-name').boundingBox();
    expect(name?.height).toBeGreaterThanOrEqual(15);
  },
);

test('on paper there is a neutral foot and every word, whatever was chosen', async () => {
  const page = await reader.open(`${path}#heel`, { reducedMotion: 'reduce' });
  await page.emulateMedia({ media: 'print' });
  expect(await glowing(page)).toEqual(['neutral']);
  expect(await page.locator('.sole-map').isVisible()).toBe(true);
  for (const id of ids)
    expect(await page.locator(`#${id} .place-part`).last().isVisible()).toBe(true);
  expect(await page.locator('.foot-numbers dd').last().isVisible()).toBe(true);
});
