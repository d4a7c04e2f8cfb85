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

/** The zones to which a link has led, or into which. */
const chosen = (page: Page): Promise<string[]> =>
  page
    .locator('.place:is(:target, :has(:target))')
    .evaluateAll((places) => places.map(({ id }) => id));

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
    'a zone is chosen by a touch on %s: its words are there, and it glows alone',
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
        await expect.poll(() => chosen(page)).toEqual([id]);
        expect(await glowing(page)).toEqual([id]);
        await expect.poll(() => readable(page, id)).toBe(true);
      }
      await page.locator('#toes summary').click();
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
    expect(await page.evaluate(() => document.activeElement?.closest('.place')?.id)).toBe('heel');
  });

  test('every part says how to press it and when not to before anything is opened', async () => {
    const page = await reader.open(path, { javaScriptEnabled, reducedMotion: 'reduce' });
    for (const id of ids) {
      expect(await page.locator(`#${id} .place-press`).isVisible()).toBe(true);
      expect(await page.locator(`#${id} a[href^="/safety/#"]`).first().isVisible()).toBe(true);
      expect(await page.locator(`#${id} .place-part`).first().isVisible()).toBe(false);
    }
    await page.locator('#edge summary').click();
    expect(await page.locator('#edge .place-part').first().isVisible()).toBe(true);
  });
});

test('a source inside a place opens the place on the way back', async () => {
  const page = await reader.open(path, { reducedMotion: 'reduce' });
  const id = await page.locator('#arch details .cite a').first().getAttribute('id');
  await page.goto(`${reader.address}${path}#${id ?? ''}`);
  await expect.poll(() => chosen(page)).toEqual(['arch']);
  await expect.poll(() => page.locator(`#${id ?? ''}`).isVisible()).toBe(true);
  expect(await glowing(page)).toEqual(['arch']);
});

test('what holds for both feet is said once, below the map and before its parts, with its signs one press away', async () => {
  const page = await reader.open(path, phone);
  const [map, line, part] = await Promise.all(
    ['.sole-map', '#everywhere-name', '.place'].map((selector) =>
      page.locator(selector).first().boundingBox(),
    ),
  );
  expect((map?.y ?? Infinity) + 300).toBeLessThan(phone.viewport.height);
  expect(line?.y).toBeGreaterThan(map?.y ?? Infinity);
  expect(line?.y).toBeLessThan(part?.y ?? 0);
  for (const condition of ['cold-pale-painful-foot', 'suspected-leg-clot', 'loss-of-feeling']) {
    const link = page.locator(`#everywhere a[href="/safety/#${condition}"]`);
    expect(await link.count()).toBe(1);
    expect(await link.isVisible()).toBe(false);
  }
  await page.locator('#everywhere-name').click();
  const link = page.locator('#everywhere a[href="/safety/#suspected-leg-clot"]');
  expect(await link.isVisible()).toBe(true);
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
  expect(await page.locator('#everywhere a').first().isVisible()).toBe(true);
  expect(await page.locator('.foot-numbers dd').last().isVisible()).toBe(true);
});
