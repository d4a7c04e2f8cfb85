import type { Page } from 'playwright-core';
import { afterEach, describe, expect, test } from 'vitest';
import { useReader } from '../helpers/reader.ts';
import { serve, type Server } from '../helpers/server.ts';

const wide = { viewport: { width: 1440, height: 900 } };
const narrow = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };
const clipboard = { permissions: ['clipboard-read', 'clipboard-write'] };

const reader = useReader();

const copied = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText());
const spoken = (page: Page, words: string): Promise<void> =>
  page.getByRole('status').filter({ hasText: words }).waitFor();
const isFocused = (page: Page, selector: string): Promise<boolean> =>
  page.locator(selector).evaluate((element) => element === document.activeElement);

/** Chooses words of a page as somebody with a mouse would, and waits for the offer. */
async function choose(page: Page, words: string): Promise<void> {
  await page.evaluate((text) => {
    const walker = document.createTreeWalker(
      document.querySelector('.article-prose') ?? document.body,
      NodeFilter.SHOW_TEXT,
    );
    while (walker.nextNode() !== null) {
      const node = walker.currentNode;
      const at = node.textContent?.indexOf(text) ?? -1;
      if (at === -1) continue;
      node.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
      getSelection()?.setBaseAndExtent(node, at, node, at + text.length);
      return;
    }
    throw new Error(`“${text}” does not stand in the text.`);
  }, words);
  await page.locator('.passage a').waitFor();
}

describe('the share row', () => {
  test('copies the address of the page, by keyboard too, and says so each time', async () => {
    const page = await reader.open('/articles/sleep/', { ...wide, ...clipboard });
    const link = page.getByRole('link', { name: 'Copy link', exact: true });
    const address = await page.locator('link[rel="canonical"]').getAttribute('href');
    await link.focus();
    await page.keyboard.press('Enter');
    await spoken(page, 'Link copied');
    expect(await copied(page)).toBe(address);
    expect(new URL(page.url()).pathname).toBe('/articles/sleep/');
    await page.waitForFunction(() => document.getElementById('status')?.textContent === '');
    await page.keyboard.press('Enter');
    await spoken(page, 'Link copied');
  });

  test.each([
    ['is refused', 'navigator.clipboard.writeText = () => Promise.reject(new Error("refused"))'],
    ['is not there', 'Object.defineProperty(navigator, "clipboard", { value: undefined })'],
  ])('shows the address, chosen, where copying %s', async (_, spoil) => {
    const page = await reader.open('/articles/sleep/', narrow);
    await page.evaluate(spoil);
    const link = page.locator('.share .copy-link');
    await link.focus();
    await page.keyboard.press('Enter');
    const field = page.getByRole('textbox', { name: /address to copy/ });
    await field.waitFor();
    expect(await isFocused(page, '.address input')).toBe(true);
    const address = await link.getAttribute('href');
    expect(await field.inputValue()).toBe(address);
    expect(
      await field.evaluate((input: HTMLInputElement) =>
        input.value.slice(input.selectionStart ?? 0, input.selectionEnd ?? 0),
      ),
    ).toBe(address);
    expect(await field.getAttribute('readonly')).not.toBeNull();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    expect(await field.count()).toBe(0);
    expect(await isFocused(page, '.share .copy-link')).toBe(true);
  });

  test('has no button for a way to share that the device lacks', async () => {
    const page = await (await reader.visit(narrow)).newPage();
    await page.addInitScript(
      'delete Navigator.prototype.share; delete Navigator.prototype.canShare',
    );
    await page.goto(`${reader.address}/articles/sleep/`);
    await page.getByRole('link', { name: 'Copy link', exact: true }).waitFor();
    expect(await page.getByRole('button', { name: 'Share' }).count()).toBe(0);
  });

  test('hands title and address to the device where it can share', async () => {
    const page = await (await reader.visit(narrow)).newPage();
    await page.addInitScript(() => {
      Object.assign(Navigator.prototype, {
        canShare: () => true,
        share: (data: unknown) => {
          Reflect.set(window, 'shared', data);
          return Promise.reject(new DOMException('put away', 'AbortError'));
        },
      });
    });
    const trouble: string[] = [];
    page.on('pageerror', (error) => trouble.push(error.message));
    await page.goto(`${reader.address}/articles/sleep/`);
    const button = page.getByRole('button', { name: 'Share' });
    await button.focus();
    await page.keyboard.press('Enter');
    expect(await page.evaluate('window.shared')).toEqual({
      title: await page.locator('h1').textContent(),
      url: await page.locator('.share .copy-link').getAttribute('href'),
    });
    expect((await button.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    expect(trouble).toEqual([]);
  });

  test('is the address as a link, and a mail, without script', async () => {
    const page = await reader.open('/articles/sleep/', { ...narrow, javaScriptEnabled: false });
    expect(await page.locator('.share a').allTextContents()).toEqual([
      'Link to this page',
      'Send by email',
    ]);
    expect(await page.locator('.share').isVisible()).toBe(true);
  });

  test('is not printed, and neither are the links of headings', async () => {
    const page = await reader.open('/articles/sleep/', wide);
    await page.emulateMedia({ media: 'print' });
    // Only the address, for whoever holds the paper.
    expect(await page.locator('.share > :visible:not(.copy-link)').count()).toBe(0);
    expect(await page.locator('.anchor:visible').count()).toBe(0);
  });
});

describe('the link of a heading', () => {
  test('shows when the heading is pointed at, is large enough, and leads there', async () => {
    const page = await reader.open('/articles/sleep/', wide);
    const link = page.getByRole('link', { name: 'Link to How to try it before bed' });
    const opacity = () => link.evaluate((element) => getComputedStyle(element).opacity);
    expect(await opacity()).toBe('0');
    await page.locator('#how-to-try-it-before-bed').hover();
    expect(await opacity()).toBe('1');
    const box = await link.boundingBox();
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(24);
    await link.click();
    expect(new URL(page.url()).hash).toBe('#how-to-try-it-before-bed');
  });

  test('is reached by keyboard and shows the focus', async () => {
    const page = await reader.open('/articles/sleep/', wide);
    await page.getByRole('link', { name: 'Link to Key points' }).focus();
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Tab');
    expect(
      await page.evaluate(() => {
        const element = document.activeElement ?? document.body;
        const { outlineStyle, opacity } = getComputedStyle(element);
        return [element.getAttribute('aria-label'), outlineStyle, opacity];
      }),
    ).toEqual(['Link to Key points', 'solid', '1']);
  });

  test('is no part of the heading: neither of its name nor of text that is copied', async () => {
    const page = await reader.open('/articles/sleep/', wide);
    const heading = page.getByRole('heading', { name: 'How to try it before bed', exact: true });
    expect(await heading.count()).toBe(1);
    const words = await page.evaluate(() => {
      const place = document.querySelector('#how-to-try-it-before-bed')?.parentElement;
      getSelection()?.selectAllChildren(place ?? document.body);
      return getSelection()?.toString().trim();
    });
    expect(words).toBe('How to try it before bed');
  });

  test('stands beside a question without folding it, and leads to its answer', async () => {
    const page = await reader.open('/questions/', narrow);
    const row = page.locator('.fold-row').first();
    await row.locator('.anchor').click();
    expect(await row.locator('.answer').isVisible()).toBe(true);
  });
});

describe('a link to a passage', () => {
  const words = 'The authors call that a real difference.';

  test('is fetched only once somebody chooses words of the text', async () => {
    const page = await (await reader.visit(wide)).newPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(`${reader.address}/articles/sleep/`);
    await page.locator('h1').click();
    expect(asked.filter((url) => /fragment-link|address-field/.test(url))).toEqual([]);
    await choose(page, words);
    expect(asked.filter((url) => url.includes('fragment-link'))).toHaveLength(1);
  });

  test.each([
    ['with a mouse', wide],
    ['on a touch screen', narrow],
  ])('stands below the words and goes with the choice, %s', async (_, device) => {
    const page = await reader.open('/articles/sleep/', device);
    await choose(page, words);
    const [link, chosen] = await page.evaluate(() => {
      const box = document.querySelector('.passage a')?.getBoundingClientRect();
      const range = getSelection()?.getRangeAt(0).getBoundingClientRect();
      return [
        { top: box?.top ?? 0, left: box?.left ?? -1, right: box?.right ?? Infinity },
        { bottom: range?.bottom ?? Infinity },
      ];
    });
    expect(link.top).toBeGreaterThanOrEqual(chosen.bottom);
    expect(link.top - chosen.bottom).toBeLessThan(60);
    expect(link.left).toBeGreaterThanOrEqual(0);
    expect(link.right).toBeLessThanOrEqual(device.viewport.width);
    await page.evaluate(() => getSelection()?.removeAllRanges());
    await page.locator('.passage').waitFor({ state: 'detached' });
  });

  test('is reached by the next press of the Tab key, and copies by keyboard', async () => {
    const page = await reader.open('/articles/sleep/', { ...wide, ...clipboard });
    // As somebody does who has pressed the mouse in the text.
    await page.locator('h1').click();
    await choose(page, words);
    await page.keyboard.press('Tab');
    expect(await isFocused(page, '.passage a')).toBe(true);
    await page.keyboard.press('Enter');
    await spoken(page, 'Link copied');
    expect(await page.evaluate(() => getSelection()?.toString())).toBe(words);
    expect(await copied(page)).toBe(
      `${reader.address}/articles/sleep/#most-trials-tested-reflexology-instead:~:text=The%20authors%20call%20that%20a%20real%20difference`,
    );
  });

  test.each([
    ['wide to wide', wide, wide],
    ['wide to narrow', wide, narrow],
    ['narrow to wide', narrow, wide],
  ])('lands on its words, from %s', async (_, from, to) => {
    // So far below their heading that a browser which led there would not show them.
    const far = 'If it has done nothing for you, you have lost little.';
    const page = await reader.open('/articles/sleep/', from);
    await choose(page, far);
    const href = (await page.locator('.passage a').getAttribute('href')) ?? '';
    const arrived = await reader.open(`/articles/sleep/${href}`, to);
    const place = arrived.locator('.article-prose p', { hasText: far });
    const heading = arrived.locator(href.replace(/:~:.*/, ''));
    const top = async (part: typeof place): Promise<number> =>
      (await part.boundingBox())?.y ?? -Infinity;
    const { height } = to.viewport;
    expect(Math.abs((await top(place)) - (await top(heading)) - height / 2)).toBeGreaterThan(160);
    await expect
      .poll(async () => {
        const box = await place.boundingBox();
        const middle = (box?.y ?? -Infinity) + (box?.height ?? 0) / 2;
        // A browser puts the words of a text fragment into the middle, and a heading at the top.
        return Math.abs(middle - height / 2) < 160;
      })
      .toBe(true);
  });

  test('tells a word from the same word further up, and lands on the right one', async () => {
    const page = await reader.open('/articles/sleep/', wide);
    await choose(page, 'Nursing students');
    await page.evaluate(() => {
      const range = getSelection()?.getRangeAt(0);
      const node = range?.startContainer;
      const at = node?.textContent?.indexOf('sleep') ?? -1;
      if (node !== undefined) getSelection()?.setBaseAndExtent(node, at, node, at + 5);
    });
    await page.locator('.passage a[href*="-,sleep"]').waitFor();
    const href = (await page.locator('.passage a').getAttribute('href')) ?? '';
    const arrived = await reader.open(`/articles/sleep/${href}`, wide);
    await expect
      .poll(async () => {
        const box = await arrived
          .locator('.article-prose p', { hasText: 'Nursing students' })
          .boundingBox();
        return Math.abs((box?.y ?? -Infinity) - 450) < 160;
      })
      .toBe(true);
  });

  test('shows the address in place where copying fails, and keeps inside a narrow screen', async () => {
    const page = await reader.open('/articles/sleep/', narrow);
    await page.evaluate('navigator.clipboard.writeText = () => Promise.reject(new Error("no"))');
    await choose(page, words);
    await page.locator('.passage a').click();
    const field = page.getByRole('textbox', { name: /address to copy/ });
    await field.waitFor();
    await page.waitForTimeout(500);
    expect(await field.inputValue()).toContain(':~:text=The');
    expect(
      await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      ),
    ).toBeLessThanOrEqual(0);
  });

  test('is not offered for words outside the text of an article', async () => {
    const page = await reader.open('/articles/sleep/', wide);
    await choose(page, words);
    await page.evaluate(() =>
      getSelection()?.selectAllChildren(document.querySelector('h1') ?? document.body),
    );
    await page.locator('.passage').waitFor({ state: 'detached' });
  });
});

describe('the next page', () => {
  const servers: Server[] = [];
  afterEach(() => {
    for (const server of servers.splice(0)) server.stop();
  });

  async function listen(folder: string): Promise<Server> {
    const server = await serve(folder);
    servers.push(server);
    return server;
  }

  /** A page of the site, and all that it complains of. */
  async function openQuietly(url: string, options = {}, saveData = false) {
    const page = await (await reader.visit(options)).newPage();
    const trouble: string[] = [];
    page.on('console', (message) => trouble.push(message.text()));
    page.on('pageerror', (error) => trouble.push(error.message));
    if (saveData) {
      const session = await page.context().newCDPSession(page);
      await session.send('Emulation.setDataSaverOverride', { dataSaverEnabled: true });
    }
    await page.goto(`${url}/articles/sleep/`, { waitUntil: 'load' });
    return { page, trouble };
  }

  /** Longer than the 200 milliseconds for which a browser waits before it takes a rest for intent. */
  const rest = (page: Page): Promise<void> => page.waitForTimeout(900);
  const next = '.related h3 a';

  test.each([
    ['at the root of its address', ''],
    ['in a folder', '/a-folder'],
  ])(
    'is fetched when the reader rests on its link, and a press is served from that, %s',
    async (_, folder) => {
      const { url, requests } = await listen(folder);
      const { page, trouble } = await openQuietly(url, wide);
      const link = page.locator(next).first();
      const path = (await link.getAttribute('href')) ?? '';
      await link.scrollIntoViewIfNeeded();
      await rest(page);
      expect(requests.filter(({ purpose }) => purpose !== '')).toEqual([]);
      await link.hover();
      await expect
        .poll(() => requests.filter(({ path: wanted }) => wanted === path))
        .toEqual([{ path, purpose: 'prefetch' }]);
      await rest(page);
      await link.click();
      await page.waitForURL(`**${path}`);
      expect(await page.locator('h1').count()).toBe(1);
      expect(
        await page.evaluate(() =>
          performance
            .getEntriesByType('navigation')
            .map((entry) => ('deliveryType' in entry ? entry.deliveryType : '')),
        ),
      ).toEqual(['navigational-prefetch']);
      expect(requests.filter(({ path: wanted }) => wanted === path)).toHaveLength(1);
      expect(trouble).toEqual([]);
    },
  );

  test('is fetched at the touch of a finger, and not when it scrolls past', async () => {
    const { url, requests } = await listen('');
    const { page, trouble } = await openQuietly(url, narrow);
    const link = page.locator(next).first();
    const path = (await link.getAttribute('href')) ?? '';
    await link.scrollIntoViewIfNeeded();
    await rest(page);
    expect(requests.filter(({ path: wanted }) => wanted === path)).toEqual([]);
    await link.tap();
    await page.waitForURL(`**${path}`);
    expect(requests.filter(({ path: wanted }) => wanted === path)).toHaveLength(1);
    expect(trouble).toEqual([]);
  });

  test('is not fetched where the reader saves data, and is still a press away', async () => {
    const { url, requests } = await listen('');
    const { page, trouble } = await openQuietly(url, wide, true);
    const link = page.locator(next).first();
    const path = (await link.getAttribute('href')) ?? '';
    await link.hover();
    await rest(page);
    expect(requests.filter(({ path: wanted }) => wanted === path)).toEqual([]);
    await link.click();
    await page.waitForURL(`**${path}`);
    expect(requests.filter(({ path: wanted }) => wanted === path)).toEqual([{ path, purpose: '' }]);
    expect(trouble).toEqual([]);
  });

  test('is neither this page again nor a file to download', async () => {
    const { url, requests } = await listen('');
    const { page } = await openQuietly(url, wide);
    await page.locator('.toc a').first().hover();
    await rest(page);
    await page.goto(`${url}/evidence/`);
    await page.locator('a[download]').first().hover();
    await rest(page);
    expect(requests.filter(({ purpose }) => purpose !== '')).toEqual([]);
  });
});
