import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { projectRoot } from '../helpers/content-copy.ts';
import { useReader } from '../helpers/reader.ts';

const reader = useReader();

describe('a glossary word', () => {
  test.each([
    ['with script', true],
    ['without script', false],
  ])('is explained where it stands and closed again, %s', async (_, javaScriptEnabled) => {
    const page = await reader.open('/articles/sleep/', {
      javaScriptEnabled,
      viewport: { width: 360, height: 740 },
    });
    const word = page.locator('.term').first();
    const explanation = page.locator('.term-text').first();
    expect(await explanation.isVisible()).toBe(false);
    await word.click();
    expect(await explanation.isVisible()).toBe(true);
    const box = await explanation.boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(360);
    await page.keyboard.press('Escape');
    expect(await explanation.isVisible()).toBe(false);
  });

  test('leads to its entry in the glossary', async () => {
    const page = await reader.open('/articles/sleep/');
    await page.locator('.term').first().click();
    await page.locator('.term-text').first().getByRole('link').click();
    await page.waitForURL(/\/glossary\/#[\w-]+$/);
    expect(await page.locator(`[id="${new URL(page.url()).hash.slice(1)}"]`).isVisible()).toBe(
      true,
    );
  });
});

describe('without script', () => {
  test('claims are filtered by topic', async () => {
    const page = await reader.open('/evidence/', { javaScriptEnabled: false });
    const shown = () => page.locator('.claim-row:visible').count();
    const all = await shown();
    expect(all).toBe(readdirSync(join(projectRoot, 'content/claims')).length);
    const parts: number[] = [];
    for (const name of [/^Body/, /^Mind/, /^Moving/]) {
      await page.getByRole('radio', { name }).check();
      parts.push(await shown());
    }
    expect(Math.min(...parts)).toBeGreaterThan(0);
    expect(parts.reduce((sum, part) => sum + part)).toBe(all);
    // A row without a claim would be a grade that nothing has, but for the one that no claim has reached.
    expect(await page.locator('.ladder-row:visible:not(:has(.claim-row:visible))').count()).toBe(1);
    expect(await page.locator('.ladder-count:visible').count()).toBe(0);
  });

  test('sources are filtered by how close they are to foot massage, and no letter stands empty', async () => {
    const page = await reader.open('/evidence/sources/', { javaScriptEnabled: false });
    expect(await page.locator('.source:visible').count()).toBe(
      readdirSync(join(projectRoot, 'content/sources')).length,
    );
    await page.getByRole('radio', { name: /^Foot reflexology/ }).check();
    const shown = await page.locator('.source:visible').count();
    expect(shown).toBeGreaterThan(0);
    expect(shown).toBe(await page.locator('.source[data-directness="foot-reflexology"]').count());
    expect(
      await page.locator('details.source-letter:visible:not(:has(.source:visible))').count(),
    ).toBe(0);
  });

  test('a kept address of a source leads to its line, and that to its full entry', async () => {
    const page = await reader.open('/evidence/sources/#wyatt-2012-breast-cancer', {
      javaScriptEnabled: false,
    });
    const line = page.locator('#wyatt-2012-breast-cancer');
    await expect.poll(async () => (await line.boundingBox())?.y ?? -1).toBeLessThan(800);
    await line.getByRole('link').click();
    await page.waitForURL(/\/evidence\/sources\/w\/#wyatt-2012-breast-cancer$/);
  });
});

test('a source is found by any of its authors, its year and words of its title, in one kind or all', async () => {
  const page = await reader.open('/evidence/sources/');
  const field = page.getByLabel('Author, year or a word of the title');
  const status = page.locator('.source-find [role="status"]');
  const shown = page.locator('.source:visible');
  await field.fill('tate 2002');
  await expect.poll(() => shown.count()).toBe(1);
  expect(await status.textContent()).toBe('One source has “tate 2002”.');
  await field.fill('reflexology');
  const all = await shown.count();
  expect(await status.textContent()).toContain(`${all} sources have`);
  await page.getByRole('radio', { name: /^Foot massage/ }).check();
  const some = await shown.count();
  expect(some).toBeLessThan(all);
  expect(await status.textContent()).toContain(`${some} `);
  await field.fill('nobody wrote this');
  expect(await shown.count()).toBe(0);
  expect(await status.textContent()).toMatch(/^No source has/);
  await page.getByRole('radio', { name: /^All/ }).check();
  await field.fill('');
  expect(await page.locator('details.source-letter[open]').count()).toBe(0);
});

test('a kept address of a source leads to its full entry, wherever that lies on its page', async () => {
  const page = await reader.open('/how-we-grade/');
  await page.goto(`${reader.address}/evidence/sources/#wyatt-2012-breast-cancer`);
  await page.waitForURL(/\/evidence\/sources\/w\/#wyatt-2012-breast-cancer$/);
  const source = page.locator('#wyatt-2012-breast-cancer');
  await source.waitFor();
  await expect.poll(async () => (await source.boundingBox())?.y ?? -1).toBeLessThan(800);
  expect((await source.boundingBox())?.y).toBeGreaterThanOrEqual(-5);
  // The index does not stand in the way back.
  await page.goBack();
  await page.waitForURL(/\/how-we-grade\/$/);
});

test('a claim shows both sides, and a claim that nobody tested shows no yes', async () => {
  const page = await reader.open('/evidence/better-sleep/');
  await page.getByText('The studies, a sentence each').click();
  expect(await page.getByRole('heading', { name: /^In favour/ }).count()).toBe(1);
  expect(await page.getByRole('heading', { name: /^No clear difference, or worse/ }).count()).toBe(
    1,
  );
  await page.goto(`${reader.address}/evidence/falls/`);
  const grades = page.locator('.claim-head .grades');
  expect(await grades.getByText('Not tested', { exact: true }).count()).toBe(1);
  expect(await grades.locator('.mark-good, .mark-some, .mark-early').count()).toBe(0);
});

test('a claim shows its trial in figures and its comparisons, and folds what is added up until a link leads there', async () => {
  const page = await reader.open('/evidence/better-sleep/');
  const sum = page.locator('.grade-sum');
  expect(await sum.isVisible()).toBe(false);
  const trial = page.getByRole('region', { name: 'One trial, and how it came out' });
  // What it cannot show stands over its figures, which are folded because no recording bore them out.
  expect(await trial.innerText()).toContain('It does not mean an extra hour of sleep');
  await trial.getByText('The figures', { exact: true }).click();
  expect(await trial.innerText()).toMatch(/With massage\s+8 hours\s+Without\s+7 hours/);
  expect(await page.locator('.people-dots').first().isVisible()).toBe(true);
  await page.getByText('How the grades were reached').click();
  expect(await sum.isVisible()).toBe(true);
  const linked = await reader.open('/evidence/better-sleep/#sum');
  await expect.poll(() => linked.locator('.grade-sum').isVisible()).toBe(true);
});

test.each(['library.json', 'library.bib', 'library.ris', 'library.csv', 'claims.json'])(
  'the download %s can be had from the page of sources',
  async (file) => {
    const page = await reader.open('/evidence/sources/');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.locator(`.downloads a[href$="/${file}"]`).click(),
    ]);
    expect(download.suggestedFilename()).toBe(file);
    expect(await download.failure()).toBeNull();
  },
);
