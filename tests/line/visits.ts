/** What a visitor on a line waits for. */
import { z } from 'astro/zod';
import puppeteer, { type Browser } from 'puppeteer-core';

/** Screens, as the two kinds of reader have them. */
export const views = {
  phone: { width: 412, height: 823 },
  desk: { width: 1440, height: 900 },
} as const;

export type Engine = 'chromium' | 'firefox';
export type View = keyof typeof views;

/** What a visit showed; milliseconds after it began, CSS pixels, and Chromium's own measure of shifts. */
const visitSchema = z.object({
  firstPaint: z.number().positive(),
  /** When the largest text stood there. */
  largestPaint: z.number().positive(),
  /** How far text and pictures of the first screen moved after the first paint. */
  moved: z.number(),
  /** Cumulative layout shift; 0 where the engine does not tell. */
  shift: z.number(),
});

/** What one visit showed. */
export type Visit = z.output<typeof visitSchema>;

/** A phone computes about four times as slowly as this machine. */
const PHONE_SLOWDOWN = 4;

/** Time in which a page has come to rest after its load, in milliseconds. */
const REST = 2500;

function start(engine: Engine): Promise<Browser> {
  return engine === 'firefox'
    ? puppeteer.launch({
        browser: 'firefox',
        executablePath: '/usr/bin/firefox-esr',
        acceptInsecureCerts: true,
      })
    : puppeteer.launch({
        executablePath: '/usr/bin/chromium',
        acceptInsecureCerts: true,
        args: [
          '--no-sandbox',
          '--disable-gpu',
          '--disable-quic',
          '--disable-background-networking',
        ],
      });
}

/** Watches a page from its first moment on; runs in the page. */
function watch(): void {
  const seen = { largestPaint: 0, moved: 0, shift: 0 };
  Object.assign(globalThis, { seen });
  const supported = PerformanceObserver.supportedEntryTypes;
  if (supported.includes('largest-contentful-paint')) {
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.largestPaint = entry.startTime;
    }).observe({ type: 'largest-contentful-paint', buffered: true });
  }
  if (supported.includes('layout-shift')) {
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        if ('value' in entry && typeof entry.value === 'number') seen.shift += entry.value;
      }
    }).observe({ type: 'layout-shift', buffered: true });
  }
  let before = new Map<Element, DOMRect>();
  const look = (): void => {
    if (performance.getEntriesByName('first-contentful-paint').length > 0) {
      const now = new Map<Element, DOMRect>();
      let furthest = 0;
      for (const element of document.querySelectorAll('h1, h2, p, li, nav, figure, svg')) {
        const box = element.getBoundingClientRect();
        if (box.height === 0 || box.top >= innerHeight || box.bottom <= 0) continue;
        now.set(element, box);
        const last = before.get(element);
        if (last === undefined) continue;
        furthest = Math.max(furthest, Math.abs(last.top - box.top), Math.abs(last.left - box.left));
      }
      if (furthest > 1) seen.moved += furthest;
      before = now;
    }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/**
 * Opens a page for the first time in a browser of its own.
 *
 * @throws Error when the page does not load within a minute
 */
export async function visit(engine: Engine, view: View, url: string): Promise<Visit> {
  const browser = await start(engine);
  try {
    const page = await browser.newPage();
    const isPhone = view === 'phone';
    const isChromium = engine === 'chromium';
    await page.setViewport({
      ...views[view],
      // Firefox has no such emulation.
      ...(isPhone && isChromium ? { deviceScaleFactor: 1.75, isMobile: true, hasTouch: true } : {}),
    });
    if (isPhone && isChromium) await page.emulateCPUThrottling(PHONE_SLOWDOWN);
    await page.evaluateOnNewDocument(watch);
    await page.goto(url, { waitUntil: 'load', timeout: 60_000 });
    await new Promise((resolve) => setTimeout(resolve, REST));
    const said = await page.evaluate(
      `({ ...seen, firstPaint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime })`,
    );
    return visitSchema.parse(said);
  } finally {
    await browser.close();
  }
}
