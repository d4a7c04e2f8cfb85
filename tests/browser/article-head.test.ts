import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { pagesOf } from '../helpers/built-site.ts';
import { useReader } from '../helpers/reader.ts';

const reader = useReader();
const phone = { viewport: { width: 390, height: 844 } };
const desk = { viewport: { width: 1440, height: 900 } };

/** What does not end on the first screen. */
const firstScreen = (tab: Page): Promise<string[]> =>
  tab.evaluate((height) => {
    const bottomOf = (selector: string): number =>
      document.querySelector(selector)?.getBoundingClientRect().bottom ?? Infinity;
    // Instructions show hands there, and say their key points after the steps.
    const strip = document.querySelector('.step-strip');
    const point = (strip ?? document.querySelector('.key-points li'))?.getBoundingClientRect();
    // A line of it, so that a reader sees what comes.
    const start = (point?.top ?? Infinity) + 30;
    return [
      ['topic', bottomOf('.breadcrumbs li:last-child a')],
      ['title', bottomOf('h1')],
      ['grades, or the line of safety', bottomOf('.article-grades a, .article-safety')],
      ['summary', bottomOf('.article-head .standfirst')],
      ['way to the self-check', bottomOf('.article-head a[href$="/safety/check/"]')],
      ['ways to do it', bottomOf('.article-actions')],
      [strip === null ? 'first key point' : 'hands', start],
      ...(strip === null ? [['facts', bottomOf('.article-facts')] as const] : []),
    ].flatMap(([name, y]) =>
      Number(y) <= height ? [] : [`${String(name)} ends at ${Math.round(Number(y))} px`],
    );
  }, phone.viewport.height);

/** Whether the way to the steps leads to the part that holds them. */
const wayToSteps = (tab: Page): Promise<string[]> =>
  tab.evaluate(() => {
    const link = document.querySelector<HTMLAnchorElement>('.article-actions a[href^="#"]');
    const steps = document.querySelector('.article-prose .steps');
    if (link === null || steps === null) return [];
    const heading = document.querySelector(decodeURIComponent(link.hash));
    const headings = [...document.querySelectorAll('.article-prose h2[id]')];
    const last = headings.findLast(
      (other) => other.compareDocumentPosition(steps) & Node.DOCUMENT_POSITION_FOLLOWING,
    );
    return heading === last ? [] : [`“${link.textContent}” leads to ${link.hash}`];
  });

/** Marks of notes that a finger would miss: the target size of WCAG 2.5.8 is 24 px. */
const noteMarks = (tab: Page): Promise<string[]> =>
  tab.evaluate(() => {
    const isHit = (link: Element, x: number, y: number): boolean =>
      document.elementFromPoint(x, y)?.closest('a') === link;
    /** How many pixels in a row through a point are the link’s, counted to 24. */
    const reach = (link: Element, x: number, y: number, dx: number, dy: number): number => {
      let pixels = 1;
      for (const way of [-1, 1])
        for (let step = way; pixels < 24 && isHit(link, x + step * dx, y + step * dy); step += way)
          pixels += 1;
      return pixels;
    };
    return [...document.querySelectorAll('.cite a')].flatMap((link) => {
      link.scrollIntoView({ block: 'center', behavior: 'instant' });
      const { left, top, width, height } = link.getBoundingClientRect();
      const [x, y] = [left + width / 2, top + height / 2];
      const size = Math.min(reach(link, x, y, 1, 0), reach(link, x, y, 0, 1));
      return size >= 24 ? [] : [`${link.id} is ${size} px`];
    });
  });

/** Links back from a reference that are closer than 24 px: https://www.w3.org/TR/WCAG22/#target-size-minimum */
const linksBack = (tab: Page): Promise<string[]> =>
  tab.evaluate(() => {
    const boxes = [...document.querySelectorAll('.reference-back a')].flatMap((link) =>
      [...link.getClientRects()].map((box) => ({ link, box })),
    );
    const middle = ({ x, y, width, height }: DOMRect) => [x + width / 2, y + height / 2];
    return boxes.flatMap(({ link, box }, index) => {
      if (Math.min(box.width, box.height) >= 24) return [];
      const [x = 0, y = 0] = middle(box);
      return boxes.slice(0, index).flatMap((other) => {
        const [left = 0, top = 0] = middle(other.box);
        const distance = Math.hypot(x - left, y - top);
        return distance < 24
          ? [
              `${link.getAttribute('href')} and ${other.link.getAttribute('href')}: ${Math.round(distance)} px`,
            ]
          : [];
      });
    });
  });

test('every article on a phone: its first screen, the way to its steps, its note marks and links back', async () => {
  const findings = await reader.sweep(pagesOf('article'), phone, async (tab, path) => {
    await tab.goto(reader.address + path, { waitUntil: 'load' });
    await tab.evaluate(() => document.fonts.ready.then(() => undefined));
    return [
      ...(await firstScreen(tab)),
      ...(await wayToSteps(tab)),
      ...(await linksBack(tab)),
      // Last, since it scrolls.
      ...(await noteMarks(tab)),
    ];
  });
  expect(findings).toEqual([]);
});

describe('the contents', () => {
  test.each([
    ['with script', true],
    ['without script', false],
  ])('are folded after the key points of a phone, %s', async (_, javaScriptEnabled) => {
    const page = await reader.open('/articles/sleep/', { ...phone, javaScriptEnabled });
    const list = page.locator('.toc ol');
    expect(await list.isVisible()).toBe(false);
    const points = await page.locator('.key-points').boundingBox();
    const contents = await page.locator('.toc').boundingBox();
    expect(contents?.y).toBeGreaterThan((points?.y ?? 0) + (points?.height ?? 0));
    await page.locator('.toc summary').click();
    expect(await list.isVisible()).toBe(true);
  });

  test.each([
    ['with script', true],
    ['without script', false],
  ])('are open beside the text of a desk, %s', async (_, javaScriptEnabled) => {
    const page = await reader.open('/articles/sleep/', { ...desk, javaScriptEnabled });
    expect(await page.locator('.toc ol').isVisible()).toBe(true);
    const points = await page.locator('.key-points').boundingBox();
    const contents = await page.locator('.toc').boundingBox();
    expect((contents?.x ?? 0) + (contents?.width ?? 0)).toBeLessThanOrEqual(points?.x ?? 0);
    expect(Math.abs((contents?.y ?? 0) - (points?.y ?? 0))).toBeLessThan(4);
  });
});

const ours = 'our view';

test('our own advice is marked in words, once in a section or list', async () => {
  const page = await reader.open('/articles/sleep/', phone);
  const marks = await page.locator('.article-prose .advice').evaluateAll((all) =>
    all.map((mark) => ({
      words: mark.textContent,
      ring: parseFloat(getComputedStyle(mark, '::before').backgroundSize),
    })),
  );
  expect(marks.length).toBeGreaterThan(3);
  expect(marks.filter(({ words }) => words !== ours)).toEqual([]);
  expect(Math.min(...marks.map(({ ring }) => ring))).toBeGreaterThanOrEqual(6);
  const sections = await page.evaluate(() =>
    [...document.querySelectorAll('.key-points, .steps')].map(
      (list) => list.querySelectorAll('.advice').length,
    ),
  );
  expect(Math.max(...sections)).toBe(1);
});

test('an overview of many claims has each on its ladder, and its head leads there', async () => {
  const page = await reader.open('/articles/benefits-of-foot-massage/', phone);
  const lead = page.locator('.article-grades a');
  const claims = await page.locator('[aria-labelledby="where-each-stands"] li a').count();
  expect(claims).toBeGreaterThan(5);
  expect(await lead.textContent()).toBe(`All ${claims} claims`);
  await lead.click();
  await page.waitForURL('**/#where-each-stands');
  await page.getByRole('heading', { name: 'Where each claim stands' }).waitFor();
});

test('an article with steps leads to them and to its routine right after the key points', async () => {
  const page = await reader.open('/articles/sleep/', phone);
  const card = page.locator('.key-points + .try-card');
  expect(await card.getByRole('link', { name: 'steps with pictures' }).isVisible()).toBe(true);
  await card.getByRole('link', { name: 'Start Five minutes before bed' }).click();
  await page.waitForURL('**/routines/bedtime/');
});

test('instructions show hands and give their steps before they say what was tested', async () => {
  const page = await reader.open('/articles/how-to-massage-your-own-feet/', phone);
  const tops = await Promise.all(
    ['.article-safety', '.step-strip', '.steps', '.key-points'].map(
      async (selector) => (await page.locator(selector).boundingBox())?.y ?? Infinity,
    ),
  );
  expect(tops).toEqual(tops.toSorted((a, b) => a - b));
});

test('instructions are the steps of their routine, in its order; each thumbnail leads to its step', async () => {
  const page = await reader.open('/articles/how-to-massage-your-own-feet/', phone);
  const steps = await page.locator('.steps li strong').allInnerTexts();
  const thumbnails = page.locator('.step-strip a');
  expect(await thumbnails.allInnerTexts()).toEqual(steps);
  for (const [index, thumbnail] of (await thumbnails.all()).entries()) {
    await thumbnail.click();
    expect(await page.locator('li:target strong').innerText()).toBe(steps[index]);
  }
  await page.locator('.article-actions .button--main').click();
  await page.waitForURL('**/routines/**');
  expect(await page.locator('.step [data-step="title"]').allInnerTexts()).toEqual(steps);
});

test('in the steps of instructions no drawing is under 100 px high on a phone, two in a row included', async () => {
  const page = await reader.open('/articles/how-to-massage-your-own-feet/', phone);
  const heights = await page.locator('.steps .step-stroke').evaluateAll((drawings) =>
    drawings.map((drawing) => {
      const { paddingInlineStart, paddingBlockStart, inlineSize, blockSize } =
        getComputedStyle(drawing);
      const [, , width = 1, height = 1] = (drawing.getAttribute('viewBox') ?? '')
        .split(' ')
        .map(Number);
      // A drawing keeps its shape within its box.
      const inside = (size: string, padding: string) => parseFloat(size) - 2 * parseFloat(padding);
      return Math.min(
        inside(blockSize, paddingBlockStart),
        (inside(inlineSize, paddingInlineStart) * height) / width,
      );
    }),
  );
  expect(heights.length).toBeGreaterThan(3);
  expect(Math.min(...heights)).toBeGreaterThanOrEqual(100);
});
