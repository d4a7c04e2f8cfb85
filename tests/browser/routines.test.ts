import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { violations } from '../helpers/accessibility.ts';
import { builtPages } from '../helpers/built-site.ts';
import { useReader } from '../helpers/reader.ts';

const routines = builtPages()
  .map(({ path }) => path)
  .filter((path) => /^\/routines\/[^/]+\/$/.test(path));
const BEDTIME = '/routines/bedtime/';
const START = new Date('2026-11-21T21:00:00Z');
const reader = useReader();

/** Stands in for the wake lock, the visibility of the page and the device's voice, and keeps a record. */
function instruments(): void {
  const record: string[] = [];
  const held = new Set<{ released: boolean }>();
  let visible = true;
  Reflect.set(window, 'record', record);
  Reflect.set(window, 'locksHeld', () => held.size);
  Object.defineProperty(navigator, 'wakeLock', {
    value: {
      request: (kind: string) => {
        record.push(`ask ${kind}`);
        const lock = {
          released: false,
          release: () => {
            record.push('release');
            lock.released = true;
            held.delete(lock);
            return Promise.resolve();
          },
        };
        held.add(lock);
        return Promise.resolve(lock);
      },
    },
  });
  Object.defineProperty(document, 'visibilityState', {
    get: () => (visible ? 'visible' : 'hidden'),
  });
  Reflect.set(window, 'show', (now: boolean) => {
    visible = now;
    // As browsers do: a hidden page loses its lock.
    if (!now) for (const lock of held) lock.released = true;
    if (!now) held.clear();
    document.dispatchEvent(new Event('visibilitychange'));
  });
  const voice = { lang: 'en-GB', localService: true, name: 'A voice' };
  Object.defineProperty(window, 'SpeechSynthesisUtterance', {
    value: class {
      text: string;
      constructor(text: string) {
        this.text = text;
      }
    },
  });
  Object.defineProperty(window, 'speechSynthesis', {
    value: {
      getVoices: () => [{ ...voice, localService: false }, voice],
      cancel: () => undefined,
      speak: (words: { text: string; voice: typeof voice }) =>
        record.push(`say${words.voice.localService ? '' : ' elsewhere'}: ${words.text}`),
    },
  });
}

const recordOf = (page: Page): Promise<string[]> =>
  page.evaluate(() => [...(Reflect.get(window, 'record') as string[])]);
const locksHeld = (page: Page): Promise<number> => page.evaluate('locksHeld()');
const show = (page: Page, visible: boolean): Promise<void> => page.evaluate(`show(${visible})`);

async function stored(page: Page): Promise<{ session: string[]; local: Record<string, string> }> {
  return page.evaluate(() => ({
    session: Object.keys(sessionStorage),
    local: Object.fromEntries(Object.entries(localStorage)),
  }));
}

/** Opens a routine with a clock of its own. */
async function open(path = BEDTIME, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await reader.visit(options);
  await context.addInitScript(instruments);
  const page = await context.newPage();
  await page.clock.install({ time: START });
  await page.goto(reader.address + path);
  await page.clock.pauseAt(new Date(START.getTime() + 60_000));
  return page;
}

/** Reloads a page whose clock stands, and lets the moment pass after which scripts are asked for. */
async function reload(page: Page): Promise<void> {
  await page.reload();
  await page.clock.runFor(200);
  await page.waitForFunction(() => customElements.get('routine-player') !== undefined, undefined, {
    polling: 50,
  });
}

const place = (page: Page): Promise<string> => page.locator('[data-show="place"]').innerText();
const time = (page: Page): Promise<string> => page.locator('[data-show="time"]').innerText();
const main = (page: Page): Promise<string> => page.locator('[data-show="toggle"]').innerText();

/** Says that nothing applies and starts, with the keyboard alone. */
async function startByKeyboard(page: Page): Promise<void> {
  const reached = async (selector: string): Promise<void> => {
    for (let presses = 0; presses < 80; presses += 1) {
      await page.keyboard.press('Tab');
      if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector))
        return;
    }
    throw new Error(`The Tab key never reaches ${selector}.`);
  };
  // What starts a routine opens its check.
  await reached('a.button[href="#check"]');
  await page.keyboard.press('Enter');
  await reached('[data-none]');
  await page.keyboard.press('Space');
  await reached('[data-start]');
  await page.keyboard.press('Enter');
}

describe('a whole routine by keyboard alone', () => {
  test('runs, pauses, goes back and on, ends, lets the screen go and leaves nothing behind', async () => {
    const page = await open();
    await startByKeyboard(page);
    expect(await place(page)).toBe('Both feet, step 1 of 5');
    expect(await time(page)).toBe('0:30');
    expect(await locksHeld(page)).toBe(1);

    await page.clock.runFor(10_000);
    expect(await time(page)).toBe('0:20');
    await page.keyboard.press('Space');
    expect(await main(page)).toBe('Go on');
    expect(await locksHeld(page)).toBe(0);
    await page.clock.runFor(100_000);
    expect(await time(page)).toBe('0:20');

    await page.keyboard.press('Space');
    expect(await locksHeld(page)).toBe(1);
    await page.clock.runFor(20_000);
    expect(await place(page)).toBe('Left foot, step 2 of 5');
    await page.keyboard.press('ArrowRight');
    expect(await place(page)).toBe('Left foot, step 3 of 5');
    await page.keyboard.press('ArrowLeft');
    expect(await place(page)).toBe('Left foot, step 2 of 5');
    expect(await time(page)).toBe('0:45');

    await page.clock.runFor(270_000);
    expect(await place(page)).toBe('All 5 steps');
    expect(await page.locator('[data-show="title"]').innerText()).toBe('Done. Rest for a moment.');
    expect(await time(page)).toBe('0:00');
    expect(await locksHeld(page)).toBe(0);
    expect(await stored(page)).toEqual({ session: [], local: {} });

    await page.keyboard.press('Escape');
    expect(await page.locator('dialog').isVisible()).toBe(false);
    expect(await page.context().cookies()).toEqual([]);
  });

  test('the space bar presses the button that has the focus and nothing else', async () => {
    const page = await open();
    await startByKeyboard(page);
    await page.locator('[data-do="skip"]').focus();
    await page.keyboard.press('Space');
    expect(await place(page)).toBe('Left foot, step 2 of 5');
    expect(await main(page)).toBe('Pause');
  });

  test('keys of the sound fields, keys with Ctrl and keys on the page itself are not taken', async () => {
    const page = await open();
    await page.keyboard.press('ArrowRight');
    await startByKeyboard(page);
    await page.keyboard.press('Control+ArrowRight');
    await page.locator('.player-sound summary').click();
    await page.locator('[value="chime"]').focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Space');
    expect(await page.locator('[value="chime"]').isChecked()).toBe(true);
    expect([await place(page), await main(page)]).toEqual(['Both feet, step 1 of 5', 'Pause']);
  });
});

test('the start waits for an answer, of which there is one at a time, and a reload asks anew', async () => {
  const page = await open();
  expect(await page.locator('[data-start]').isVisible()).toBe(false);
  await page.locator('a.button[href="#check"]').click();
  const start = page.locator('[data-start]');
  const hint = page.getByText('Choose an answer to start.');
  expect([await start.isDisabled(), await hint.isVisible()]).toEqual([true, true]);
  await page.locator('[data-none]').check();
  expect([await start.isDisabled(), await hint.isVisible()]).toEqual([false, false]);
  await page.locator('[data-none]').press('ArrowDown');
  expect(await page.getByLabel(/a professional who knows about it has said yes/).isChecked()).toBe(
    true,
  );
  expect([await page.locator('[data-none]').isChecked(), await start.isDisabled()]).toEqual([
    false,
    false,
  ]);
  await reload(page);
  expect(await page.locator('[data-answer]:checked').count()).toBe(0);
  expect(await start.isDisabled()).toBe(true);
  expect(await stored(page)).toEqual({ session: [], local: {} });
});

test('a tab that slept is in the right step as soon as it is looked at, and holds the screen again', async () => {
  const page = await open();
  await startByKeyboard(page);
  await show(page, false);
  expect(await locksHeld(page)).toBe(0);
  // The clock goes on and no timer fires until the page is shown.
  await page.clock.setSystemTime(new Date(START.getTime() + 60_000 + 95_000));
  await show(page, true);
  expect(await place(page)).toBe('Left foot, step 3 of 5');
  expect(await time(page)).toBe('0:25');
  expect(await locksHeld(page)).toBe(1);
  // Back within a step, when nothing else tells the player to ask for the screen.
  await show(page, false);
  await show(page, true);
  expect(await locksHeld(page)).toBe(1);
  await page.keyboard.press('Space');
  await show(page, false);
  await show(page, true);
  expect(await locksHeld(page)).toBe(0);
});

test('a routine that was lost in a reload waits at its place, and a closed one is forgotten', async () => {
  const page = await open();
  await startByKeyboard(page);
  await page.clock.runFor(50_000);
  await reload(page);
  expect([await place(page), await time(page), await main(page)]).toEqual([
    'Left foot, step 2 of 5',
    '0:25',
    'Go on',
  ]);
  expect(await locksHeld(page)).toBe(0);
  await page.keyboard.press('Space');
  await page.clock.runFor(5000);
  expect(await time(page)).toBe('0:20');

  await page.getByRole('button', { name: 'Start again' }).click();
  expect(await place(page)).toBe('Both feet, step 1 of 5');
  await page.keyboard.press('Escape');
  await expect.poll(() => stored(page)).toEqual({ session: [], local: {} });
  expect(await page.locator('[data-start]').innerText()).toBe('Go on');
  await reload(page);
  expect(await page.locator('dialog').isVisible()).toBe(false);
});

test('sound is off until it is chosen, and the choice is all that is stored', async () => {
  const page = await open();
  await startByKeyboard(page);
  await page.keyboard.press('ArrowRight');
  const spoken = async (): Promise<string[]> =>
    (await recordOf(page)).filter((line) => line.startsWith('say'));
  expect(await spoken()).toEqual([]);
  await page.locator('.player-sound summary').click();
  await page.getByLabel('Read each step aloud').check();
  expect(await page.locator('.player-sound summary').innerText()).toBe('Sound: on');
  await page.locator('[data-do="skip"]').click();
  expect(await spoken()).toEqual([
    expect.stringMatching(/^say: Left foot, step 3 of 5\. Slow circles\. Use the pads/),
  ]);
  await page.locator('[data-do="close"]').click();
  await expect.poll(() => stored(page)).toEqual({ session: [], local: { sound: 'voice' } });
  await reload(page);
  expect(await page.locator('[value="voice"]').isChecked()).toBe(true);
  await page.evaluate(() => document.querySelector<HTMLInputElement>('[value="voice"]')?.click());
  expect(await stored(page)).toEqual({ session: [], local: {} });
});

test('a change of step is announced once, and the passing seconds and a pause are not', async () => {
  const page = await open();
  await startByKeyboard(page);
  await page.evaluate(() => {
    const heard: string[] = [];
    Reflect.set(window, 'heard', heard);
    const status = document.querySelector('dialog [role="status"]');
    if (status === null) throw new Error('There is no status.');
    new MutationObserver(() => heard.push(status.textContent)).observe(status, {
      childList: true,
      characterData: true,
      subtree: true,
    });
  });
  await page.clock.runFor(32_000);
  await page.clock.runFor(20_000);
  for (let press = 0; press < 2; press += 1) await page.keyboard.press('Space');
  expect(await page.evaluate('heard')).toEqual(['Left foot, step 2 of 5. Slow strokes.']);
});

test('the drawing is that of the step and of its foot, and a second one has the second half of its time', async () => {
  const page = await open();
  await startByKeyboard(page);
  const drawn = (): Promise<(string | null)[]> =>
    page
      .locator('.player-drawing:visible svg[role="img"]')
      .evaluateAll((drawings) => drawings.map((drawing) => drawing.getAttribute('aria-label')));
  expect(await drawn()).toEqual([
    expect.stringMatching(/^Right foot, .*: hold .* the arch/),
    expect.stringMatching(/^Left foot, .*: hold .* the arch/),
  ]);
  await page.keyboard.press('ArrowRight');
  expect(await drawn()).toEqual([
    expect.stringMatching(/^Left foot, .*: long stroke with both thumbs, .* to the heel/),
  ]);
  await page.clock.runFor(23_000);
  expect(await drawn()).toEqual([
    expect.stringMatching(/^Left foot, .*: long stroke with both hands, .* to the ankle/),
  ]);
  for (let press = 0; press < 5; press += 1) await page.keyboard.press('ArrowRight');
  expect(await drawn()).toEqual([expect.stringMatching(/^Right foot, .*: squeeze .* the heel/)]);
});

test('a tap on what is no control pauses and goes on; beside the open list of sounds it closes that', async () => {
  const page = await open(BEDTIME, { viewport: { width: 390, height: 844 }, hasTouch: true });
  await page.locator('a.button[href="#check"]').click();
  await page.locator('[data-none]').check();
  await page.locator('[data-start]').click();
  const tap = (): Promise<void> => page.locator('.player-drawings').tap();
  expect(await page.locator('[data-show="hint"]').innerText()).toBe('Press anywhere to pause.');
  await tap();
  expect(await main(page)).toBe('Go on');
  await tap();
  expect(await main(page)).toBe('Pause');
  await page.locator('.player-sound summary').tap();
  await tap();
  expect(await page.locator('.player-sound').evaluate((list) => list.hasAttribute('open'))).toBe(
    false,
  );
  expect(await main(page)).toBe('Pause');
  expect(await place(page)).toBe('Both feet, step 1 of 5');
});

test('the player goes dark after a while only if it was asked to, and a touch lights it', async () => {
  const page = await open();
  await startByKeyboard(page);
  const isDark = (): Promise<boolean> =>
    page.locator('dialog').evaluate((player) => player.hasAttribute('data-dark'));
  await page.clock.runFor(20_000);
  expect(await isDark()).toBe(false);
  await page.getByRole('button', { name: 'Dim the screen after a while' }).click();
  await page.clock.runFor(7000);
  expect(await isDark()).toBe(false);
  await page.clock.runFor(2000);
  expect(await isDark()).toBe(true);
  await page.keyboard.press('ArrowRight');
  expect(await isDark()).toBe(false);
  await page.clock.runFor(9000);
  expect(await isDark()).toBe(true);
  await page.getByRole('button', { name: 'Dim the screen after a while' }).click();
  await page.clock.runFor(9000);
  expect(await isDark()).toBe(false);
});

test('the end offers to do it again and to send it, and has no way back into it by a stray tap', async () => {
  const page = await open();
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await startByKeyboard(page);
  for (let press = 0; press < 8; press += 1) await page.keyboard.press('ArrowRight');
  expect(await page.locator('.player-controls').isVisible()).toBe(false);
  // Skipped or not, nothing is left to do.
  const filled = await page
    .locator('.player-bar > span')
    .evaluateAll((segments) => segments.map((segment) => getComputedStyle(segment).backgroundSize));
  expect(new Set(filled)).toEqual(new Set(['100% 100%']));
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('player-title');
  await page.locator('.player-drawings').click();
  expect(await place(page)).toBe('All 5 steps');
  await page.getByRole('button', { name: 'Send it to someone' }).click();
  await page.getByRole('button', { name: 'Link copied' }).waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
    /\/routines\/bedtime\/$/,
  );
  await page.getByRole('button', { name: 'Do it again' }).click();
  expect([await place(page), await main(page)]).toEqual(['Both feet, step 1 of 5', 'Pause']);
});

test('a device without a voice for English of its own does not offer one', async () => {
  const page = await open();
  await page.addInitScript(() => {
    Reflect.set(speechSynthesis, 'getVoices', () => [{ lang: 'en-GB', localService: false }]);
  });
  await reload(page);
  await startByKeyboard(page);
  await page.locator('.player-sound summary').click();
  expect(await page.getByLabel('Soft chime').isVisible()).toBe(true);
  expect(await page.getByLabel('Read each step aloud').isVisible()).toBe(false);
});

describe.each(routines)('%s', (path) => {
  test('says every step without script', async () => {
    const page = await reader.open(path, { javaScriptEnabled: false });
    const steps = page.locator('.step');
    const count = await steps.count();
    let times = 0;
    for (let index = 0; index < count; index += 1) {
      const text = await steps.nth(index).innerText();
      expect(text).toMatch(
        /\d+ (?:seconds|minutes?) for (?:the left foot|the right foot|both feet|each foot)\b.*\./,
      );
      expect(text).toMatch(/Take care: /);
      times += text.includes('each foot') ? 2 : 1;
    }
    expect(times).toBeGreaterThanOrEqual(7);
    // What is done on each foot is written once, and that it is done again is said.
    expect(await page.getByText(/^Then the other foot: steps? .* again\./).isVisible()).toBe(
      times > count,
    );
    const bases = await page.locator('.step-basis').allInnerTexts();
    expect(bases.length).toBeGreaterThan(0);
    for (const basis of bases)
      expect(basis).toMatch(/our suggestion, not tested|from a study|from advice/);
    expect(await page.locator('.safety-line').isVisible()).toBe(true);
    // The gravest signs stand there without a press, and all the others are one away, without script too.
    const chestPain = page.getByRole('link', { name: /chest pain/ }).filter({ visible: true });
    expect(await chestPain.count()).toBe(1);
    await page.locator('a.button[href="#check"]').click();
    expect(await chestPain.count()).toBe(2);
    expect(await page.getByText('Then go on to the steps.').isVisible()).toBe(true);
    expect(
      await page.locator('dialog, [data-answer], [data-start]').filter({ visible: true }).count(),
    ).toBe(0);
  });

  test('prints the list and no player, on both sides of one sheet at most', async () => {
    const page = await open(path);
    await page.locator('a.button[href="#check"]').click();
    await page.locator('[data-none]').check();
    await page.locator('[data-start]').click();
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('dialog').isVisible()).toBe(false);
    // What is folded on the screen is on paper too: the gate is whole.
    const gate = page.locator('[data-block="gate"] a');
    expect(await gate.count()).toBeGreaterThanOrEqual(20);
    expect(await gate.filter({ visible: true }).count()).toBe(await gate.count());
    // In a step of one foot, which must not take the steps of the other off the paper.
    await page.keyboard.press('ArrowRight');
    const steps = page.locator('.step');
    expect(await steps.filter({ visible: true }).count()).toBe(await steps.count());
    await page.emulateMedia({ media: null });
    await page.locator('[data-do="close"]').click();
    const pdf = await page.pdf({ format: 'A4' });
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length).toBeLessThanOrEqual(2);
  });
});

describe('the open player', () => {
  test('breaks no rule of accessibility in either theme', async () => {
    const page = await open(BEDTIME, { colorScheme: 'light' });
    await startByKeyboard(page);
    // axe waits by timers.
    await page.clock.resume();
    expect(await violations(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await violations(page, 'colours')).toEqual([]);
  });

  test.each([
    [320, 568, 1],
    [360, 740, 2],
    [740, 360, 1],
    [1440, 900, 1],
  ])(
    'at %i by %i pixels, text times %i: fits across, and every button can be pressed',
    async (width, height, scale) => {
      const page = await open(BEDTIME, { viewport: { width, height } });
      await page.evaluate((times) => {
        document.documentElement.style.fontSize = `${times * 100}%`;
      }, scale);
      await startByKeyboard(page);
      const player = page.locator('dialog');
      expect(await player.evaluate((box) => box.scrollWidth - box.clientWidth)).toBeLessThanOrEqual(
        0,
      );
      for (const name of ['Skip', 'Back', 'Pause', 'Close']) {
        const button = page.getByRole('button', { name, exact: true });
        expect((await button.boundingBox())?.height).toBeGreaterThanOrEqual(44);
        await button.click({ timeout: 2000 });
      }
    },
  );

  test('moves the hand at the pace of the step, and holds it while paused', async () => {
    const page = await open();
    await startByKeyboard(page);
    await page.keyboard.press('ArrowRight');
    const states = (): Promise<string[]> =>
      page
        .locator('.player-drawing:visible .stroke-along')
        .evaluateAll((hands) => hands.map((hand) => getComputedStyle(hand).animationPlayState));
    expect((await states()).length).toBeGreaterThan(0);
    expect(new Set(await states())).toEqual(new Set(['running']));
    await page.keyboard.press('Space');
    expect(new Set(await states())).toEqual(new Set(['paused']));
  });

  test('moves nothing for those who want no motion', async () => {
    const page = await open(BEDTIME, { reducedMotion: 'reduce' });
    await startByKeyboard(page);
    const moving = await page.locator('.player, .player *').evaluateAll((elements) =>
      elements
        .map((element) => getComputedStyle(element))
        .filter(
          ({ transitionDuration, animationName }) =>
            transitionDuration !== '0s' || animationName !== 'none',
        )
        .map(({ transitionDuration, animationName }) => `${transitionDuration} ${animationName}`),
    );
    expect(moving).toEqual([]);
  });
});

test.each([
  ['/', '/routines/bedtime/'],
  ['/articles/sleep/', '/routines/bedtime/'],
  ['/articles/how-to-massage-your-own-feet/', '/routines/own-feet/'],
])('%s leads to %s', async (from, to) => {
  const page = await reader.open(from);
  await page.locator(`main a[href="${to}"]`).first().click();
  await page.waitForURL(`**${to}`);
});
