import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterEach, beforeAll } from 'vitest';
import { launch } from './browser.ts';
import { sweep } from './built-site.ts';
import { serve, type Server } from './server.ts';

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
  /**
   * Takes pages through a check, two at a time in tabs of one profile; the check opens the path itself.
   *
   * @param prepare what is done with the profile before its first tab
   * @returns a line for each finding: path and finding
   */
  sweep: (
    pages: readonly { readonly path: string }[],
    options: BrowserContextOptions,
    check: (tab: Page, path: string) => Promise<readonly string[]>,
    prepare?: (context: BrowserContext) => Promise<unknown>,
  ) => Promise<string[]>;
}

/**
 * Waits until the scripts, stylesheets and typefaces that a page asks for have arrived and run: a
 * reader would not be faster than they are, and a test is. Without script there is nothing to wait for.
 */
export async function settled(page: Page): Promise<void> {
  const files = await page.evaluate(() =>
    [...document.scripts].flatMap((script) =>
      script.src === ''
        ? (script.textContent.match(/\/[\w./-]*_astro\/[\w.-]+\.js/g) ?? [])
        : new URL(script.src).pathname,
    ),
  );
  await page.waitForFunction((asked) => {
    const loaded = performance.getEntriesByType('resource').map(({ name }) => name);
    const sheets = [...document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')];
    return (
      asked.every((file) => loaded.some((name) => name.endsWith(file))) &&
      sheets.every(({ sheet }) => sheet !== null)
    );
  }, files);
  // A module that has arrived may not have run; imported again, it resolves when it has. As a string,
  // since the test runner would rewrite an import in a function.
  await page.evaluate(
    `Promise.all(${JSON.stringify(files)}.map((file) => import(file))).then(() => {})`,
  );
  // A browser asks for typefaces when it next lays text out.
  await page.evaluate(() => {
    document.body.getBoundingClientRect();
    return document.fonts.ready.then(() => undefined);
  });
}

/** Chromium and a server of the built site, started once for all test files of a worker. */
let started: Promise<[Browser, Server]> | undefined;
const start = (): Promise<[Browser, Server]> => (started ??= Promise.all([launch(), serve()]));

/** Gives the tests of a file a browser on the built site, and closes what they opened after each. */
export function useReader(): Reader {
  let browser: Browser | undefined;
  let server: Server | undefined;
  const contexts: BrowserContext[] = [];

  beforeAll(async () => {
    [browser, server] = await start();
  });
  afterEach(async () => {
    await Promise.all(contexts.splice(0).map((context) => context.close()));
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
      return running(server).url;
    },
    visit,
    open: async (path, options = {}) => {
      const page = await (await visit(options)).newPage();
      await page.goto(running(server).url + path);
      if (options.javaScriptEnabled !== false) await settled(page);
      return page;
    },
    sweep: async (pages, options, check, prepare) => {
      const context = await visit(options);
      await prepare?.(context);
      const findings = new Map<string, readonly string[]>();
      const waiting = [...pages];
      // Two cores: while one tab loads, the other is examined.
      const work = async (): Promise<void> => {
        const tab = await context.newPage();
        for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
          findings.set(next.path, await check(tab, next.path));
        }
        await tab.close();
      };
      await Promise.all([work(), work()]);
      return sweep(pages, ({ path }) => findings.get(path) ?? []);
    },
  };
}
