import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { builtPages, dist } from '../helpers/built-site.ts';
import { useReader } from '../helpers/reader.ts';

/**
 * What the headers of `public/_headers` and the policy of each page do in a browser. That every page
 * opens without a complaint of the browser is tested in `pages.test.ts`.
 */
const reader = useReader();

/** Collects what a browser complains of, and requests to other hosts. */
async function watch(context: BrowserContext): Promise<[Page, string[]]> {
  const trouble: string[] = [];
  const page = await context.newPage();
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) trouble.push(message.text());
  });
  page.on('pageerror', ({ message }) => trouble.push(message));
  context.on('request', (request) => {
    if (!request.url().startsWith(reader.address)) trouble.push(`request to ${request.url()}`);
  });
  return [page, trouble];
}

test('a walk with search, player, offline page and worker asks nobody else and leaves no cookie', async () => {
  const context = await reader.visit({ serviceWorkers: 'allow' });
  const [page, trouble] = await watch(context);
  await page.goto(reader.address);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));

  await page.goto(`${reader.address}/search/?q=sleep`);
  await page.locator('[data-state="results"] mark').first().waitFor();

  const routine = builtPages().find(({ path }) => /^\/routines\/[^/]+\/$/.test(path))?.path ?? '';
  await page.goto(reader.address + routine);
  await page.waitForFunction(() => customElements.get('routine-player') !== undefined);
  await page.goto(`${reader.address}/offline/`);
  // Titles of the pages that were visited, which are parsed from their HTML.
  await page.locator('cached-pages a').first().waitFor();
  expect(trouble).toEqual([]);
  expect(await context.cookies()).toEqual([]);
});

test('a page is isolated from other sites, and cannot be framed', async () => {
  const context = await reader.visit();
  const [page, trouble] = await watch(context);
  await page.goto(reader.address);
  expect(await page.evaluate(() => [crossOriginIsolated, isSecureContext])).toEqual([true, true]);
  expect(trouble).toEqual([]);
  // A page without a policy of its own tries to frame it.
  const other = await context.newPage();
  const refused = other.waitForEvent('console', (message) =>
    message.text().includes('frame-ancestors'),
  );
  await other.setContent(`<iframe src="${reader.address}/privacy/"></iframe>`);
  await refused;
});

test('a script of a page cannot hand markup or code to the browser, nor fetch from elsewhere', async () => {
  const context = await reader.visit();
  const page = await context.newPage();
  await page.goto(reader.address);
  const attempts = await page.evaluate(async () => {
    const outcome = async (attempt: () => unknown): Promise<string> => {
      try {
        await attempt();
        return 'done';
      } catch (error) {
        return error instanceof Error ? error.name : String(error);
      }
    };
    return {
      markup: await outcome(() => (document.body.innerHTML = '<img src=x>')),
      code: await outcome(() => {
        document.head.append(
          Object.assign(document.createElement('script'), { textContent: 'window.hacked = 1' }),
        );
      }),
      worker: await outcome(() => new Worker('/_astro/other.js')),
      request: await outcome(() => fetch('https://example.org/')),
      ran: Reflect.has(window, 'hacked'),
    };
  });
  expect(attempts).toEqual({
    markup: 'TypeError',
    code: 'SyntaxError',
    worker: 'TypeError',
    request: 'TypeError',
    ran: false,
  });
});

test('a script that was changed on its way does not run', async () => {
  const context = await reader.visit();
  const [page, trouble] = await watch(context);
  const [, path = ''] = /src="(\/_astro\/[^"]+\.js)"/.exec(builtPages()[0]?.html ?? '') ?? [];
  const code = readFileSync(join(dist, path), 'utf8');
  await context.route(`**${path}`, (route) =>
    route.fulfill({ contentType: 'text/javascript', body: `${code};window.hacked=1` }),
  );
  await page.goto(`${reader.address}${builtPages()[0]?.path ?? '/'}`);
  await expect.poll(() => trouble.join()).toContain('integrity');
  expect(await page.evaluate(() => Reflect.has(window, 'hacked'))).toBe(false);
});
