import { Renderer, type Node } from '@takumi-rs/core';
import { create } from 'fontkitten';
import { readFileSync } from 'node:fs';
import { expect, describe, test } from 'vitest';
import { gradeOf, grades } from '../evidence/grades.ts';
import { drawingOf } from './card-drawing.ts';
import { settingOf } from './card-fonts.ts';
import { drawCard, fitTitle } from './card-image.ts';
import { cardAlt, cardFor, cardOf, type CardContent } from './card.ts';

const sleep: CardContent = {
  title: 'A foot massage in the evening may help you sleep',
  kicker: 'Rest and mood',
  zones: ['heel'],
  feet: 'one',
};

/** Titles in other scripts, as an article about them might have; the words are of no matter. */
const scripts = [
  ['Greek', 'Ένα μασάζ ποδιών το βράδυ ίσως βοηθά τον ύπνο', 'Noto Serif greek'],
  ['Cyrillic', 'Массаж стоп вечером может помочь уснуть', 'Noto Serif cyrillic'],
  ['Arabic', 'تدليك القدمين في المساء قد يساعدك على النوم', 'Noto Naskh Arabic arabic'],
  ['Hebrew', 'עיסוי כפות רגליים בערב עשוי לעזור לישון', 'Noto Serif Hebrew hebrew'],
  ['Devanagari', 'शाम को पैरों की मालिश से नींद में मदद मिल सकती है', 'Noto Serif Devanagari devanagari'],
  ['Japanese', '夜のフットマッサージは眠りを助けるかもしれません', 'Noto Serif JP'],
  ['Vietnamese', 'Xoa bóp chân buổi tối có thể giúp ngủ ngon hơn', 'Newsreader'],
  ['Latin with marks', 'Łódź, Škoda, Ångström and naïve façades', 'Newsreader'],
] as const;

/** How far the ink of a title reaches, in pixels from the corner of its room, as it is painted. */
async function inkOf(content: CardContent) {
  const drawing = drawingOf(content);
  const fit = await fitTitle(content, drawing);
  const renderer = new Renderer();
  for (const { name, path } of drawing.files)
    await renderer.registerFont({ name, data: readFileSync(path) });
  const [width, height, edge] = [1400, 900, 200];
  const sheet: Node = {
    type: 'container',
    style: { display: 'flex', alignItems: 'flex-start', width, height, padding: edge },
    children: [drawing.title(fit)],
  };
  const pixels = await renderer.render(sheet, { width, height, format: 'raw' });
  const reach = { left: width, top: height, right: 0, bottom: 0 };
  for (let index = 0; index < width * height; index += 1) {
    if ((pixels[index * 4 + 3] ?? 0) < 40) continue;
    const [x, y] = [(index % width) - edge, Math.floor(index / width) - edge];
    reach.left = Math.min(reach.left, x);
    reach.right = Math.max(reach.right, x);
    reach.top = Math.min(reach.top, y);
    reach.bottom = Math.max(reach.bottom, y);
  }
  return { ...reach, room: drawing.room, size: fit.size };
}

/** A title stays in its room; marks over capitals reach into the 16 pixels between it and the kicker. */
async function expectInRoom(content: CardContent): Promise<void> {
  const { left, top, right, bottom, room, size } = await inkOf(content);
  expect(size).toBeGreaterThanOrEqual(40);
  expect(left).toBeGreaterThanOrEqual(-4);
  expect(top).toBeGreaterThan(-16);
  expect(right).toBeGreaterThan(50);
  expect(right).toBeLessThanOrEqual(room.width + 4);
  expect(bottom).toBeLessThanOrEqual(room.height + 4);
}

/** The letters of a text that no font of its setting has a shape for, by the fonts' own tables. */
function withoutShape(text: string): string[] {
  const fonts = settingOf(text, 'heading').files.map(({ path }) => create(readFileSync(path)));
  return Array.from(text.replace(/\s/g, '')).filter((letter) => {
    const point = letter.codePointAt(0) ?? 0;
    return !fonts.some((font) => !font.isCollection && font.glyphForCodePoint(point).id !== 0);
  });
}

describe.each(scripts)('a title in %s', (_, title, font) => {
  test('is set in a font that has each of its letters', () => {
    expect(settingOf(title, 'heading').files[0]?.name.startsWith(font)).toBe(true);
    expect(withoutShape(title)).toEqual([]);
  });

  test('stays in its room at a size that can be read', () => expectInRoom({ ...sleep, title }));
});

test('a title from right to left says so, and the font of its letters gives the spaces', () => {
  expect(settingOf('تدليك القدمين: 5 minutes', 'heading')).toMatchObject({ direction: 'rtl' });
  expect(settingOf(sleep.title, 'heading').direction).toBe('ltr');
});

test('a script that no font has stops the build and says what to do', () => {
  expect(() => settingOf('Foot ᠠᠭ massage', 'heading')).toThrowErrorMatchingInlineSnapshot(`
    [Error: No font of the share cards has “ᠠ” “ᠭ”.
      found     Foot ᠠᠭ massage
      expected  letters of Newsreader, Noto Serif, Noto Naskh Arabic, Noto Serif Hebrew, Noto Serif Devanagari, Noto Serif JP
      fix       Write the title without them, or add the Noto package of that script to src/share-cards/card-fonts.ts.]
  `);
});

test('a title that no size fits stops the build', async () => {
  const content = { ...sleep, title: 'An endless title goes on and on '.repeat(30) };
  await expect(fitTitle(content, drawingOf(content))).rejects.toThrow(/too long to be read/);
});

test.each([
  ['the shortest', 'Rest'],
  ['seventy characters', 'Long words such as complementary interdisciplinary physiotherapeutics'],
  ['one long word', 'Musculoskeletalphysiotherapeutically'],
  [
    'the longest claim',
    '“Being touched by someone who cares does you good, and a partner or relative can give the massage”',
  ],
])('%s is neither clipped nor over anything', (_, title) => expectInRoom({ ...sleep, title }));

test.each(grades)('a card with the grade “$label” shows it and says it', async (grade) => {
  const content = { ...sleep, grade };
  expect(JSON.stringify(drawingOf(content).card({ size: 60, width: 600 }))).toContain(grade.label);
  expect(cardAlt(content)).toContain(grade.label);
  expect(await drawCard(content)).not.toEqual(await drawCard(sleep));
});

test('a card drawn twice has the same bytes', async () => {
  expect(await drawCard(sleep)).toEqual(await drawCard(sleep));
});

test('the alternative text says title, grade and what glows', () => {
  expect(cardAlt({ ...sleep, zones: ['heel', 'ball'], grade: gradeOf('early') })).toBe(
    'A foot massage in the evening may help you sleep. Early evidence. A sole drawn as a pressure map, with the ball of the foot and the heel lit.',
  );
  expect(cardAlt({ ...sleep, title: 'May I?', zones: [] })).toBe(
    'May I? A sole drawn as a pressure map.',
  );
});

describe('the address of a card', () => {
  test('is the address of its page, and a part has its own', () => {
    expect(cardOf('/', sleep).file).toBe('/cards/home.png');
    expect(cardOf('/articles/sleep/', sleep).file).toBe('/cards/articles/sleep.png');
    expect(cardOf('/top-10-benefits/', sleep, 'calm').file).toBe('/cards/top-10-benefits/calm.png');
  });

  test('gets a new version with a new grade, so that no network shows an old one', () => {
    const before = cardOf('/evidence/x/', { ...sleep, grade: gradeOf('some') });
    const after = cardOf('/evidence/x/', { ...sleep, grade: gradeOf('mixed') });
    expect(before.file).toBe(after.file);
    expect(before.src).not.toBe(after.src);
    expect(before.src).toMatch(/^\/cards\/evidence\/x\.png\?v=[0-9a-f]{6}$/);
  });

  test('cannot be had for a page that no card is made for', () => {
    const card = cardOf('/top-10-benefits/', sleep, 'calm');
    const cards = new Map([[card.page, [card]]]);
    expect(cardFor(cards, card.page, 'calm')).toBe(card);
    expect(() => cardFor(cards, '/top-10-benefits/')).toThrow(/has no share card/);
  });
});
