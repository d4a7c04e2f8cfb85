import { describe, expect, test } from 'vitest';
import { countries } from '../../src/therapists/countries.ts';
import { maps, searches } from '../../src/therapists/maps.ts';
import { useReader } from '../helpers/reader.ts';

const reader = useReader();
const scripts: [string, boolean][] = [
  ['with script', true],
  ['without script', false],
];

describe.each(scripts)('%s', (_, javaScriptEnabled) => {
  test('an address opens its question, in sight with the question above it', async () => {
    const page = await reader.open('/questions/#massage-or-reflexology', {
      javaScriptEnabled,
      viewport: { width: 320, height: 640 },
    });
    const answer = page.locator('#massage-or-reflexology');
    await answer.waitFor();
    expect(await page.locator('.question[open]').count()).toBe(1);
    const question = page.locator('.question[open] > summary');
    await expect.poll(async () => (await question.boundingBox())?.y ?? -1).toBeGreaterThan(-1);
    expect((await answer.boundingBox())?.y).toBeLessThan(320);
  });

  test('a link at the end of an article opens its question', async () => {
    const page = await reader.open('/articles/heel-pain/', { javaScriptEnabled });
    await page.locator('.question-links a').first().click();
    await page.waitForURL(/\/questions\/#plantar-fasciitis$/);
    await page.locator('#plantar-fasciitis').waitFor();
    expect(await page.locator('#plantar-fasciitis').innerText()).toContain('our view');
  });

  test('a question says its answer in a line, folded and open, and says it once', async () => {
    const page = await reader.open('/questions/', { javaScriptEnabled });
    const fold = page.locator('.question').first();
    const short = fold.locator('.short-answer');
    expect(await short.isVisible()).toBe(true);
    const words = await short.innerText();
    await fold.locator('> summary').click();
    expect(await short.isVisible()).toBe(true);
    expect(await fold.locator('.answer').innerText()).not.toContain(words);
  });

  test('a question opens and closes with the keyboard', async () => {
    const page = await reader.open('/questions/', { javaScriptEnabled });
    const fold = page.locator('.question').first();
    await fold.locator('> summary').focus();
    await page.keyboard.press('Enter');
    expect(await fold.locator('.answer').isVisible()).toBe(true);
    await page.keyboard.press('Enter');
    expect(await fold.locator('.answer').isVisible()).toBe(false);
  });

  test('a country is chosen first: its registers open, and those of the one before close', async () => {
    const page = await reader.open('/find-a-therapist/', {
      javaScriptEnabled,
      viewport: { width: 390, height: 844 },
    });
    const registers = page.locator('.country .register-link:visible');
    expect(await page.locator('.country h3:visible').count()).toBe(countries.length);
    expect(await registers.count()).toBe(0);
    for (const { id, label } of countries) {
      await page.locator('.country h3', { hasText: label }).click();
      const open = page.locator('.country .fold[open] > .fold-body');
      expect(await open.evaluateAll((bodies) => bodies.map((body) => body.id))).toEqual([id]);
      expect(await open.innerText()).not.toBe('');
      expect(await registers.count()).toBe(await page.locator(`#${id} .register-link`).count());
    }
  });

  test('one row of maps is there, for the words that are chosen', async () => {
    const page = await reader.open('/find-a-therapist/', { javaScriptEnabled });
    const shown = () =>
      page
        .locator('.map-row a:visible')
        .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    expect(await shown()).toHaveLength(maps.length);
    for (const words of searches) {
      await page.getByRole('radio', { name: words }).check();
      expect(await shown()).toEqual(maps.map(({ href }) => href(words)));
    }
  });

  test('a link to a register opens its country', async () => {
    const page = await reader.open('/find-a-therapist/#uk-aor', { javaScriptEnabled });
    await page.locator('#uk-aor').waitFor();
    expect(await page.locator('.country .fold[open]').count()).toBe(1);
  });
});

test('what to ask is copied, a question a line; where that is refused it is selected', async () => {
  const context = await reader.visit();
  await context.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', {
      value: {
        writeText: (text: string) => {
          if (document.documentElement.hasAttribute('data-refuse')) throw new Error('refused');
          document.documentElement.setAttribute('data-copied', text);
        },
      },
    });
  });
  const page = await context.newPage();
  await page.goto(`${reader.address}/find-a-therapist/`);
  const questions = (await page.locator('#ask-list li').allInnerTexts()).join('\n');
  await page.getByRole('button', { name: 'Copy the questions' }).click();
  expect(await page.locator('html').getAttribute('data-copied')).toBe(questions);
  expect(await page.locator('#status').innerText()).toBe('Questions copied');
  await page.evaluate(() => document.documentElement.setAttribute('data-refuse', ''));
  await page.getByRole('button', { name: 'Copy the questions' }).click();
  expect(await page.evaluate(() => getSelection()?.toString().trim())).toBe(questions);
});

test('a search for words on the page finds them in a folded answer', async () => {
  // An address with words to find uses the browser’s own search on the page.
  const page = await reader.open('/questions/#:~:text=burning%20or%20shooting%20pain');
  await page.locator('#does-it-hurt').waitFor();
  expect(await page.locator('.question[open]').count()).toBe(1);
});

test('finding a therapist asks nobody else for anything, and never where the reader is', async () => {
  const context = await reader.visit();
  await context.addInitScript(() => {
    const asked = () => document.documentElement.setAttribute('data-asked-where', '');
    navigator.geolocation.getCurrentPosition = asked;
    navigator.geolocation.watchPosition = () => (asked(), 0);
  });
  const page = await context.newPage();
  const elsewhere: string[] = [];
  context.on('request', (request) => {
    if (!request.url().startsWith(reader.address)) elsewhere.push(request.url());
  });
  await page.goto(`${reader.address}/find-a-therapist/`, { waitUntil: 'networkidle' });
  await page.locator('.country h3', { hasText: 'Canada' }).click();
  for (const link of await page.locator('a[rel="noreferrer"]:visible').all()) await link.hover();
  await page.locator('.country .source-list summary:visible').first().click();
  await page.waitForLoadState('networkidle');
  expect(elsewhere).toEqual([]);
  expect(await page.locator('html').getAttribute('data-asked-where')).toBeNull();
  expect(await context.cookies()).toEqual([]);
});

test('a map is told the words and not the page that they came from', async () => {
  const context = await reader.visit();
  const asked: { url: string; referrer: string | undefined }[] = [];
  await context.route(
    (url) => url.hostname.endsWith('openstreetmap.org'),
    (route) => {
      const request = route.request();
      asked.push({ url: request.url(), referrer: request.headers()['referer'] });
      return route.fulfill({ status: 200, contentType: 'text/html', body: '<title>A map</title>' });
    },
  );
  const page = await context.newPage();
  await page.goto(`${reader.address}/find-a-therapist/`);
  await page.getByRole('link', { name: /^OpenStreetMap\s?: search for podiatrist$/ }).click();
  await page.waitForURL(/openstreetmap/);
  expect(asked[0]).toEqual({
    url: 'https://www.openstreetmap.org/search?query=podiatrist',
    referrer: undefined,
  });
});
