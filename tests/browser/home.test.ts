import { expect, test } from 'vitest';
import { useReader } from '../helpers/reader.ts';

const reader = useReader();
const phone = { width: 390, height: 844 };

test('a phone’s first screen says what the site is for and offers four things to do', async () => {
  const page = await reader.open('/', { viewport: phone, javaScriptEnabled: false });
  for (const name of [
    'Try five minutes now',
    'See what it does',
    'Is it safe for me?',
    'For someone you love',
  ]) {
    const box = await page.locator('.hero').getByRole('link', { name }).boundingBox();
    expect((box?.y ?? Infinity) + (box?.height ?? 0), name).toBeLessThanOrEqual(phone.height);
  }
});

test('the sole with its two thumbs stands tall on a screen; a phone has what to do alone', async () => {
  const page = await reader.open('/', { viewport: { width: 1440, height: 900 } });
  const sole = page.locator('.hero-sole');
  expect(Math.abs(((await sole.boundingBox())?.height ?? 0) - 490)).toBeLessThan(15);
  await page.setViewportSize(phone);
  expect(await sole.isVisible()).toBe(false);
});

test('a door can be pressed anywhere', async () => {
  const page = await reader.open('/', { viewport: phone });
  await page.locator('.door', { hasText: 'Is it safe for me?' }).click();
  await page.waitForURL('**/safety/check/');
});

test.each([
  ['a phone', 360],
  ['a screen', 1440],
])('the picture of what massage beats stays in its frame, on %s', async (_, width) => {
  const page = await reader.open('/', { viewport: { width, height: 900 } });
  const overflow = await page.locator('.beats :is(dt, dd)').evaluateAll((rows) =>
    rows
      .filter((row) => {
        const frame = row.closest('.beats')?.getBoundingClientRect().right ?? 0;
        const range = document.createRange();
        range.selectNodeContents(row);
        // Words that are only heard have no place in the picture.
        const heard = row.querySelector('.beats-ask-words');
        if (heard !== null) range.setEndBefore(heard);
        return range.getBoundingClientRect().right > frame;
      })
      .map((row) => row.textContent.trim()),
  );
  expect(overflow).toEqual([]);
  expect(await page.locator('.beats-threads:visible').count()).toBe(1);
});

test('a long page has its index at the side of a wide screen, and none on a phone', async () => {
  const page = await reader.open('/glossary/', { viewport: { width: 1440, height: 900 } });
  const index = page.getByRole('navigation', { name: 'On this page' });
  await index.getByRole('link', { name: 'Sham' }).click();
  await page.waitForURL(/\/glossary\/#sham$/);
  await page.setViewportSize(phone);
  expect(await index.isVisible()).toBe(false);
});
