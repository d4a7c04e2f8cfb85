import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { pagesOfEachKind } from '../helpers/built-site.ts';
import { useReader } from '../helpers/reader.ts';
import { overflow, visit, windows } from '../helpers/visit.ts';

const reader = useReader();
const narrow = { ...windows.phone, width: 320 };

/** https://www.w3.org/TR/WCAG22/#text-spacing: what a reader may set, and nothing may be lost. */
const textSpacing = `
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-block-end: 2em !important; }`;

/** Words that their box cuts off: a line for each box. What only screen readers read is left out. */
const cutText = (tab: Page): Promise<string[]> =>
  tab.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('body *')].flatMap((element) => {
      const { overflowX, overflowY } = getComputedStyle(element);
      const isCut =
        (['hidden', 'clip'].includes(overflowX) &&
          element.scrollWidth > element.clientWidth + 1 &&
          element.clientWidth > 1) ||
        (['hidden', 'clip'].includes(overflowY) &&
          element.scrollHeight > element.clientHeight + 1 &&
          element.clientHeight > 1);
      return isCut && element.innerText.trim() !== ''
        ? [`cuts off its words: ${element.outerHTML.slice(0, 100)}`]
        : [];
    }),
  );

test('no kind of page loses words when a reader sets more space between them, or letters of twice the size', async () => {
  const findings = await reader.sweep(
    pagesOfEachKind(),
    { viewport: narrow },
    async (tab, path) => {
      const found = await visit(tab, reader.address, path);
      found.push(...(await cutText(tab)).map((line) => `at 320 px ${line}`));
      await tab.evaluate(() => (document.documentElement.style.fontSize = '200%'));
      found.push(...(await cutText(tab)).map((line) => `at 200 % text ${line}`));
      await tab.evaluate((css) => {
        document.documentElement.style.fontSize = '';
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(css);
        document.adoptedStyleSheets = [sheet];
      }, textSpacing);
      found.push(...(await cutText(tab)).map((line) => `with text spacing ${line}`));
      found.push(...(await overflow(tab, narrow)).map((line) => `with text spacing ${line}`));
      return found;
    },
  );
  expect(findings).toEqual([]);
});

/**
 * Drawings of which nothing can be told from the background in the colours of the device, and buttons
 * that have lost their edge.
 */
const lostInForcedColours = (tab: Page): Promise<string[]> =>
  tab.evaluate(() => {
    const paint = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    const luminance = (colour: string): number | undefined => {
      if (paint === null || colour === 'none' || colour.startsWith('url')) return undefined;
      paint.clearRect(0, 0, 1, 1);
      paint.fillStyle = colour;
      paint.fillRect(0, 0, 1, 1);
      const [red = 0, green = 0, blue = 0, alpha = 0] = paint.getImageData(0, 0, 1, 1).data;
      if (alpha < 128) return undefined;
      const [r = 0, g = 0, b = 0] = [red, green, blue].map((value) =>
        value <= 10 ? value / 3294.6 : ((value / 255 + 0.055) / 1.055) ** 2.4,
      );
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const canvas = luminance(getComputedStyle(document.documentElement).backgroundColor) ?? 1;
    const canBeTold = (colour: string, svg: Element): boolean => {
      // A gradient can be told where one of its colours can.
      if (colour.startsWith('url'))
        return [...svg.querySelectorAll('stop')].some((stop) =>
          canBeTold(getComputedStyle(stop).stopColor, svg),
        );
      const own = luminance(colour);
      if (own === undefined) return false;
      return (Math.max(own, canvas) + 0.05) / (Math.min(own, canvas) + 0.05) >= 3;
    };
    const isLost = (svg: Element): boolean => {
      const shapes = 'path, circle, ellipse, line, rect, polyline, polygon, text, use';
      const drawn = [...svg.querySelectorAll(shapes)].filter(
        (part) => part.closest('defs, clipPath, mask') === null,
      );
      return (
        drawn.length > 0 &&
        drawn.every((part) => {
          const { fill, stroke } = getComputedStyle(part);
          return part.localName !== 'use' && !canBeTold(fill, svg) && !canBeTold(stroke, svg);
        })
      );
    };
    const drawings = [...document.querySelectorAll('svg')].filter(
      (svg) => svg.checkVisibility() && svg.getBoundingClientRect().width > 0 && isLost(svg),
    );
    const hasEdge = (element: Element): boolean => {
      const { borderTopWidth, textDecorationLine, appearance } = getComputedStyle(element);
      return (
        parseFloat(borderTopWidth) > 0 || textDecorationLine !== 'none' || appearance !== 'none'
      );
    };
    const controls = 'button, .button, input:not([type=hidden]), select';
    const buttons = [...document.querySelectorAll(controls)].filter(
      (button) =>
        button.checkVisibility() &&
        // Words of a button that lies in a box of its own, such as a chip, have the edge of the box.
        ![button, button.parentElement ?? button, button.closest('label') ?? button].some(
          hasEdge,
        ) &&
        button.querySelector('svg') === null,
    );
    return [
      ...drawings.map((svg) => `nothing of a drawing can be seen: ${svg.outerHTML.slice(0, 110)}`),
      ...buttons.map((button) => `has lost its edge: ${button.outerHTML.slice(0, 110)}`),
    ];
  });

test('every kind of page keeps its drawings and the edges of its buttons in the colours of the device', async () => {
  const findings = await reader.sweep(
    pagesOfEachKind(),
    { viewport: windows.phone, forcedColors: 'active' },
    async (tab, path) => {
      await tab.emulateMedia({ forcedColors: 'active', colorScheme: 'light' });
      const found = await visit(tab, reader.address, path);
      found.push(...(await lostInForcedColours(tab)).map((line) => `light: ${line}`));
      await tab.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
      found.push(...(await lostInForcedColours(tab)).map((line) => `dark: ${line}`));
      return found;
    },
  );
  expect(findings).toEqual([]);
});

test('nothing on any kind of page moves by itself for a reader who asked for less motion', async () => {
  const findings = await reader.sweep(
    pagesOfEachKind(),
    { viewport: windows.phone, reducedMotion: 'reduce' },
    async (tab, path) => {
      const found = await visit(tab, reader.address, path);
      const moving = await tab.evaluate(() => [
        ...document
          .getAnimations()
          .filter(({ playState }) => playState === 'running')
          .map(({ effect }) =>
            effect instanceof KeyframeEffect ? (effect.target?.outerHTML.slice(0, 100) ?? '') : '',
          ),
        ...(getComputedStyle(document.documentElement).scrollBehavior === 'smooth'
          ? ['the page scrolls smoothly']
          : []),
      ]);
      return [...found, ...moving.map((what) => `moves: ${what}`)];
    },
  );
  expect(findings).toEqual([]);
});
