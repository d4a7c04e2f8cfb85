import type { BrowserContext } from 'playwright-core';
import { expect, test } from 'vitest';
import { pagesOf, pagesOfEachKind } from '../helpers/built-site.ts';
import { settled, useReader } from '../helpers/reader.ts';

const reader = useReader();
const desk = { width: 1440, height: 900 };

/** https://developer.mozilla.org/docs/Web/API/LayoutShift, which the DOM types lack. */
interface LayoutShift extends PerformanceEntry {
  readonly value: number;
  readonly sources: readonly {
    readonly node: Node | null;
    readonly previousRect: DOMRect;
    readonly currentRect: DOMRect;
  }[];
}

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

/** What moved at once: the layout shift, and by how many pixels each part went up or down. */
interface Shift {
  value: number;
  moves: { what: string | undefined; by: number }[];
}

/** Keeps a record of what moves, on a line that is slower than the reader. */
async function onSlowLine(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const shifts: Shift[] = [];
    Reflect.set(window, 'shifts', shifts);
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as LayoutShift[]) {
        // Without a node are signs that the browser draws itself, such as that of a fold.
        const moves = entry.sources.flatMap(({ node, previousRect, currentRect }) =>
          node instanceof Node && previousRect.width > 0 && currentRect.width > 0
            ? {
                what: (node instanceof Element ? node.outerHTML : node.nodeValue)?.slice(0, 80),
                by: Math.abs(currentRect.top - previousRect.top),
              }
            : [],
        );
        shifts.push({ value: entry.value, moves });
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
  // Text is painted before these arrive. How far a typeface moves text depends on the typefaces of the
  // machine, so none arrives here.
  await context.route(/\/_astro\//, async (route) => {
    if (route.request().resourceType() === 'font') return route.abort();
    await new Promise((resolve) => setTimeout(resolve, 400));
    return route.continue();
  });
}

test('nothing on the first screen moves when scripts and styles arrive late', async () => {
  const findings: string[] = [];
  for (const viewport of [{ width: 390, height: 844 }, desk]) {
    const moved = await reader.sweep(
      pagesOfEachKind(),
      { viewport },
      async (tab, path) => {
        await tab.goto(reader.address + path, { waitUntil: 'load' });
        await settled(tab);
        // Shifts are reported with the frame after the one that they happened in.
        await tab.evaluate(
          () =>
            new Promise((resolve) => {
              requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve)));
            }),
        );
        const shifts = await tab.evaluate<Shift[]>('window.shifts');
        const total = shifts.reduce((sum, { value }) => sum + value, 0);
        const far = shifts.flatMap(({ moves }) => moves.filter(({ by }) => by > 10));
        return [
          ...(total <= 0.02 ? [] : [`${viewport.width} px: a layout shift of ${total.toFixed(3)}`]),
          ...far.map(({ what, by }) => `${viewport.width} px: ${Math.round(by)} px: ${what}`),
        ];
      },
      onSlowLine,
    );
    findings.push(...moved);
  }
  expect(findings).toEqual([]);
});
