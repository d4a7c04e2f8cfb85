import { describe, expect, test } from 'vitest';
import { useReader } from '../helpers/reader.ts';

const wide = { viewport: { width: 1440, height: 900 } };
const narrow = { viewport: { width: 360, height: 740 }, hasTouch: true };

const reader = useReader();

describe('notes', () => {
  test('stand in the margin beside their lines on a wide screen, and never overlap', async () => {
    const page = await reader.open('/articles/heel-pain/', wide);
    const problems = await page.evaluate(() => {
      const box = (element: Element) => element.getBoundingClientRect();
      const notes = [...document.querySelectorAll('.note')].filter((note) => box(note).height > 0);
      const text = document.querySelector('.article-prose');
      const page = document.querySelector('article.page');
      if (text === null || page === null || notes.length === 0) return ['nothing to look at'];
      const edge = box(page).right - parseFloat(getComputedStyle(page).paddingInlineEnd);
      const found: string[] = [];
      notes.forEach((note, index) => {
        if (box(note).right > edge + 1) found.push(`${note.id} hangs out of the page`);
        if (box(note).left < box(text).right) found.push(`${note.id} covers the text`);
        if (box(note).right > document.documentElement.clientWidth)
          found.push(`${note.id} is cut off`);
        const next = notes[index + 1];
        if (next !== undefined && box(next).top < box(note).bottom)
          found.push(`${note.id} overlaps ${next.id}`);
        const mark = document.querySelector(`a[href="#${note.id}"]`);
        if (mark !== null && box(note).top < box(mark).top - 40)
          found.push(`${note.id} stands above its line`);
      });
      return found;
    });
    expect(problems).toEqual([]);
  });

  test('line up at the same edge wherever they are cited from', async () => {
    const page = await reader.open('/articles/sleep/', wide);
    const edges = await page.evaluate(() =>
      [...document.querySelectorAll('.note')]
        .map((note) => note.getBoundingClientRect())
        .filter(({ height }) => height > 0)
        .map(({ left }) => Math.round(left)),
    );
    expect(new Set(edges).size).toBe(1);
  });

  test.each([
    ['with script', true],
    ['without script', false],
  ])(
    'open in place at a touch on a narrow screen and close again, %s',
    async (_, javaScriptEnabled) => {
      const page = await reader.open('/articles/sleep/', { ...narrow, javaScriptEnabled });
      const note = page.locator('#note-1');
      expect(await note.isVisible()).toBe(false);
      await page.locator('#cite-1').tap();
      expect(await note.isVisible()).toBe(true);
      const [markBox, noteBox] = await Promise.all([
        page.locator('#cite-1').boundingBox(),
        note.boundingBox(),
      ]);
      expect(noteBox?.y).toBeGreaterThanOrEqual(markBox?.y ?? 0);
      expect((noteBox?.y ?? 0) - (markBox?.y ?? 0)).toBeLessThan(120);
      expect(noteBox?.y).toBeLessThan(740);
      await note.locator('.note-close').tap();
      expect(await note.isVisible()).toBe(false);
    },
  );

  describe('of a source that is cited again', () => {
    test('open in full beside that mark on a narrow screen, and close to it', async () => {
      const page = await reader.open('/articles/sleep/', narrow);
      await page.locator('#cite-1-2').tap();
      const note = page.locator('#note-1-2');
      expect(await note.isVisible()).toBe(true);
      expect(await note.textContent()).toBe(await page.locator('#note-1').textContent());
      expect(await page.locator('#note-1').isVisible()).toBe(false);
      await note.locator('.note-close').tap();
      expect(await note.isVisible()).toBe(false);
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('cite-1-2');
      await page.locator('#cite-1-2').tap();
      expect(await note.count()).toBe(1);
      expect(await note.isVisible()).toBe(true);
    });

    test('stand in the margin of a wide screen once they are asked for', async () => {
      const page = await reader.open('/articles/sleep/', wide);
      await page.locator('#cite-1-2').click();
      expect(new URL(page.url()).hash).toBe('#note-1-2');
      const [first, second] = await Promise.all(
        ['#note-1', '#note-1-2'].map((id) => page.locator(id).boundingBox()),
      );
      expect(second?.x).toBe(first?.x);
    });

    test('lead to the reference without script, and from there back to the place', async () => {
      const page = await reader.open('/articles/sleep/', { ...narrow, javaScriptEnabled: false });
      await page.locator('#cite-1-2').tap();
      expect(new URL(page.url()).hash).toBe('#ref-1');
      await page.locator('#ref-1 .reference-back').getByText('2nd time').tap();
      expect(new URL(page.url()).hash).toBe('#cite-1-2');
    });
  });

  test('are opened and closed by keyboard, and say which they are', async () => {
    const page = await reader.open('/articles/sleep/', narrow);
    const mark = page.locator('#cite-1');
    await mark.focus();
    await page.keyboard.press('Enter');
    expect(await mark.getAttribute('aria-expanded')).toBe('true');
    expect(await page.locator('#note-1').isVisible()).toBe(true);
    expect(await page.getByRole('link', { name: 'Note 1', exact: true }).count()).toBeGreaterThan(
      0,
    );
    await page.locator('#note-1 .note-close').focus();
    await page.keyboard.press('Enter');
    expect(await mark.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await page.locator('#note-1').isVisible()).toBe(false);
  });

  test('lead to the reference, and the reference leads back to every place', async () => {
    const page = await reader.open('/articles/sleep/', wide);
    await page.locator('#note-1 .note-more').click();
    expect(new URL(page.url()).hash).toBe('#ref-1');
    await page.locator('#ref-1 .reference-back a').first().click();
    expect(new URL(page.url()).hash).toBe('#cite-1');
  });
});

describe('steps', () => {
  test.each([390, 768, 1440])(
    'have their words on one edge, or on two where drawings stand in a row, and under no drawing, at %i px',
    async (width) => {
      const page = await reader.open('/articles/long-term-pain/', {
        viewport: { width, height: 900 },
      });
      const { starts, covered, drawn } = await page.evaluate(() => {
        const wordsOf = (item: Element): DOMRect[] =>
          [...item.childNodes]
            .filter((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim() !== '')
            .flatMap((node) => {
              const range = document.createRange();
              range.selectNodeContents(node);
              return [...range.getClientRects()].filter((rect) => rect.width > 1);
            });
        const items = [...document.querySelectorAll('.steps li')];
        return {
          drawn: items.filter((item) => item.querySelector('svg') !== null).length,
          starts: items.map((item) => ({
            isDrawn: item.querySelector('svg') !== null,
            left: Math.round(wordsOf(item)[0]?.left ?? 0),
          })),
          covered: items.flatMap((item, index) =>
            [...item.querySelectorAll('svg')]
              .map((drawing) => drawing.getBoundingClientRect())
              .filter((box) =>
                wordsOf(item).some(
                  (line) =>
                    line.left < box.right - 1 &&
                    line.right > box.left + 1 &&
                    line.top < box.bottom - 1 &&
                    line.bottom > box.top + 1,
                ),
              )
              .map(() => `step ${index + 1}`),
          ),
        };
      });
      expect(drawn).toBeGreaterThan(1);
      expect(starts.length).toBeGreaterThan(drawn);
      const edges = [false, true].map((kind) => [
        ...new Set(starts.filter(({ isDrawn }) => isDrawn === kind).map(({ left }) => left)),
      ]);
      // A picture stands above its words; where there is room, two of them in a row. A last one
      // without a second has the row, and stands beside its words.
      expect(edges[0]).toHaveLength(1);
      expect(edges[1]).toHaveLength(width < 768 ? 1 : 2 + (drawn % 2));
      expect(edges[1]?.[0]).toBe(edges[0]?.[0]);
      expect(covered).toEqual([]);
    },
  );
});

describe('the theme', () => {
  test('is there before anything is painted', async () => {
    const page = await reader.open('/', { colorScheme: 'light' });
    await page.getByLabel('Dark').check();
    // The first look at the page, before its body exists.
    await page.addInitScript(() => {
      new MutationObserver((_, observer) => {
        if (document.querySelector('body') === null) return;
        observer.disconnect();
        sessionStorage.setItem('first', document.documentElement.dataset['theme'] ?? 'none');
      }).observe(document, { childList: true, subtree: true });
    });
    await page.reload();
    expect(await page.evaluate(() => sessionStorage.getItem('first'))).toBe('dark');
    expect(
      await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor),
    ).toBe('rgb(19, 17, 31)');
  });

  test('follows the system until somebody chooses, and again when they choose the system', async () => {
    const page = await reader.open('/', { colorScheme: 'dark' });
    const paper = () =>
      page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    expect(await paper()).toBe('rgb(19, 17, 31)');
    await page.getByLabel('Light').check();
    expect(await paper()).toBe('rgb(251, 250, 254)');
    await page.getByLabel('System').check();
    expect(await paper()).toBe('rgb(19, 17, 31)');
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
  });
});

describe('the list of ten', () => {
  test('is filtered by grade without script', async () => {
    const page = await reader.open('/top-10-benefits/', { javaScriptEnabled: false });
    const shown = () => page.locator('.benefit:visible').count();
    expect(await shown()).toBe(10);
    await page.getByRole('radio', { name: /Early evidence/ }).check();
    expect(await shown()).toBe(3);
    await page.getByRole('radio', { name: 'All ten' }).check();
    expect(await shown()).toBe(10);
  });

  test('is filtered by keyboard', async () => {
    const page = await reader.open('/top-10-benefits/');
    await page.getByRole('radio', { name: 'All ten' }).focus();
    await page.keyboard.press('ArrowRight');
    expect(await page.locator('.benefit:visible').count()).toBe(2);
  });

  test('copies the link of a benefit and says so', async () => {
    const page = await reader.open('/top-10-benefits/', {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    await page.locator('#sleep .benefit-share summary').click();
    await page.getByRole('link', { name: 'Copy link to You may sleep better' }).click();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      `${reader.address}/top-10-benefits/#sleep`,
    );
    await page.getByRole('status').filter({ hasText: 'Link copied' }).waitFor();
  });

  test('shows both grades of a benefit, and its picture where it is sent', async () => {
    const page = await reader.open('/top-10-benefits/');
    const row = page.locator('#sleep');
    expect(await row.locator('.benefit-grades').innerText()).toMatch(
      /nothing: some evidence\.\s+Better than another touch too: early evidence\./,
    );
    await row.locator('.benefit-share summary').click();
    const width = await row
      .locator('.benefit-card img')
      .evaluate(async (picture: HTMLImageElement) => {
        await picture.decode();
        return picture.naturalWidth;
      });
    expect(width).toBe(1200);
  });

  test('shows the link of a benefit to be copied by hand when copying is refused', async () => {
    const page = await reader.open('/top-10-benefits/');
    await page.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new Error('refused'));
    });
    await page.locator('#sleep .benefit-share summary').click();
    await page.getByRole('link', { name: 'Copy link to You may sleep better' }).click();
    const field = page.getByRole('textbox', { name: /address to copy/ });
    await field.waitFor();
    expect(await field.inputValue()).toBe(`${reader.address}/top-10-benefits/#sleep`);
  });
});

describe('without script', () => {
  test('every word, note and safety note of an article is there', async () => {
    const words = async (javaScriptEnabled: boolean): Promise<string> => {
      const page = await reader.open('/articles/heel-pain/', { ...wide, javaScriptEnabled });
      // Not innerText: what lies far below the window is not laid out until somebody comes near.
      const text = (await page.locator('main').textContent()) ?? '';
      return text.replace(/\s+/g, ' ');
    };
    const without = await words(false);
    // Only script can copy, so only with it does the link say that it does.
    expect(without.replace('Link to this page', 'Copy link')).toBe(await words(true));
    expect(without).toContain('Do not massage, and get medical help today, for any of these');
    expect(without).toContain('References');
  });

  test('the theme switch, which could do nothing, is not shown', async () => {
    const page = await reader.open('/', { javaScriptEnabled: false });
    expect(await page.locator('theme-switch').isVisible()).toBe(false);
  });
});

describe('getting about by keyboard', () => {
  test('the first stop skips to the content', async () => {
    const page = await reader.open('/articles/sleep/', wide);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(
      'Skip to the content',
    );
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
  });

  test('the contents list marks the section that is being read', async () => {
    const page = await reader.open('/articles/sleep/', wide);
    await page.locator('#references').scrollIntoViewIfNeeded();
    await page.evaluate(() => document.querySelector('#references')?.scrollIntoView());
    await page.locator('.toc a[aria-current="true"]', { hasText: 'References' }).waitFor();
    expect(await page.locator('.toc a[aria-current]').count()).toBe(1);
  });
});

test('print leaves out what paper has no use for and keeps every reference and safety note', async () => {
  const page = await reader.open('/articles/sleep/', wide);
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('.site-menu').isVisible()).toBe(false);
  expect(await page.locator('.note:visible').count()).toBe(0);
  expect(await page.locator('#ref-1').isVisible()).toBe(true);
  expect(await page.locator('.care-urgent').first().isVisible()).toBe(true);
  const widths = await page.evaluate(() =>
    ['.care-emergency', '.care-urgent', '.care-ask', '.care-gentle'].map((name) => {
      const card = document.querySelector(name);
      return card === null ? 0 : parseFloat(getComputedStyle(card).borderTopWidth);
    }),
  );
  expect(widths).toEqual(widths.toSorted((a, b) => b - a));
  expect(new Set(widths).size).toBe(4);
});
