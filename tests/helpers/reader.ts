import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { launch, serve } from './browser.ts';

/** What a browser test reads with. */
export interface Reader {
  /** Address of the served site, without a slash at its end. */
  readonly address: string;
  /**
   * A fresh, empty browser profile; it is closed after the test. It has no service worker unless it is
   * allowed one with `serviceWorkers: 'allow'`, so that what a page asks for is what the test sees.
   */
  visit: (options?: BrowserContextOptions) => Promise<BrowserContext>;
  /** Opens a page of the site in a fresh profile. */
  open: (path: string, options?: BrowserContextOptions) => Promise<Page>;
}

/**
 * Waits until the scripts, sheets and typefaces that a page asks for late have come: a reader would not
 * be faster than they are, and a test is. Without script there is nothing to wait for.
 */
export async function settled(page: Page): Promise<void> {
  const files = await page.evaluate(() =>
    [...document.scripts].flatMap(
      (script) => script.textContent.match(/\/[\w./-]*_astro\/[\w.-]+\.js/g) ?? [],
    ),
  );
  await page.waitForFunction((asked) => {
    const came = performance.getEntriesByType('resource').map(({ name }) => name);
    return asked.every((file) => came.some((name) => name.endsWith(file)));
  }, files);
  // A module that has come may not have run; asked for again, it answers when it has. In words, since
  // the test runner would rewrite an import in a function.
  await page.evaluate(
    `Promise.all(${JSON.stringify(files)}.map((file) => import(file))).then(() => {})`,
  );
  await page.waitForFunction(() => {
    const sheets = [...document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')];
    return sheets.length > 0 && sheets.every(({ sheet }) => sheet !== null);
  });
  // The sheets name typefaces, which a browser asks for when it next lays words out.
  await page.evaluate(() => {
    document.body.getBoundingClientRect();
    return document.fonts.ready.then(() => undefined);
  });
}

/** Starts a browser and the built site for the tests of a file, and stops both after them. */
export function useReader(): Reader {
  let browser: Browser | undefined;
  let site: Awaited<ReturnType<typeof serve>> | undefined;
  const contexts: BrowserContext[] = [];

  beforeAll(async () => {
    [browser, site] = await Promise.all([launch(), serve()]);
  });
  afterEach(async () => {
    await Promise.all(contexts.splice(0).map((context) => context.close()));
  });
  afterAll(async () => {
    await browser?.close();
    site?.stop();
  });

  const running = <T>(part: T | undefined): T => {
    if (part === undefined) throw new Error('The browser has not been started yet.');
    return part;
  };
  const visit: Reader['visit'] = async (options = {}) => {
    const { serviceWorkers = 'block' } = options;
    const context = await running(browser).newContext({ ...options, serviceWorkers });
    contexts.push(context);
    if (serviceWorkers === 'block') {
      // A page that tried to register one in vain would be told so in the console.
      await context.addInitScript(() => {
        Reflect.deleteProperty(Navigator.prototype, 'serviceWorker');
      });
    }
    return context;
  };
  return {
    get address() {
      return running(site).address;
    },
    visit,
    open: async (path, options = {}) => {
      const page = await (await visit(options)).newPage();
      await page.goto(running(site).address + path);
      if (options.javaScriptEnabled !== false) await settled(page);
      return page;
    },
  };
}
