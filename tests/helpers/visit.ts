import type { Page } from 'playwright-core';
import { differs } from './built-site.ts';

/** Windows that pages are looked at in, in CSS pixels; `paper` is A4 less its margins. */
export const windows = {
  phone: { width: 360, height: 740 },
  tablet: { width: 768, height: 1024 },
  paper: { width: 680, height: 960 },
  desk: { width: 1440, height: 900 },
} as const;

/**
 * Opens a page of a site.
 *
 * @param address of the site, without a slash at its end
 * @returns what the page complains of, its requests to other hosts and its cookies
 */
export async function visit(tab: Page, address: string, path: string): Promise<string[]> {
  const found: string[] = [];
  tab.removeAllListeners();
  tab.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) found.push(message.text());
  });
  tab.on('pageerror', (error) => found.push(error.message));
  tab.on('request', (request) => {
    if (!request.url().startsWith(address)) found.push(`request to ${request.url()}`);
  });
  await tab.goto(address + path, { waitUntil: 'load' });
  const cookies = await tab.context().cookies();
  return [...found, ...differs('cookies', cookies, [])];
}

/** Whether a page scrolls sideways at a size of the window and of the text: nothing, or a line that says how far. */
export async function overflow(
  tab: Page,
  size: { readonly width: number; readonly height: number },
  textPercent = 100,
): Promise<string[]> {
  await tab.setViewportSize(size);
  const pixels = await tab.evaluate((percent) => {
    const root = document.documentElement;
    root.style.fontSize = percent === 100 ? '' : `${percent}%`;
    const beyond = root.scrollWidth - root.clientWidth;
    root.style.fontSize = '';
    return beyond;
  }, textPercent);
  return pixels > 0
    ? [`scrolls ${pixels} px sideways at ${size.width} px and ${textPercent} % text`]
    : [];
}
