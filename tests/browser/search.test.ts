import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { violations } from '../helpers/accessibility.ts';
import { useReader } from '../helpers/reader.ts';

const reader = useReader();

const field = (page: Page) => page.getByRole('searchbox', { name: 'What are you looking for?' });
const count = (page: Page) => page.getByRole('status').filter({ hasText: /./ });
const titles = (page: Page) => page.locator('.result h3 a');

/** Waits for an answer and gives the links of its results. */
async function answered(page: Page): Promise<(string | null)[]> {
  await page.locator('[data-state="results"]').waitFor();
  return Promise.all((await titles(page).all()).map((link) => link.getAttribute('href')));
}

describe('by keyboard alone', () => {
  test.each([
    ['swollen ankles', '/articles/swollen-feet-and-ankles/'],
    ['numb toes', '/safety/#loss-of-feeling'],
    ['can’t sleep', '/articles/sleep/'],
    ['how to massage feet', '/articles/how-to-massage-your-own-feet/'],
  ])('“%s” leads to %s first', async (words, path) => {
    const page = await reader.open('/articles/calm/');
    await page.keyboard.press('/');
    await page.waitForURL(/\/search\//);
    await expect
      .poll(() => field(page).evaluate((input) => input === document.activeElement))
      .toBe(true);
    await page.keyboard.type(words);
    await page.keyboard.press('Enter');
    expect((await answered(page))[0]).toBe(path);
    // Nothing took the focus, and the way from the field to the first result is short.
    expect(await field(page).evaluate((input) => input === document.activeElement)).toBe(true);
    for (let tabs = 0; tabs < 6; tabs += 1) {
      await page.keyboard.press('Tab');
      if (
        await titles(page)
          .first()
          .evaluate((link) => link === document.activeElement)
      )
        break;
    }
    await page.keyboard.press('Enter');
    await page.waitForURL(reader.address + path);
  });
});

test('offers queries before a word is typed, and its long lists are folded', async () => {
  const page = await reader.open('/search/');
  expect(await page.locator('[data-all-pages] li a:visible').count()).toBe(0);
  await page.locator('[data-all-pages] summary', { hasText: 'Routines' }).click();
  expect(await page.getByRole('link', { name: 'Five minutes before bed' }).isVisible()).toBe(true);
  await page.getByRole('link', { name: 'how to massage feet' }).click();
  expect((await answered(page))[0]).toBe('/articles/how-to-massage-your-own-feet/');
  expect(await page.locator('[data-part="hint"]').isVisible()).toBe(false);
});

test('counts results, announces them and keeps the query in the URL, to which “back” returns', async () => {
  const page = await reader.open('/search/');
  const before = await page.evaluate(() => history.length);
  await field(page).fill('sore calf');
  await answered(page);
  expect(await count(page).innerText()).toMatch(/^\d+ results? for “sore calf”/);
  expect(new URL(page.url()).search).toBe('?q=sore+calf');
  expect(await page.evaluate(() => history.length)).toBe(before);
  expect(await page.title()).toContain('sore calf');
  const found = await answered(page);
  await titles(page).first().click();
  await page.waitForURL((url) => !url.pathname.startsWith('/search/'));
  await page.goBack();
  expect(await answered(page)).toEqual(found);
  expect(await field(page).inputValue()).toBe('sore calf');
});

test('shows the kind of a result, both grades in words with their marks, what matched and its sections', async () => {
  const page = await reader.open('/search/?q=better%20sleep');
  await answered(page);
  const claim = page.locator('.result', { has: page.locator('a[href="/evidence/better-sleep/"]') });
  expect(await claim.locator('[data-fill="facts"]').innerText()).toBe('Claim');
  expect(await claim.locator('[data-fill="grades"]').innerText()).toMatch(
    /^Better than nothing:\s+some evidence\s+Better than another touch:\s+early evidence$/,
  );
  expect(await claim.locator('.grades svg').count()).toBe(2);
  // First of all a result says its answer, and not the middle of a sentence that has the word.
  const beginnings = await page
    .locator('.result')
    .evaluateAll((results) =>
      results.map(
        (item) => item.querySelector('[data-fill="answer"], [data-fill="excerpt"]')?.textContent,
      ),
    );
  expect(beginnings.length).toBeGreaterThan(3);
  for (const words of beginnings) expect(words).toMatch(/^[^…]/);
  const article = page.locator('.result', { has: page.locator('a[href="/articles/sleep/"]') });
  expect(await article.locator('mark').count()).toBeGreaterThan(0);
  await article.locator('[data-fill="sections"] a').first().click();
  await page.waitForURL(/\/articles\/sleep\/#[\w-]+$/);
});

test('keeps a facet in the URL, shows only its kind and can take it off', async () => {
  const page = await reader.open('/search/?q=blood%20clot');
  await answered(page);
  await page.getByText('Narrow the results').click();
  await page.getByRole('radio', { name: /^Safety/ }).check();
  await expect.poll(() => count(page).innerText()).toMatch(/^\d+ of \d+ results/);
  for (const path of await answered(page)) expect(path).toMatch(/^\/safety\/#/);
  expect(new URL(page.url()).search).toBe('?q=blood+clot&kind=condition');
  await page.reload();
  await answered(page);
  expect(await page.getByRole('radio', { name: /^Safety/ }).isChecked()).toBe(true);
  // The other kinds can still be chosen.
  expect(await page.getByRole('radio', { name: /^Articles/ }).isVisible()).toBe(true);
  await page.goto(`${reader.address}/search/?q=blood%20clot&kind=routine&alone=good`);
  await page.getByRole('button', { name: 'Clear the filters' }).click();
  expect((await answered(page)).length).toBeGreaterThan(5);
  expect(new URL(page.url()).search).toBe('?q=blood+clot');
});

test('adds more results by a button, and moves focus to the first of them', async () => {
  const page = await reader.open('/search/?q=massage');
  await answered(page);
  expect(await titles(page).count()).toBe(10);
  await page.getByRole('button', { name: 'Show more results' }).press('Enter');
  await expect.poll(() => titles(page).count()).toBe(20);
  expect(
    await titles(page)
      .nth(10)
      .evaluate((link) => link === document.activeElement),
  ).toBe(true);
});

test('corrects a misspelt query, and says so', async () => {
  const page = await reader.open('/search/?q=swolen%20ankels');
  expect((await answered(page))[0]).toBe('/articles/swollen-feet-and-ankles/');
  expect(await count(page).innerText()).toContain('No results for “swolen ankels”. Showing');
  expect(await count(page).innerText()).toContain('results for “swollen ankles”');
});

test('offers other ways and the list of all pages where nothing is found', async () => {
  const page = await reader.open('/search/?q=qwertyuiop');
  await page.locator('[data-state="nothing"]').waitFor();
  expect(await count(page).innerText()).toBe('No results for “qwertyuiop”.');
  expect(await page.getByRole('link', { name: 'the articles' }).isVisible()).toBe(true);
  expect(await page.getByRole('heading', { name: 'All pages and entries' }).isVisible()).toBe(true);
  expect(await titles(page).count()).toBe(0);
});

test('lists everything and hides the form without script', async () => {
  const page = await reader.open('/search/?q=sleep', { javaScriptEnabled: false });
  expect(await page.getByRole('searchbox').count()).toBe(0);
  expect(await page.locator('.no-script').isVisible()).toBe(true);
  expect(await page.locator('[data-all-pages] li a:visible').count()).toBeGreaterThan(150);
  await page.getByRole('link', { name: /^Foot massage may help you feel/ }).click();
  await page.waitForURL(/\/articles\/sleep\/$/);
});

test('loads nothing before the reader searches, and nothing from other sites after', async () => {
  const context = await reader.visit();
  const requested: string[] = [];
  context.on('request', (request) => requested.push(request.url()));
  const page = await context.newPage();
  const messages: string[] = [];
  page.on('console', (message) => messages.push(message.text()));
  page.on('pageerror', (error) => messages.push(error.message));
  await page.goto(`${reader.address}/search/`, { waitUntil: 'networkidle' });
  expect(requested.filter((url) => url.includes('/pagefind/'))).toEqual([]);
  await field(page).focus();
  await page.waitForTimeout(300);
  expect(requested.filter((url) => url.includes('/pagefind/'))).toEqual([]);
  await field(page).fill('sleep');
  await answered(page);
  expect(requested.some((url) => url.endsWith('/pagefind/pagefind.js'))).toBe(true);
  // The vocabulary is for words that the index does not have.
  expect(requested.filter((url) => url.endsWith('words.txt'))).toEqual([]);
  expect(requested.filter((url) => !url.startsWith(reader.address))).toEqual([]);
  expect(messages).toEqual([]);
  expect(await context.cookies()).toEqual([]);
});

/** What “sleep” needs, and where a file of it is; the script is a module, which browsers remember. */
const neededFiles = {
  script: '**/pagefind.js*',
  list: '**/pagefind-entry.json*',
  engine: '**/wasm.*.pagefind',
  metadata: '**/*.pf_meta',
  words: '**/*.pf_index',
  results: '**/*.pf_fragment',
};

test.each(Object.entries(neededFiles))(
  'says so when a file does not arrive (%s), and works again when it does',
  async (_, files) => {
    const context = await reader.visit();
    const page = await context.newPage();
    await context.route(files, (route) => route.abort());
    await page.goto(`${reader.address}/search/?q=sleep`);
    await page.locator('[data-state="error"]').waitFor();
    expect(await count(page).innerText()).toBe('Search isn’t working just now.');
    expect(await page.getByRole('heading', { name: 'All pages and entries' }).isVisible()).toBe(
      true,
    );
    await context.unroute(files);
    await page.getByRole('button', { name: 'Try again' }).click();
    expect((await answered(page))[0]).toBe('/articles/sleep/');
  },
);

test('says so when more results do not arrive', async () => {
  const context = await reader.visit();
  const page = await context.newPage();
  await page.goto(`${reader.address}/search/?q=massage`);
  await answered(page);
  await context.route(neededFiles.results, (route) => route.abort());
  await page.getByRole('button', { name: 'Show more results' }).click();
  await page.locator('[data-state="error"]').waitFor();
});

test('says so when only a word of a query does not arrive', async () => {
  const context = await reader.visit();
  const page = await context.newPage();
  await page.goto(`${reader.address}/search/?q=foot`);
  await answered(page);
  await context.route('**/*.pf_index', (route) => route.fulfill({ status: 404, body: 'Gone' }));
  await field(page).fill('foot sleep');
  await page.locator('[data-state="error"]').waitFor();
});

test('does not say that nothing is found while the network is away', async () => {
  const context = await reader.visit();
  const page = await context.newPage();
  await page.goto(`${reader.address}/search/?q=swolen%20ankels`);
  await answered(page);
  await context.setOffline(true);
  await field(page).fill('qwertyuiop');
  await page.locator('[data-state="error"]').waitFor();
});

describe('the key /', () => {
  const onSearch = (page: Page) => new URL(page.url()).pathname === '/search/';

  test('writes a stroke where the reader types', async () => {
    const page = await reader.open('/search/');
    await field(page).focus();
    await page.keyboard.type('a/b');
    expect(await field(page).inputValue()).toBe('a/b');
  });

  test('goes to the field on the page of search', async () => {
    const page = await reader.open('/search/');
    await page.keyboard.press('/');
    await page.keyboard.type('x');
    expect(await field(page).inputValue()).toBe('x');
  });

  test('sleeps with a control key and while a dialog is open', async () => {
    const page = await reader.open('/routines/bedtime/');
    await page.keyboard.press('Control+/');
    await page.evaluate(() => {
      const dialog = document.createElement('dialog');
      document.body.append(dialog);
      dialog.showModal();
    });
    await page.keyboard.press('/');
    await page.waitForTimeout(300);
    expect(onSearch(page)).toBe(false);
  });

  test('can be turned off and on; only “off” is kept', async () => {
    const context = await reader.visit();
    const page = await context.newPage();
    await page.goto(`${reader.address}/search/`);
    const stored = () => page.evaluate(() => JSON.stringify(localStorage));
    expect(await stored()).toBe('{}');
    await page.getByRole('checkbox', { name: 'Use the / key' }).uncheck();
    expect(await stored()).toBe('{"slash":"off"}');
    await page.goto(`${reader.address}/articles/calm/`);
    await page.keyboard.press('/');
    await page.waitForTimeout(300);
    expect(onSearch(page)).toBe(false);
    await page.goto(`${reader.address}/search/`);
    const box = page.getByRole('checkbox', { name: 'Use the / key' });
    expect(await box.isChecked()).toBe(false);
    await box.check();
    expect(await stored()).toBe('{}');
  });
});

test.each([
  ['results', '/search/?q=blood%20clot&kind=condition'],
  ['results', '/search/?q=sleep'],
  ['nothing', '/search/?q=qwertyuiop'],
])('the state “%s” of %s has no accessibility violations in either theme', async (state, path) => {
  const page = await reader.open(path, { colorScheme: 'light' });
  await page.locator(`[data-state="${state}"]`).waitFor();
  expect(await violations(page, 'strict')).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await violations(page, 'strict colours')).toEqual([]);
});

test.each([
  [320, 1],
  [360, 2],
])('results fit %d pixels with text %d times as large', async (width, times) => {
  const page = await reader.open('/search/?q=blood%20clot&kind=condition', {
    viewport: { width, height: 800 },
  });
  await answered(page);
  await page.evaluate((scale) => {
    document.documentElement.style.fontSize = `${scale * 100}%`;
  }, times);
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBeLessThanOrEqual(0);
});
