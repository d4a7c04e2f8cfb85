import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { ContentLibrary } from '../../src/content-check/library.ts';
import {
  healthy,
  selfCheck,
  unsure,
  verdictHeading,
  type Ticked,
} from '../../src/safety/self-check.ts';
import { contentInMemory } from '../helpers/content-in-memory.ts';
import { useReader } from '../helpers/reader.ts';

const reader = useReader();
const path = '/safety/check/';

const library = new ContentLibrary().read(contentInMemory().files);
const conditions: Ticked[] = library.conditions.entries.map(({ id, data }) => ({
  id,
  action: data.action,
  order: data.order,
}));
const all: Ticked[] = [...conditions.filter(({ id }) => id !== healthy), unsure];
const combinations = library.combinations.entries.flatMap(({ id, data }) =>
  conditions
    .filter((condition) => condition.id === data.advice.id)
    .map((advice) => ({
      id,
      any: data.any.map((part) => part.id),
      with: data.with.map((part) => part.id),
      advice,
    })),
);

const tick = (page: Page, id: string) => page.locator(`#tick-${id}`);
/** Shows the part that holds a place: with script one part is on the screen at a time. */
const show = (page: Page, id: string): Promise<void> =>
  page.evaluate((hash) => {
    location.hash = hash;
  }, id);
/** Ticks a question, or takes its tick away, in its part. */
async function check(page: Page, id: string, checked = true): Promise<void> {
  await show(page, `tick-${id}`);
  await tick(page, id).setChecked(checked);
}
/** Presses what stands at the end of the last part. */
async function pressAtEnd(page: Page, name: string): Promise<void> {
  await show(page, 'part-none');
  await page.getByRole('button', { name }).click();
}

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

  test('nothing ticked says just that, shows no advice and no emergency numbers', async () => {
    const page = await reader.open(`${path}#part-none`, options);
    expect(await shown(page)).toEqual({ answer: 'Nothing ticked yet', advice: [] });
    expect(await page.locator('.emergency').isVisible()).toBe(false);
    expect(await page.locator('.check-answer').innerText()).not.toMatch(/fine/i);
  });

  test('only “none of these apply” says that a massage is fine, and a tick overrules it', async () => {
    const page = await reader.open(path, options);
    await show(page, 'part-none');
    await page.getByRole('checkbox', { name: 'None of these apply' }).check();
    expect(await shown(page)).toEqual({ answer: 'Fine to massage', advice: ['healthy-feet'] });
    await check(page, 'cancer');
    expect(await shown(page)).toEqual({ answer: 'Ask a professional first', advice: ['cancer'] });
  });

  test.each([
    ['the mildest first', ['sore-heel', 'cancer', 'suspected-leg-clot']],
    ['the strictest first', ['suspected-leg-clot', 'cancer', 'sore-heel']],
    ['anyhow', ['cancer', 'sore-heel', 'suspected-leg-clot']],
  ])('ticking %s gives the strictest first on screen', async (_order, ids) => {
    const page = await reader.open(path, options);
    for (const id of ids) await check(page, id);
    expect(await shown(page)).toEqual({
      answer: 'Get medical help today',
      advice: ['suspected-leg-clot', 'cancer', 'sore-heel'],
    });
    expect(await page.getByRole('link', { name: 'emergency numbers' }).isVisible()).toBe(true);
    await check(page, 'suspected-leg-clot', false);
    expect(await shown(page)).toEqual({
      answer: 'Ask a professional first',
      advice: ['cancer', 'sore-heel'],
    });
    expect(await page.getByRole('link', { name: 'emergency numbers' }).isVisible()).toBe(false);
  });

  test('an emergency shows the number to call first of all, and says to stop reading the list', async () => {
    const page = await reader.open(path, options);
    expect(await page.getByText('Stop here.').isVisible()).toBe(false);
    await check(page, 'breathless-or-chest-pain');
    expect(await page.getByText('Stop here.').isVisible()).toBe(true);
    expect((await shown(page)).answer).toBe('Call an ambulance now');
    const number = await page.locator('.emergency').boundingBox();
    const card = await page.locator('#advice-breathless-or-chest-pain').boundingBox();
    expect(number?.y).toBeLessThan(card?.y ?? 0);
  });

  test('every combination shows its stricter advice and says why', async () => {
    const page = await reader.open(path, options);
    const found = await page.evaluate((list) => {
      const click = (box: string) => document.querySelector<HTMLElement>(box)?.click();
      const isShown = (id: string) => document.getElementById(id)?.checkVisibility();
      return list.map(({ id, any, with: others, advice }) => {
        const seen = (): unknown[] => [isShown(`advice-${advice.id}`), isShown(`together-${id}`)];
        click(`#tick-${any[0]}`);
        // The card that holds the sentence is there when its own box is ticked: the sentence is not.
        click(`#tick-${advice.id}`);
        const alone = seen();
        click(`#tick-${advice.id}`);
        click(`#tick-${others[0]}`);
        const answer = document.getElementById('answer')?.innerText.trim();
        const together = seen();
        click('.check [type="reset"]');
        return { id, alone, together, answer };
      });
    }, combinations);
    expect(found.length).toBeGreaterThan(5);
    expect(found).toEqual(
      combinations.map(({ id, advice }) => ({
        id,
        alone: [true, false],
        together: [true, true],
        answer: verdictHeading(advice.action),
      })),
    );
  });

  test('not being sure leads to asking first', async () => {
    const page = await reader.open(path, options);
    await check(page, 'sore-heel');
    expect((await shown(page)).answer).toBe('Go gently');
    await show(page, 'part-none');
    await page.getByRole('checkbox', { name: 'I am not sure' }).check();
    expect(await shown(page)).toEqual({
      answer: 'Ask a professional first',
      advice: ['not-sure', 'sore-heel'],
    });
  });

  test('all ticks can be cleared', async () => {
    const page = await reader.open(path, options);
    await check(page, 'fever');
    await pressAtEnd(page, 'Clear all ticks');
    expect(await shown(page)).toEqual({ answer: 'Nothing ticked yet', advice: [] });
  });

  test('nothing is stored, and no action sends a request', async () => {
    const context = await reader.visit(options);
    const page = await context.newPage();
    await page.goto(reader.address + path, { waitUntil: 'networkidle' });
    const requests: string[] = [];
    // A browser fetches the icon of the tab, typefaces and the styles of paper whenever it likes.
    page.on('request', (request) => {
      if (!/\/favicon\.svg$|\.(?:css|woff2)$/.test(request.url())) requests.push(request.url());
    });
    for (const id of ['fever', 'possible-broken-bone', 'not-sure']) await check(page, id);
    await show(page, 'tick-fever');
    await tick(page, 'fever').press('Enter');
    if (javaScriptEnabled) await pressAtEnd(page, 'See your answer');
    await page.locator('#answer a').click();
    await pressAtEnd(page, 'Clear all ticks');
    expect(requests).toEqual([]);
    expect(new URL(page.url()).search).toBe('');
    const { cookies, origins } = await context.storageState({ indexedDB: true });
    expect([cookies, origins]).toEqual([[], []]);
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
  });
});

test('styles alone answer in a real browser as the rules do: single ticks, combinations, every pair', async () => {
  const cases = [
    ...all.map((item) => [item]),
    ...combinations.flatMap(({ any, with: others }) =>
      any.flatMap((one) =>
        others.map((other) => all.filter(({ id }) => id === one || id === other)),
      ),
    ),
    ...all.flatMap((one, index) => all.slice(index + 1).map((other) => [one, other])),
  ];
  const expected = cases.map((ticked) => {
    const { advice, verdict } = selfCheck({ ticked, combinations });
    return `${verdict}: ${advice.map(({ id }) => id).join()}`;
  });
  const page = await reader.open(path, { javaScriptEnabled: false });
  const answers = await page.evaluate(
    (lists) => {
      // Thousands of cases: a page without its words is styled anew for each in a third of the time.
      const words = 'body > :not(main), .question details, .care-card > *';
      for (const part of document.querySelectorAll(words)) part.remove();
      return lists.map((ids) => {
        const boxes = ids.flatMap(
          (id) => document.querySelector<HTMLInputElement>(`#tick-${id}`) ?? [],
        );
        for (const box of boxes) box.checked = true;
        const visible = (selector: string) =>
          [...document.querySelectorAll<HTMLElement>(selector)].filter((item) =>
            item.checkVisibility(),
          );
        const verdict = visible('#answer [data-verdict]').map(({ dataset }) => dataset['verdict']);
        const cards = visible('.check-answer .care-card').map(({ id }) =>
          id.replace('advice-', ''),
        );
        for (const box of boxes) box.checked = false;
        return `${verdict.join()}: ${cards.join()}`;
      });
    },
    cases.map((ticked) => ticked.map(({ id }) => id)),
  );
  expect(answers).toEqual(expected);
});

describe('emergency numbers', () => {
  test.each<[string, BrowserContextOptions]>([
    ['a device set to the United States', { locale: 'en-US' }],
    ['a device set to Ireland', { locale: 'en-IE' }],
    ['no script', { locale: 'en-GB', javaScriptEnabled: false }],
  ])(
    'with %s are the same: 999, 112 and 911 in sight, the others a touch away',
    async (_, options) => {
      const page = await reader.open('/safety/', {
        ...options,
        viewport: { width: 390, height: 844 },
      });
      const calls = page.locator('.emergency-list a[href^="tel:"]:visible');
      const numbers = await calls.evaluateAll((links) =>
        links.map((link) => link.textContent.trim()),
      );
      expect(numbers).toEqual(['999', '112', '911']);
      const signs = page.locator('.page-urgent .condition summary');
      const last = await signs.last().boundingBox();
      expect((last?.y ?? Infinity) + (last?.height ?? 0)).toBeLessThanOrEqual(844);
      await page.locator('.emergency > details > summary').click();
      const all = await calls.evaluateAll((links) => links.map((link) => link.textContent.trim()));
      const listed = library.emergency.entries.flatMap(({ data }) => data.number.split(' or '));
      expect(new Set(all)).toEqual(new Set(listed));
      const heights = await calls.evaluateAll((links) =>
        links.map((link) => link.getBoundingClientRect().height),
      );
      expect(Math.min(...heights)).toBeGreaterThanOrEqual(24);
    },
  );
});

describe('on a phone', () => {
  const phone = { viewport: { width: 390, height: 844 }, reducedMotion: 'reduce' } as const;
  const parts = (page: Page) =>
    page
      .locator('.check-part')
      .evaluateAll((all) => all.filter((part) => part.checkVisibility()).map(({ id }) => id));
  const order = ['part-now', 'part-today', 'part-health', 'part-skin-and-foot', 'part-none'];

  test('on a desk too one part is on the screen, and the row of parts leads to each', async () => {
    const page = await reader.open(path, { viewport: { width: 1440, height: 900 } });
    const row = page.getByRole('navigation', { name: 'Parts of the check' });
    for (const [index, id] of order.entries()) {
      await row.getByRole('link').nth(index).click();
      await expect.poll(() => parts(page)).toEqual([id]);
      expect(await row.locator('[aria-current="step"]').getAttribute('href')).toBe(`#${id}`);
    }
    await page.goto(`${reader.address}${path}#tick-cancer`);
    await expect.poll(() => parts(page)).toEqual(['part-health']);
  });

  test('one part is on the screen, the emergency first, and the first question without scrolling', async () => {
    const page = await reader.open(path, phone);
    expect(await parts(page)).toEqual(['part-now']);
    const actions = await page
      .locator('#part-now .tick')
      .evaluateAll((boxes) => boxes.map((box) => box.getAttribute('data-action')));
    expect(new Set(actions)).toEqual(new Set(['call-an-ambulance']));
    const first = await page.locator('#part-now .question').first().boundingBox();
    expect((first?.y ?? Infinity) + 44).toBeLessThan(844);
    expect(await page.locator('#answer').isVisible()).toBe(false);
  });

  test('Next and Back lead through all parts, ticks stay, and the way back is a part back', async () => {
    const page = await reader.open(path, phone);
    await tick(page, 'cold-pale-painful-foot').check();
    expect(await page.getByText('Stop here.').isVisible()).toBe(true);
    expect(await page.locator('#answer').innerText()).toBe('Call an ambulance now');
    await tick(page, 'cold-pale-painful-foot').uncheck();
    for (const [index, id] of order.entries()) {
      expect(await parts(page)).toEqual([id]);
      expect(await page.locator(`#${id} legend`).innerText()).toContain(
        `Part ${index + 1} of ${order.length}`,
      );
      if (id === 'part-health') await tick(page, 'cancer').check();
      if (id === 'part-none') break;
      await page.locator(`#${id}`).getByRole('link', { name: 'Next' }).click();
      const next = order[index + 1] ?? '';
      await expect.poll(() => parts(page)).toEqual([next]);
      // Its name is in sight, and has the focus.
      await expect
        .poll(() => page.evaluate(() => document.activeElement?.closest('fieldset')?.id))
        .toBe(next);
      const legend = await page.locator(`#${next} legend`).boundingBox();
      expect(legend?.y).toBeGreaterThanOrEqual(0);
      expect(legend?.y).toBeLessThan(200);
    }
    expect(await shown(page)).toEqual({ answer: 'Ask a professional first', advice: ['cancer'] });
    await page.goBack();
    await expect.poll(() => parts(page)).toEqual(['part-skin-and-foot']);
    await page.locator('#part-skin-and-foot').getByRole('link', { name: 'Back' }).click();
    await expect.poll(() => parts(page)).toEqual(['part-health']);
    expect(await tick(page, 'cancer').isChecked()).toBe(true);
  });

  test('the last part says whether anything was ticked, and lets “none of these” be chosen', async () => {
    const page = await reader.open(`${path}#part-none`, phone);
    expect(await shown(page)).toEqual({ answer: 'Nothing ticked yet', advice: [] });
    await page.getByRole('checkbox', { name: 'None of these apply' }).check();
    expect(await shown(page)).toEqual({ answer: 'Fine to massage', advice: ['healthy-feet'] });
  });

  test('without script all parts stand in order, without buttons that would do nothing', async () => {
    const page = await reader.open(path, { ...phone, javaScriptEnabled: false });
    expect(await parts(page)).toEqual(order);
    expect(await page.locator('.check-nav:visible').count()).toBe(0);
  });
});

test('what came out is announced politely, in the page’s own line', async () => {
  const page = await reader.open(path);
  const status = page.getByRole('status');
  expect(await status.innerText()).toBe('');
  await check(page, 'fever');
  expect(await status.innerText()).toBe('One thing applies: ask a professional first.');
  await check(page, 'cold-pale-painful-foot');
  const line = 'Two things apply. The strictest: do not massage, and call an ambulance now.';
  expect(await status.innerText()).toBe(line);
  expect(await page.locator('.check-summary').innerText()).toBe(line);
  await pressAtEnd(page, 'Clear all ticks');
  await expect.poll(() => status.innerText()).toMatch(/^Nothing ticked/);
});

test('print holds the advice that applies and no questions; its button needs script', async () => {
  const page = await reader.open(path);
  await page.evaluate(() => {
    window.print = () => document.body.setAttribute('data-printed', '');
  });
  await check(page, 'burn-or-sunburn');
  await check(page, 'pre-eclampsia-signs');
  await page.getByRole('button', { name: 'Print this answer' }).click();
  expect(await page.locator('body[data-printed]').count()).toBe(1);
  await page.emulateMedia({ media: 'print' });
  expect(await shown(page)).toEqual({
    answer: 'Get medical help today',
    advice: ['pre-eclampsia-signs', 'burn-or-sunburn'],
  });
  expect(await page.locator('.tick:visible, .check .button:visible').count()).toBe(0);
  expect(await page.locator('.check-care').isVisible()).toBe(true);
  const bare = await reader.open(path, { javaScriptEnabled: false });
  expect(await bare.locator('[data-print]').isVisible()).toBe(false);
});

test('the keyboard alone ticks, reads the answer and clears', async () => {
  const page = await reader.open(`${path}#part-health`, {
    viewport: { width: 360, height: 740 },
    reducedMotion: 'reduce',
  });
  const focused = () => page.evaluate(() => document.activeElement?.id ?? '');
  for (let stop = 0; stop < 90 && (await focused()) !== 'tick-past-blood-clot'; stop += 1) {
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
  for (const [part, id] of [
    ['today', 'suspected-leg-clot'],
    ['none', 'not-sure'],
  ] as const) {
    await page.evaluate((hash) => {
      location.hash = hash;
    }, `part-${part}`);
    await check(page, id);
  }
  const sideways = () =>
    page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
  expect(await sideways()).toBeLessThanOrEqual(0);
  const heights = await page
    .locator('.question:visible, .check .button:visible, #answer a')
    .evaluateAll((items) => items.map((item) => item.getBoundingClientRect().height));
  expect(Math.min(...heights)).toBeGreaterThanOrEqual(44);
});

test('the safety page and the check lead to each other, and articles to the check', async () => {
  const page = await reader.open('/safety/');
  expect(await page.locator('.emergency').isVisible()).toBe(true);
  await page.getByRole('link', { name: 'Not sure? Answer a few questions' }).click();
  await page.waitForURL(`**${path}`);
  await show(page, 'part-none');
  await page.getByRole('link', { name: 'All conditions on the safety page' }).click();
  await page.waitForURL('**/safety/');
  await page.goto(`${reader.address}/articles/sleep/`);
  await page.getByRole('link', { name: 'Check whether it is all right today' }).click();
  await page.waitForURL(`**${path}`);
});
