import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { builtPage, dist, textOf } from '../helpers/built-site.ts';
import { projectRoot } from '../helpers/content-copy.ts';
import { NEXT_HEADING, writeNextVersion, type NextVersion } from '../helpers/next-version.ts';
import { settled, useReader } from '../helpers/reader.ts';
import { serve, type Server } from '../helpers/server.ts';

const reader = useReader();
const sleep = '/articles/sleep/';
const labour = '/articles/labour/';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.stop();
});

async function listen(): Promise<Server> {
  const server = await serve();
  servers.push(server);
  return server;
}

interface Visit {
  readonly site: Server;
  readonly context: BrowserContext;
  readonly page: Page;
  /** What the console complained of, and what was asked of anybody else. */
  readonly trouble: string[];
}

/** Opens pages one after the other, the first of which brings the worker. */
async function visit(...paths: string[]): Promise<Visit> {
  const site = await listen();
  const context = await reader.visit({ serviceWorkers: 'allow' });
  const page = await context.newPage();
  const trouble: string[] = [];
  context.on('console', (message) => {
    // A browser asks for the icon of the tab by itself, past the worker.
    if (message.location().url.endsWith('/favicon.svg')) return;
    if (['error', 'warning'].includes(message.type())) trouble.push(message.text());
  });
  context.on('weberror', (event) => trouble.push(event.error().message));
  context.on('request', (request) => {
    if (!request.url().startsWith(site.url)) trouble.push(`request to ${request.url()}`);
  });
  for (const path of paths) {
    await page.goto(site.url + path);
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    await isKept(page, path);
  }
  return { site, context, page, trouble };
}

/** Waits until a page is in a cache: it is put there after the reader has it. */
async function isKept(page: Page, path: string, words = ''): Promise<void> {
  const kept = () =>
    page.evaluate(
      async (wanted) => (await (await caches.match(wanted, { ignoreSearch: true }))?.text()) ?? '',
      path,
    );
  await expect.poll(kept).toMatch(/<h1/);
  await expect.poll(kept).toContain(words);
}

const heading = (page: Page): Promise<string | null> => page.locator('h1').textContent();
const headingOf = (path: string): string => textOf(builtPage(path).document.querySelector('h1'));
const fontsOf = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    return (
      [...document.fonts]
        // Those of the device, with which a page begins, need no network.
        .filter(({ status, family }) => status === 'loaded' && !family.includes('fallback'))
        .map(({ family }) => family.replaceAll('"', ''))
        .toSorted()
    );
  });

/** Opens a page after a moment elsewhere, so that no tab holds the old worker. */
async function reopen(tab: Page, url: string): Promise<void> {
  await tab.goto('about:blank');
  await tab.waitForTimeout(300);
  await tab.goto(url);
}

describe('without a network', () => {
  test('pages that were visited read as before, with type, theme and notes', async () => {
    const { site, context, page, trouble } = await visit(sleep, labour);
    await expect.poll(() => fontsOf(page)).toHaveLength(2);
    const before = await fontsOf(page);
    await context.setOffline(true);
    for (const path of [sleep, labour]) {
      await page.goto(site.url + path);
      expect((await heading(page))?.trim()).toBe(headingOf(path));
      await expect.poll(() => fontsOf(page)).toEqual(before);
      const width = await page.locator('.article-prose').evaluate((part) => part.clientWidth);
      expect(width).toBeLessThan(900);
    }
    const dark = page.getByRole('radio', { name: 'Dark' });
    await dark.check();
    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
    await page.reload();
    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
    await dark.waitFor();
    expect(await dark.isChecked()).toBe(true);

    await page.setViewportSize({ width: 360, height: 740 });
    const mark = page.locator('.article-prose .cite a').first();
    await page.waitForFunction(
      () =>
        performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('.js')).length >
        1,
    );
    await mark.click();
    await page.locator('[data-open]').first().waitFor();
    expect(trouble).toEqual([]);
  });

  test('a page that was not gives its stand-in, with the way to those that were', async () => {
    const { site, context, page } = await visit(sleep, '/');
    await context.setOffline(true);
    await page.goto(`${site.url}/glossary/?from=here`);
    expect((await heading(page))?.trim()).toBe(headingOf('/offline/'));
    await expect.poll(() => fontsOf(page)).not.toEqual([]);
    const links = page.locator('cached-pages li a');
    await links.first().waitFor();
    expect(await links.allTextContents()).toEqual([headingOf('/'), headingOf(sleep)]);
    await links.last().click();
    expect((await heading(page))?.trim()).toBe(headingOf(sleep));
  });

  test('what to do in an emergency is there, though nobody has opened it', async () => {
    const { site, context, page } = await visit('/');
    await context.setOffline(true);
    // A page that is fetched at the press of a link passes by the browser's switch: nothing may answer.
    site.stop();
    await page.goto(`${site.url}/questions/`);
    expect(await page.locator('.care-emergency').textContent()).toContain(
      'call the emergency number',
    );
    await page.locator('.care-emergency a').click();
    await page.locator('h1', { hasText: headingOf('/safety/') }).waitFor();
    const conditions = globSync('content/conditions/*.yaml', { cwd: projectRoot });
    expect(await page.locator('.condition').count()).toBe(conditions.length);
  });

  test('what the reader searched for is not kept', async () => {
    const { site, context, page } = await visit(sleep);
    await page.goto(`${site.url}/search/?q=heavy+legs`);
    await isKept(page, '/search/');
    await page.locator('.result h3 a').first().waitFor();
    const kept = await page.evaluate(async () => {
      const names = await caches.keys();
      const all = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
      return all.flat().map(({ url }) => url);
    });
    expect(kept.filter((url) => /[?#]/.test(url) && !url.includes('__WB_REVISION__'))).toEqual([]);
    expect(kept.filter((url) => /\/cards\/|\.(?:png|xml|md|csv|bib)$/.test(url))).toEqual([]);
    expect(kept.some((url) => url.includes('.pf_'))).toBe(true);
    await context.setOffline(true);
    await page.goto(`${site.url}/search/?q=heavy+legs`);
    await page.locator('.result h3 a').first().waitFor();
  });
});

describe('with a network', () => {
  const changed = (path: string): string =>
    builtPage(path).html.replace(/(<h1[^>]*>)[^<]*/, '$1Words of today');

  test('a page is new at once, and is what is read later without one', async () => {
    const { site, context, page } = await visit(sleep, labour);
    await context.setOffline(true);
    await page.goto(site.url + sleep);
    expect((await heading(page))?.trim()).toBe(headingOf(sleep));
    site.replacements.set(sleep, changed(sleep));
    await context.setOffline(false);
    await page.goto(site.url + sleep);
    expect(await heading(page)).toBe('Words of today');
    await isKept(page, sleep, 'Words of today');
    await context.setOffline(true);
    await page.goto(site.url + sleep);
    expect(await heading(page)).toBe('Words of today');
  });

  test('safety comes from it too, though it is kept from the start', async () => {
    const { site, page } = await visit(sleep);
    site.replacements.set('/safety/', changed('/safety/'));
    await page.goto(`${site.url}/safety/`);
    expect(await heading(page)).toBe('Words of today');
  });

  test('one that does not answer is waited for some seconds, no more', async () => {
    const { site, context } = await visit(sleep);
    const paths = [sleep, '/safety/'];
    for (const path of paths) site.unanswered.add(path);
    const start = Date.now();
    const headings = await Promise.all(
      paths.map(async (path) => {
        const tab = await context.newPage();
        await tab.goto(site.url + path);
        return (await heading(tab))?.trim();
      }),
    );
    expect(headings).toEqual(paths.map(headingOf));
    expect(Date.now() - start).toBeGreaterThan(3000);
  });

  test('an address that is not there says so, and is not kept', async () => {
    const { site, context, page } = await visit(sleep);
    await page.goto(`${site.url}/nowhere/`);
    expect((await heading(page))?.trim()).toBe(headingOf('/404.html'));
    await context.setOffline(true);
    await page.goto(`${site.url}/nowhere/`);
    expect((await heading(page))?.trim()).toBe(headingOf('/offline/'));
  });
});

describe('a new version of the site', () => {
  let next: NextVersion;
  beforeAll(() => {
    next = writeNextVersion();
  });
  afterAll(() => {
    next.remove();
  });

  const versionOf = (page: Page): Promise<string | null> =>
    page.locator('html').getAttribute('data-version');
  const workers = (page: Page): Promise<(string | undefined)[]> =>
    page.evaluate(async () => {
      const { waiting, active } = (await navigator.serviceWorker.getRegistration()) ?? {};
      return [waiting?.state, active?.state];
    });
  const isCached = (page: Page, path: string): Promise<boolean> =>
    page.evaluate(async (wanted) => (await caches.match(wanted)) !== undefined, path);

  test('reaches a reader at the next page, whole, while a tab of the old one goes on', async () => {
    const { site, context, page, trouble } = await visit(sleep);
    const { before, after } = next.script;
    site.deploy(next.root);
    site.requests.splice(0);

    const tab = await context.newPage();
    await tab.goto(site.url + labour);
    expect(await heading(tab)).toBe(NEXT_HEADING);
    await settled(tab);
    expect(await versionOf(tab)).toBe('next');
    const asked = site.requests.map(({ path }) => path);
    expect([asked.includes(before), asked.includes(after)]).toEqual([false, true]);

    // The host has the old script no more, and the tab that needs it still gets it.
    expect((await heading(page))?.trim()).toBe(headingOf(sleep));
    const status = await page.evaluate(async (path) => (await fetch(path)).status, before);
    expect(status).toBe(200);
    expect(trouble).toEqual([]);
  });

  test('takes over when the old tabs are closed, and leaves nothing of the old one', async () => {
    const { site, context, page, trouble } = await visit(sleep);
    const { before, after } = next.script;
    site.deploy(next.root);
    await page.goto(site.url + labour);
    await isKept(page, labour, NEXT_HEADING);
    await expect.poll(() => workers(page), { timeout: 20_000 }).toEqual(['installed', 'activated']);
    // The old worker still has both: it may serve tabs of both versions.
    expect(await Promise.all([before, after].map((path) => isCached(page, path)))).toEqual([
      true,
      true,
    ]);
    await page.close();
    const tab = await context.newPage();
    await expect
      .poll(
        async () => {
          await reopen(tab, site.url + labour);
          return [...(await workers(tab)), await isCached(tab, before)];
        },
        { timeout: 20_000 },
      )
      .toEqual([undefined, 'activated', false]);

    await context.setOffline(true);
    for (const path of [labour, '/safety/']) {
      await tab.goto(site.url + path);
      expect(await heading(tab)).toBe(NEXT_HEADING);
      await settled(tab);
      expect(await versionOf(tab)).toBe('next');
    }
    expect(trouble).toEqual([]);
    // A page of the old version that nobody has read since is better than none: its words are there.
    await tab.goto(site.url + sleep);
    expect((await heading(tab))?.trim()).toBe(headingOf(sleep));
  });
});

describe('a worker', () => {
  test('that is newer waits, and leaves no old caches when it takes over', async () => {
    const { site, context, page } = await visit(sleep);
    await page.evaluate(async () => {
      const [name = ''] = (await caches.keys()).filter((one) => one.includes('-pages-'));
      await caches.open(name.replace('-pages-1-', '-pages-0-'));
      await caches.open('of-somebody-else');
    });
    const code = readFileSync(join(dist, 'sw.js'), 'utf8');
    site.replacements.set('/sw.js', `${code}\n//`);
    await page.goto(site.url + labour);
    await expect
      .poll(
        () =>
          page.evaluate(async () => {
            const { waiting, active } = (await navigator.serviceWorker.getRegistration()) ?? {};
            return [waiting?.state, active?.state];
          }),
        { timeout: 20_000 },
      )
      .toEqual(['installed', 'activated']);
    await page.close();
    const next = await context.newPage();
    await expect
      .poll(
        async () => {
          await reopen(next, `${site.url}/404.html`);
          return next.evaluate(async () =>
            (await caches.keys()).filter((one) => /-0-|else/.test(one)),
          );
        },
        { timeout: 20_000 },
      )
      .toEqual(['of-somebody-else']);
    await context.setOffline(true);
    await next.goto(site.url + labour);
    expect((await heading(next))?.trim()).toBe(headingOf(labour));
  });

  test('is not registered where the reader saves data', async () => {
    const site = await listen();
    const context = await reader.visit({ serviceWorkers: 'allow' });
    await context.addInitScript(() => {
      Object.defineProperty(Navigator.prototype, 'connection', { value: { saveData: true } });
    });
    const page = await context.newPage();
    await page.goto(site.url + sleep);
    await page.getByRole('radio', { name: 'Dark' }).waitFor();
    await page.waitForTimeout(500);
    expect(site.requests.map(({ path }) => path)).not.toContain('/sw.js');
  });

  test.each([
    [
      'is refused',
      'ServiceWorkerContainer.prototype.register = () => Promise.reject(new DOMException("no", "SecurityError"))',
    ],
    ['is not there', 'delete Navigator.prototype.serviceWorker'],
  ])('that %s leaves the site as it was', async (_, spoil) => {
    const site = await listen();
    const context = await reader.visit({ serviceWorkers: 'allow' });
    await context.addInitScript(spoil);
    const page = await context.newPage();
    const trouble: string[] = [];
    page.on('pageerror', (error) => trouble.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') trouble.push(message.text());
    });
    await page.goto(site.url + sleep);
    await settled(page);
    // By keyboard: what lies below the screen is laid out on the way there, and moves from under a click.
    await page.getByRole('radio', { name: 'Dark' }).press('Space');
    await page.waitForFunction(() => document.documentElement.dataset['theme'] === 'dark');
    await page.waitForTimeout(300);
    expect(trouble).toEqual([]);
  });

  test('without room for anything serves every page from the network', async () => {
    const site = await listen();
    const full =
      'Cache.prototype.put = () => Promise.reject(new DOMException("full", "QuotaExceededError"));';
    const code = readFileSync(join(dist, 'sw.js'), 'utf8');
    const context = await reader.visit({ serviceWorkers: 'allow' });
    const page = await context.newPage();
    site.replacements.set('/sw.js', full + code);
    await page.goto(site.url + sleep);
    await page.waitForTimeout(1000);
    expect(await page.evaluate(() => navigator.serviceWorker.controller)).toBeNull();
    // There was room when it came, and then there is none.
    const later = `const room = Date.now(); const put = Cache.prototype.put; Cache.prototype.put = function (...a) { return self.registration.active ? Promise.reject(new DOMException("full", "QuotaExceededError")) : put.apply(this, a); };`;
    site.replacements.set('/sw.js', later + code);
    await page.goto(site.url + labour);
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    await page.goto(`${site.url}/glossary/`);
    expect((await heading(page))?.trim()).toBe(headingOf('/glossary/'));
    await page.goto(`${site.url}/search/`);
    expect((await heading(page))?.trim()).toBe(headingOf('/search/'));
  });
});
