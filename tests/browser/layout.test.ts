import { expect, test } from 'vitest';
import { pagesOf, pagesOfEachKind } from '../helpers/built-site.ts';
import { settled, useReader } from '../helpers/reader.ts';

const reader = useReader();
const desk = { width: 1440, height: 900 };

/** https://developer.mozilla.org/docs/Web/API/LayoutShift, which the DOM types lack. */
interface LayoutShift extends PerformanceEntry {
  readonly value: number;
  readonly sources: readonly { readonly previousRect: DOMRect; readonly currentRect: DOMRect }[];
}

test('links back from a reference are 24 pixels apart on a phone', async () => {
  const findings = await reader.sweep(
    pagesOf('article'),
    { viewport: { width: 390, height: 844 } },
    async (tab, path) => {
      await tab.goto(reader.address + path, { waitUntil: 'load' });
      // The target size of WCAG 2.5.8: https://www.w3.org/TR/WCAG22/#target-size-minimum
      return tab.evaluate(() => {
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
    },
  );
  expect(findings).toEqual([]);
});

test('margin notes leave no gap of more than 200 pixels below the text on a desk', async () => {
  const findings = await reader.sweep(pagesOf('article'), { viewport: desk }, async (tab, path) => {
    await tab.goto(reader.address + path, { waitUntil: 'load' });
    const gap = await tab.evaluate(() => {
      const prose = document.querySelector('.article-prose');
      const next = prose?.nextElementSibling;
      const last = [...(prose?.querySelectorAll(':scope > :not(.note)') ?? [])].at(-1);
      if (!next || !last) return Number.NaN;
      return next.getBoundingClientRect().top - last.getBoundingClientRect().bottom;
    });
    return gap <= 200 ? [] : [`${Math.round(gap)} px between the text and what follows it`];
  });
  expect(findings).toEqual([]);
});

test('the focus ring of the contents is not cut off on a desk', async () => {
  const page = await reader.open('/articles/sleep/', { viewport: desk });
  await page.locator('.toc a').first().focus();
  const room = await page.evaluate(() => {
    const link = document.querySelector('.toc a');
    const list = document.querySelector('.toc');
    if (link === null || list === null) return undefined;
    const style = getComputedStyle(link);
    const [inner, outer] = [link, list].map((element) => element.getBoundingClientRect());
    const ring = parseFloat(style.outlineWidth) + parseFloat(style.outlineOffset);
    return inner && outer
      ? { ring, left: inner.left - outer.left, right: outer.right - inner.right }
      : undefined;
  });
  expect(room?.ring).toBeGreaterThan(2);
  expect(Math.min(room?.left ?? 0, room?.right ?? 0)).toBeGreaterThanOrEqual(
    room?.ring ?? Infinity,
  );
});

test('nothing on the first screen moves when scripts and styles arrive late', async () => {
  const findings: string[] = [];
  for (const viewport of [{ width: 390, height: 844 }, desk]) {
    const moved = await reader.sweep(pagesOfEachKind(), { viewport }, async (tab, path) => {
      await tab.addInitScript(() => {
        const shifts: { value: number; moved: number }[] = [];
        Reflect.set(window, 'shifts', shifts);
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries() as LayoutShift[]) {
            const moves = entry.sources.map(({ previousRect, currentRect }) =>
              previousRect.width === 0 || currentRect.width === 0
                ? 0
                : Math.abs(currentRect.top - previousRect.top),
            );
            shifts.push({ value: entry.value, moved: Math.max(0, ...moves) });
          }
        }).observe({ type: 'layout-shift', buffered: true });
      });
      // A line that is slower than the reader: text is painted before these arrive. How far a typeface
      // moves text depends on the typefaces of the machine, so none arrives here.
      await tab.route(/\/_astro\//, async (route) => {
        if (route.request().resourceType() === 'font') return route.abort();
        await new Promise((resolve) => setTimeout(resolve, 400));
        return route.continue();
      });
      await tab.goto(reader.address + path, { waitUntil: 'load' });
      await settled(tab);
      // Shifts are reported with the frame after the one that they happened in.
      await tab.evaluate(
        () =>
          new Promise((resolve) => {
            requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve)));
          }),
      );
      const shifts = await tab.evaluate<{ value: number; moved: number }[]>('window.shifts');
      await tab.unrouteAll();
      const total = shifts.reduce((sum, { value }) => sum + value, 0);
      const most = Math.max(0, ...shifts.map(({ moved: pixels }) => pixels));
      return [
        ...(total <= 0.02 ? [] : [`${viewport.width} px: a layout shift of ${total.toFixed(3)}`]),
        ...(most <= 10 ? [] : [`${viewport.width} px: something moves by ${Math.round(most)} px`]),
      ];
    });
    findings.push(...moved);
  }
  expect(findings).toEqual([]);
});
