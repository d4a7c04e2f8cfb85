import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { useReader } from '../helpers/reader.ts';

const reader = useReader();
const path = '/safety/check/';
const tick = (page: Page, id: string) => page.locator(`#tick-${id}`);

/** The answer that stands in the heading, and the advice on screen from top to bottom. */
async function shown(page: Page): Promise<{ answer: string; advice: string[] }> {
  const cards = await page.locator('.check-answer .care-card:visible').all();
  const placed = await Promise.all(
    cards.map(async (card) => ({
      id: ((await card.getAttribute('id')) ?? '').replace('advice-', ''),
      top: (await card.boundingBox())?.y ?? Number.NaN,
    })),
  );
  return {
    answer: (await page.locator('#answer').innerText()).trim(),
    advice: placed.toSorted((a, b) => a.top - b.top).map(({ id }) => id),
  };
}

describe.each([
  ['with script', true],
  ['without script', false],
])('%s', (_, javaScriptEnabled) => {
  const options: BrowserContextOptions = { javaScriptEnabled };

  test('nothing ticked shows the advice for healthy feet, and no emergency numbers', async () => {
    const page = await reader.open(path, options);
    expect(await shown(page)).toEqual({
      answer: 'Nothing ticked: fine to massage, if you are sure',
      advice: ['healthy-feet'],
    });
    expect(await page.locator('.emergency').isVisible()).toBe(false);
  });

  test.each([
    ['the mildest first', ['verruca', 'cancer', 'suspected-leg-clot']],
    ['the strictest first', ['suspected-leg-clot', 'cancer', 'verruca']],
    ['anyhow', ['cancer', 'verruca', 'suspected-leg-clot']],
  ])('ticking %s gives the strictest first on screen', async (_order, ids) => {
    const page = await reader.open(path, options);
    for (const id of ids) await tick(page, id).check();
    expect(await shown(page)).toEqual({
      answer: 'Do not massage. Get urgent help',
      advice: ['suspected-leg-clot', 'cancer', 'verruca'],
    });
    expect(await page.locator('.emergency').isVisible()).toBe(true);
    await tick(page, 'suspected-leg-clot').uncheck();
    expect(await shown(page)).toEqual({
      answer: 'Ask a professional first',
      advice: ['cancer', 'verruca'],
    });
    expect(await page.locator('.emergency').isVisible()).toBe(false);
  });

  test('not being sure leads to asking first', async () => {
    const page = await reader.open(path, options);
    await tick(page, 'sore-heel').check();
    expect((await shown(page)).answer).toBe('Go gently');
    await page.getByRole('checkbox', { name: 'I am not sure' }).check();
    expect(await shown(page)).toEqual({
      answer: 'Ask a professional first',
      advice: ['not-sure', 'sore-heel'],
    });
  });

  test('all ticks can be cleared', async () => {
    const page = await reader.open(path, options);
    await tick(page, 'fever').check();
    await page.getByRole('button', { name: 'Clear all ticks' }).click();
    expect((await shown(page)).advice).toEqual(['healthy-feet']);
  });

  test('nothing is stored, and no action sends a request', async () => {
    const context = await reader.visit(options);
    const page = await context.newPage();
    await page.goto(reader.address + path, { waitUntil: 'networkidle' });
    const requests: string[] = [];
    // The icon of the tab is fetched by the browser, whenever it likes.
    page.on('request', (request) => {
      if (!request.url().endsWith('/favicon.svg')) requests.push(request.url());
    });
    for (const id of ['fever', 'possible-broken-bone', 'not-sure']) await tick(page, id).check();
    await tick(page, 'fever').press('Enter');
    if (javaScriptEnabled) await page.getByRole('button', { name: 'See your answer' }).click();
    await page.locator('#answer a').click();
    await page.getByRole('button', { name: 'Clear all ticks' }).click();
    expect(requests).toEqual([]);
    expect(new URL(page.url()).search).toBe('');
    const { cookies, origins } = await context.storageState({ indexedDB: true });
    expect([cookies, origins]).toEqual([[], []]);
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
  });
});

test('styles alone answer every pair of ticks with the strictest, and show those two alone', async () => {
  const page = await reader.open(path, { javaScriptEnabled: false });
  const faults = await page.evaluate(() => {
    const levels = ['stop-and-get-urgent-help', 'ask-a-professional-first', 'avoid-the-area'];
    const order = [...levels, 'go-gently', 'fine'];
    const ticks = [...document.querySelectorAll<HTMLInputElement>('.tick')];
    const rank = (box: HTMLInputElement): number => order.indexOf(box.dataset['action'] ?? '');
    const wrong: string[] = [];
    let cases = 0;
    for (const one of ticks) {
      for (const other of ticks.slice(ticks.indexOf(one))) {
        one.checked = other.checked = true;
        const answer = [...document.querySelectorAll<HTMLElement>('#answer [data-overall]')]
          .filter((item) => item.checkVisibility())
          .map((item) => order.indexOf(item.dataset['overall'] ?? ''));
        const cards = [...document.querySelectorAll('.check-answer .care-card')]
          .filter((card) => card.checkVisibility())
          .map(({ id }) => id.replace('advice-', 'tick-'));
        const expected = [...new Set([one, other])]
          .toSorted(
            (a, b) => rank(a) - rank(b) || Number(a.dataset['order']) - Number(b.dataset['order']),
          )
          .map(({ id }) => id);
        const fits =
          cards.join() === expected.join() &&
          answer.join() === String(Math.min(rank(one), rank(other)));
        if (!fits) wrong.push(`${one.id} + ${other.id}: ${answer.join()} ${cards.join()}`);
        cases += 1;
        one.checked = other.checked = false;
      }
    }
    return { wrong, cases };
  });
  expect(faults).toEqual({ wrong: [], cases: (36 * 37) / 2 });
});

test('what came out is announced politely, in the page’s own line', async () => {
  const page = await reader.open(path);
  const status = page.getByRole('status');
  expect(await status.innerText()).toBe('');
  await tick(page, 'fever').check();
  expect(await status.innerText()).toBe('One thing applies: ask a professional first.');
  await tick(page, 'cold-pale-painful-foot').check();
  const line = 'Two things apply. The strictest: do not massage, get urgent help.';
  expect(await status.innerText()).toBe(line);
  expect(await page.locator('.check-summary').innerText()).toBe(line);
  await page.getByRole('button', { name: 'Clear all ticks' }).click();
  await expect.poll(() => status.innerText()).toMatch(/^Nothing ticked/);
});

test('print holds the advice that applies and no questions; its button needs script', async () => {
  const page = await reader.open(path);
  await page.evaluate(() => {
    window.print = () => document.body.setAttribute('data-printed', '');
  });
  await tick(page, 'burn-or-sunburn').check();
  await tick(page, 'pre-eclampsia-signs').check();
  await page.getByRole('button', { name: 'Print this answer' }).click();
  expect(await page.locator('body[data-printed]').count()).toBe(1);
  await page.emulateMedia({ media: 'print' });
  expect(await shown(page)).toEqual({
    answer: 'Do not massage. Get urgent help',
    advice: ['pre-eclampsia-signs', 'burn-or-sunburn'],
  });
  expect(await page.locator('.tick:visible, .check .button:visible').count()).toBe(0);
  expect(await page.locator('.check-care').isVisible()).toBe(true);
  const bare = await reader.open(path, { javaScriptEnabled: false });
  expect(await bare.locator('[data-print]').isVisible()).toBe(false);
});

test('the keyboard alone ticks, reads the answer and clears', async () => {
  const page = await reader.open(path, {
    viewport: { width: 360, height: 740 },
    reducedMotion: 'reduce',
  });
  const focused = () => page.evaluate(() => document.activeElement?.id ?? '');
  for (let stop = 0; stop < 40 && (await focused()) !== 'tick-past-blood-clot'; stop += 1) {
    await page.keyboard.press('Tab');
  }
  expect(await focused()).toBe('tick-past-blood-clot');
  await page.keyboard.press('Space');
  expect((await shown(page)).advice).toEqual(['past-blood-clot']);
  // Whatever has the focus stands clear of the bar that goes along at the foot of the screen.
  for (let stop = 0; stop < 12; stop += 1) {
    await page.keyboard.press('Tab');
    const [box, bar] = await Promise.all([
      page.locator(':focus').boundingBox(),
      page.locator('.check-bar').boundingBox(),
    ]);
    expect((box?.y ?? Infinity) + (box?.height ?? 0)).toBeLessThanOrEqual(bar?.y ?? 0);
  }
  await page.keyboard.press('Enter');
  expect(await focused()).toBe('advice');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe(
    '/safety/#past-blood-clot',
  );
});

test('at 320 pixels nothing runs off the side, and every row is a target of 44 pixels', async () => {
  const page = await reader.open(path, { viewport: { width: 320, height: 640 } });
  for (const id of ['suspected-leg-clot', 'not-sure']) await tick(page, id).check();
  const sideways = () =>
    page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
  expect(await sideways()).toBeLessThanOrEqual(0);
  const heights = await page
    .locator('.question, .check .button:visible, #answer a')
    .evaluateAll((items) => items.map((item) => item.getBoundingClientRect().height));
  expect(Math.min(...heights)).toBeGreaterThanOrEqual(44);
});

test('the safety page and the check lead to each other, and articles to the check', async () => {
  const page = await reader.open('/safety/');
  expect(await page.locator('.emergency').isVisible()).toBe(true);
  await page.getByRole('link', { name: 'Check whether it is all right today' }).click();
  await page.waitForURL(`**${path}`);
  await page.getByRole('link', { name: 'All conditions on the safety page' }).click();
  await page.waitForURL('**/safety/');
  await page.goto(`${reader.address}/articles/sleep/`);
  await page.getByRole('link', { name: 'Check whether it is all right today' }).click();
  await page.waitForURL(`**${path}`);
});
