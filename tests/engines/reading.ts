import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { verdictHeading } from '../../src/safety/self-check.ts';
import { builtPage, pagesOf, pagesOfEachKind, textOf } from '../helpers/built-site.ts';
import { serve, type Server } from '../helpers/server.ts';
import { gapOf, gaps, type Engine, type EngineName, type Key } from './engine.ts';
import { canShare, listen } from './first-script.ts';
import {
  faultsOfPage,
  faultsOfPaper,
  faultsWithoutStyles,
  hasFocus,
  paper,
  passTime,
  settle,
  showAsPrinted,
  stopClock,
  takeStylesAway,
  textsOf,
} from './in-page.ts';
import { layLine, type Line } from './line.ts';
import { findPrograms } from './programs.ts';
import { startEngine } from './start.ts';

const phone = { width: 390, height: 844 };
const desk = { width: 1440, height: 900 };
/** A4 less its margins. */
const sheet = { width: 680, height: 960 };

const article = '/articles/sleep/';
const routine = '/routines/bedtime/';
/** One page of each kind that does more than to be read. */
const examples = ['/', article, routine, '/safety/check/', '/evidence/', '/search/'];

const kinds = pagesOfEachKind().map(({ path }) => path);

/** An article that is opened without a network alone: what was opened once is on the device. */
const unread =
  pagesOf('article').find(({ path }) => path !== article && !kinds.includes(path))?.path ?? '';

const patience = { timeout: 20_000 };
const headingOf = (path: string): string => textOf(builtPage(path).document.querySelector('h1'));

/** What readers do on the site, tried in one engine. */
export function testReading(name: EngineName): void {
  const programs = findPrograms(name);

  describe.skipIf(programs === undefined)(name, () => {
    let engine: Engine;
    let server: Server;
    let line: Line;

    beforeAll(async () => {
      server = await serve();
      line = await layLine(server.url);
      engine = await startEngine(name, programs ?? []);
      await engine.resize(phone);
    });
    afterAll(async () => {
      await engine.close();
      line.cut();
      server.stop();
    });
    afterEach(async () => {
      line.release();
      await line.mend();
      Object.assign(line.treatment, { first: [listen], script: true, holdAfter: undefined });
    });

    const open = (path: string): Promise<void> => engine.open(line.url + path);
    const texts = (selector: string): Promise<string[]> => engine.evaluate(textsOf, selector);
    const text = async (selector: string): Promise<string> => (await texts(selector))[0] ?? '';
    const shows = (selector: string) => expect.poll(() => text(selector), patience);
    const count = async (selector: string): Promise<number> => (await texts(selector)).length;

    /** Looks at pages one after the other; a line for each finding, so that one test lists all. */
    async function findingsOf(
      paths: readonly string[],
      look: (path: string) => Promise<readonly string[]>,
    ): Promise<string[]> {
      const lines: string[] = [];
      for (const path of paths)
        for (const finding of await look(path)) lines.push(`${path} ${finding}`);
      return lines;
    }

    /** Scrolls to an element at once, since drivers click before a smooth scroll has ended, and clicks it. */
    async function click(selector: string): Promise<void> {
      await engine.evaluate((on) => {
        document.querySelector(on)?.scrollIntoView({ block: 'center', behavior: 'instant' });
      }, selector);
      await engine.click(selector);
    }

    /** Gives an element the focus and presses a key: a page that is laid out on the way there may move from under a click. */
    async function pressOn(selector: string, key: Key): Promise<void> {
      await engine.evaluate((on) => document.querySelector<HTMLElement>(on)?.focus(), selector);
      await engine.press(key);
    }

    /** Presses the Tab key until an element has the focus, as long as a patient reader would. */
    async function tabTo(selector: string): Promise<void> {
      for (let presses = 0; presses < 80; presses += 1) {
        await engine.press('Tab');
        if (await engine.evaluate(hasFocus, selector)) return;
      }
      throw new Error(`The Tab key never reaches ${selector}.`);
    }

    /** A test that needs what an engine may lack: then it is skipped, and its name says why. */
    function testWith(what: keyof typeof gaps, title: string, run: () => Promise<void>): void {
      const gap = gapOf(name, what);
      if (gap === undefined) test(title, run);
      else test.skip(`${title}: ${name} lacks ${what}, since ${gap.reason}; ${gap.instead}`);
    }

    test('every kind of page opens without a complaint, fits phone and desk, and begins with its head', async () => {
      const findings = await findingsOf(kinds, async (path) => {
        engine.heard();
        // Windows grow here. WebKit keeps the old width of what is folded when one shrinks, and then scrolls.
        await engine.resize(phone);
        await open(path);
        const found: string[] = [];
        for (const size of [phone, desk]) {
          await engine.resize(size);
          await engine.evaluate(settle);
          found.push(...(await engine.evaluate(faultsOfPage)));
        }
        return [...new Set([...found, ...engine.heard()])];
      });
      await engine.resize(phone);
      expect(findings).toEqual([]);
    });

    test('a note opens in place, and closes by keyboard', async () => {
      await open(article);
      expect(await texts('#note-1')).toEqual([]);
      await click('#cite-1');
      await expect.poll(() => count('#note-1'), patience).toBe(1);
      await pressOn('#note-1 .note-close', 'Enter');
      await expect.poll(() => count('#note-1'), patience).toBe(0);
      expect(await engine.evaluate(hasFocus, '#cite-1')).toBe(true);
    });

    test('the theme follows the system, can be switched, and is there before the page is', async () => {
      await open(article);
      const dark = await engine.evaluate(paper);
      await pressOn('theme-switch [value="light"]', 'Space');
      const light = await engine.evaluate(paper);
      expect(light).not.toBe(dark);
      line.treatment.holdAfter = '<h2';
      await engine.evaluate(() => {
        Reflect.set(window, 'isBefore', true);
        setTimeout(() => location.reload());
      });
      const arriving = () =>
        engine.evaluate(async () => {
          if (Reflect.has(window, 'isBefore')) return 'the page before';
          await new Promise(requestAnimationFrame);
          const { dataset } = document.documentElement;
          const { backgroundColor } = getComputedStyle(document.documentElement);
          return [document.readyState, dataset['theme'], backgroundColor];
        });
      await expect.poll(arriving, patience).toEqual(['loading', 'light', light]);
      line.release();
      await expect.poll(async () => (await arriving())[0], patience).toBe('complete');
      await pressOn('theme-switch [value="system"]', 'Space');
      expect(await engine.evaluate(paper)).toBe(dark);
      expect(await engine.evaluate(() => localStorage.length)).toBe(0);
    });

    test('claims are filtered by topic', async () => {
      await open('/evidence/');
      const all = await count('.claim-row');
      await click('label:has([name="domain"][value="mind"])');
      const some = await count('.claim-row');
      expect(some).toBeGreaterThan(0);
      expect(some).toBeLessThan(all);
    });

    test('the self-check comes to a result', async () => {
      await open('/safety/check/');
      // On a phone one part is shown at a time, and its address leads to each.
      for (const [part, id] of [
        ['#part-health', 'cancer'],
        ['#part-today', 'suspected-leg-clot'],
      ] as const) {
        await engine.evaluate((hash) => {
          location.hash = hash;
        }, part);
        await expect.poll(() => count(part), patience).toBe(1);
        await pressOn(`#tick-${id}`, 'Space');
      }
      await shows('#answer').toContain(verdictHeading('get-help-today'));
      expect(await count('#advice-suspected-leg-clot')).toBe(1);
    });

    test('a routine is played to its end by keyboard alone', async () => {
      await open(routine);
      await engine.evaluate(stopClock);
      const pass = (milliseconds: number) => engine.evaluate(passTime, milliseconds);
      const press = async (...keys: Key[]): Promise<void> => {
        for (const key of keys) await engine.press(key);
      };
      // What starts a routine opens its check.
      await tabTo('a.button[href="#check"]');
      await press('Enter');
      await tabTo('[data-none]');
      await press('Space');
      await tabTo('[data-start]');
      await press('Enter');
      await shows('[data-show="place"]').toMatch(/step 1 of /);
      const start = await text('[data-show="time"]');
      await pass(10_000);
      await shows('[data-show="time"]').not.toBe(start);
      await press('Space');
      await shows('[data-show="toggle"]').toBe('Go on');
      await press('Space', 'ArrowRight');
      await shows('[data-show="place"]').toMatch(/step 2 of /);
      await press('ArrowLeft');
      await shows('[data-show="place"]').toMatch(/step 1 of /);
      expect(await text('[data-show="time"]')).toBe(start);
      await pass(3_600_000);
      await shows('[data-show="place"]').toMatch(/^All \d+ steps$/);
      await press('Escape');
      await expect.poll(() => count('routine-player dialog'), patience).toBe(0);
      expect(await engine.evaluate(() => sessionStorage.length + localStorage.length)).toBe(0);
    });

    test('search answers what is typed', async () => {
      await open('/search/');
      await click('input[type="search"]');
      await engine.type('swollen ankles');
      await engine.press('Enter');
      const first = () =>
        engine.evaluate(() => document.querySelector('.result h3 a')?.getAttribute('href'));
      await expect.poll(first, patience).toBe('/articles/swollen-feet-and-ankles/');
      expect(await engine.evaluate(faultsOfPage)).toEqual([]);
    });

    test('the address of a page is copied, and can be pasted', async () => {
      await open(article);
      await pressOn('.share .copy-link', 'Enter');
      await shows('#status').toBe('Link copied');
      await open('/search/');
      await click('input[type="search"]');
      await engine.paste();
      const field = () =>
        engine.evaluate(() => document.querySelector<HTMLInputElement>('[type="search"]')?.value);
      const address = builtPage(article).document.querySelector('link[rel="canonical"]');
      await expect.poll(field, patience).toBe(address?.getAttribute('href'));
    });

    test('a button to share is there only where the device can share, and hands the page over', async () => {
      await open(article);
      const isThere = await engine.evaluate(() => 'canShare' in navigator);
      if (process.platform === 'linux')
        expect(isThere).toBe(gapOf(name, 'a share sheet') === undefined);
      expect(await texts('.share button')).toEqual(isThere ? ['Share'] : []);
      line.treatment.first = [listen, canShare];
      await open(article);
      await shows('.share button').toBe('Share');
      await pressOn('.share button', 'Enter');
      const shared = () => engine.evaluate((): unknown => Reflect.get(window, 'shared'));
      await expect.poll(shared, patience).toMatchObject({ title: headingOf(article) });
    });

    test('paper has the site’s type, no menu and nothing beyond its edge', async () => {
      await engine.resize(sheet);
      const findings = await findingsOf(examples, async (path) => {
        await open(path);
        await engine.evaluate(showAsPrinted);
        return engine.evaluate(faultsOfPaper);
      });
      await engine.resize(phone);
      expect(findings).toEqual([]);
    });

    testWith('print to a file', 'a routine is printed', async () => {
      await open(routine);
      const file = (await engine.print()) ?? new Uint8Array();
      expect(String.fromCharCode(...file.slice(0, 5))).toBe('%PDF-');
      expect(file.length).toBeGreaterThan(50_000);
    });

    test('the table of gaps is true', async () => {
      if (gapOf(name, 'print to a file') !== undefined)
        expect(await engine.print()).toBeUndefined();
      engine.heard();
      await engine.evaluate(() => console.error('heard'));
      await expect
        .poll(() => engine.heard().length > 0, patience)
        .toBe(gapOf(name, 'a console that can be read') === undefined);
    });

    test('with the network cut after a visit, what was read is there, help in an emergency too, and then it is mended', async () => {
      line.treatment.first = [];
      for (const path of ['/', article]) {
        await open(path);
        const isKept = () =>
          engine.evaluate(
            async (wanted) =>
              navigator.serviceWorker.controller !== null &&
              (await caches.match(wanted)) !== undefined,
            path,
          );
        await expect.poll(isKept, patience).toBe(true);
      }
      line.cut();
      await open(article);
      expect(await text('h1')).toBe(headingOf(article));
      await open(unread);
      expect(await text('h1')).toBe(headingOf('/offline/'));
      await shows('cached-pages a[href="/articles/sleep/"]').toBe(headingOf(article));
      await open('/safety/');
      expect(await text('h1')).toBe(headingOf('/safety/'));
      await line.mend();
      await open(unread);
      expect(await text('h1')).toBe(headingOf(unread));
    });

    describe('without script', () => {
      test('every kind of page that does something fits, begins with its head and offers nothing dead', async () => {
        line.treatment.script = false;
        const findings = await findingsOf(examples, async (path) => {
          await open(path);
          const dead = await texts('theme-switch, site-search input, [data-start], [data-print]');
          return [
            ...(await engine.evaluate(faultsOfPage)),
            ...dead.map((words) => `shows “${words}”`),
          ];
        });
        expect(findings).toEqual([]);
      });

      test('notes, filter and self-check work by styles alone', async () => {
        line.treatment.script = false;
        await open(article);
        await click('#cite-1');
        await expect.poll(() => count('#note-1'), patience).toBe(1);
        await open('/evidence/');
        const all = await count('.claim-row');
        await click('label:has([name="domain"][value="mind"])');
        expect(await count('.claim-row')).toBeLessThan(all);
        await open('/safety/check/');
        await click('#tick-cancer');
        await shows('#answer').toContain(verdictHeading('ask-a-professional-first'));
      });
    });

    test('without styles a page keeps its headings and its order, and no drawing is wider than its window', async () => {
      const findings = await findingsOf(examples, async (path) => {
        await open(path);
        await engine.evaluate(takeStylesAway);
        return engine.evaluate(faultsWithoutStyles);
      });
      expect(findings).toEqual([]);
    });
  });
}
