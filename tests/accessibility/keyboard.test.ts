import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { showEverything } from '../helpers/accessibility.ts';
import { differs, pagesOfEachKind } from '../helpers/built-site.ts';
import { settled, useReader } from '../helpers/reader.ts';
import { visit, windows } from '../helpers/visit.ts';
import { skipLongLists } from './pages.ts';

const reader = useReader();

/** Entries of each list that are gone through. */
const MAX_ENTRIES = 3;

/** Presses that are enough for any page; a walk that needs more does not end. */
const MAX_STOPS = 400;

/** Something that can have the focus, as a reader finds it when it has. */
interface Stop {
  /** Its name for a message. */
  readonly name: string;
  /** What is wrong with it. */
  readonly faults: readonly string[];
}

/** Looks at each element at the moment that it gets the focus, and keeps that in `window.stops`. */
function watchFocus(): void {
  const stops: Stop[] = [];
  Reflect.set(window, 'stops', stops);
  let last = { element: document.documentElement as Element, top: -Infinity, end: 0 };
  /** What a reader takes for the element: a ticked box is drawn by its label or by what follows it. */
  const shownAs = (element: Element): Element[] =>
    element instanceof HTMLInputElement
      ? [element, ...(element.labels ?? []), ...[element.nextElementSibling ?? []].flat()]
      : [element];
  /** What may have the ring in its place: the card or the field around it, or a name inside it. */
  const mayHaveRing = (element: Element): Element[] => [
    ...shownAs(element),
    ...element.querySelectorAll('*'),
    ...[...document.querySelectorAll(':has(:focus-visible)')].slice(-3),
  ];
  const hasRing = (element: Element): boolean => {
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element);
    return (
      outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 && !outlineColor.endsWith(', 0)')
    );
  };
  const isSeen = (element: Element): boolean =>
    [...element.getClientRects()].some((box) => {
      const x = Math.min(Math.max(box.left + box.width / 2, 0), innerWidth - 1);
      const y = Math.min(Math.max(box.top + box.height / 2, 0), innerHeight - 1);
      const hit = document.elementFromPoint(x, y);
      return (
        hit !== null && (element.contains(hit) || hit === element.parentElement?.closest('label'))
      );
    });
  document.addEventListener('focusin', ({ target }) => {
    if (!(target instanceof Element)) return;
    const shown = shownAs(target);
    const box = target.getBoundingClientRect();
    const bottom = Math.max(...shown.map((element) => element.getBoundingClientRect().bottom));
    const isAbove = bottom + window.scrollY < last.top;
    // The next column begins above the end of the one before it, and beside it.
    const isNextColumn = box.left >= last.end;
    const isBehind =
      (last.element.compareDocumentPosition(target) & Node.DOCUMENT_POSITION_PRECEDING) !== 0;
    stops.push({
      name: target.outerHTML.replace(/>[\s\S]*/, '>').slice(0, 110),
      faults: [
        ...(shown.some(isSeen) ? [] : ['cannot be seen']),
        ...(mayHaveRing(target).some(hasRing) ? [] : ['has no ring']),
        ...(isBehind ? ['comes before the stop before it in the page'] : []),
        ...(isAbove && !isNextColumn ? ['stands above the stop before it'] : []),
      ],
    });
    last = { element: target, top: box.top + window.scrollY, end: box.right };
  });
}

/** How many stops a keyboard should make: what can be used and is shown, and one of each group of radios. */
function countStops(): number {
  const usable = [
    ...document.querySelectorAll<HTMLElement>(
      'a[href], button, input, select, textarea, summary, [tabindex="0"]',
    ),
  ].filter(
    (element) =>
      !element.matches(':disabled, [inert] *, [inert], [tabindex="-1"]') &&
      element.checkVisibility({ visibilityProperty: true }),
  );
  return new Set(
    usable.map((element) =>
      element instanceof HTMLInputElement && element.type === 'radio' ? element.name : element,
    ),
  ).size;
}

/** Presses Tab until the focus leaves the page. */
async function walk(tab: Page): Promise<Stop[]> {
  const expected = await tab.evaluate(countStops);
  await tab.evaluate(watchFocus);
  for (let press = 0; press < Math.min(expected + 1, MAX_STOPS); press += 1)
    await tab.keyboard.press('Tab');
  const stops = await tab.evaluate<Stop[]>('window.stops');
  const hasLeft = await tab.evaluate(
    () => document.activeElement === document.body || document.activeElement === null,
  );
  return hasLeft && stops.length === expected
    ? stops
    : [...stops, { name: 'The walk', faults: differs('stops', stops.length, expected) }];
}

test('a keyboard goes through every kind of page in its order, sees where it is and gets out again', async () => {
  const findings = await reader.sweep(
    pagesOfEachKind(),
    { viewport: windows.phone, reducedMotion: 'reduce' },
    async (tab, path) => {
      const found = await visit(tab, reader.address, path);
      await settled(tab);
      await tab.evaluate(showEverything);
      await skipLongLists(tab, MAX_ENTRIES);
      const stops = await walk(tab);
      const skip = await tab.evaluate(() => document.querySelector('a')?.getAttribute('href'));
      return [
        ...found,
        ...differs('first link', skip, '#main'),
        ...stops.flatMap(({ name, faults }) => faults.map((fault) => `${name} ${fault}`)),
      ];
    },
  );
  expect(findings).toEqual([]);
});
