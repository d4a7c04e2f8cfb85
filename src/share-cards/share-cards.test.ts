import { Renderer, type Node } from '@takumi-rs/core';
import { expect, describe, test } from 'vitest';
import { answerKinds } from '../evidence/answer-kinds.ts';
import type { GradeId } from '../evidence/grades.ts';
import { cardNode, titleBox, titleNode } from './card-drawing.ts';
import { assertGlyphs, fonts } from './card-fonts.ts';
import { drawCard, layOutTitle } from './card-image.ts';
import { cardAlt, cardFor, cardOf, type CardAnswer, type CardContent } from './card.ts';
import { lineLayout } from './line-layout.ts';

const sleep: CardContent = {
  title: 'A foot massage in the evening may help you sleep',
  kicker: 'Rest and mood',
  zones: ['heel'],
  feet: 'one',
};

const answers = (alone: GradeId, touch: GradeId): CardAnswer[] => {
  const wordsOf = (id: GradeId): string => answerKinds.find((kind) => kind.id === id)?.words ?? '';
  return [
    { start: 'Better than nothing', grade: alone, words: wordsOf(alone) },
    { start: 'Better than another touch', grade: touch, words: wordsOf(touch) },
  ];
};

/** How far the ink of a title reaches, in pixels from the corner of its box, as it is painted. */
async function inkOf(content: CardContent) {
  const { size, lines } = await layOutTitle(content);
  const renderer = new Renderer();
  for (const font of fonts) await renderer.registerFont(font);
  const [width, height, edge] = [1400, 900, 200];
  const page: Node = {
    type: 'container',
    style: { display: 'flex', alignItems: 'flex-start', width, height, padding: edge },
    children: [titleNode(lines.join('\n'), size)],
  };
  const pixels = await renderer.render(page, { width, height, format: 'raw' });
  const reach = { left: width, top: height, right: 0, bottom: 0 };
  for (let index = 0; index < width * height; index += 1) {
    if ((pixels[index * 4 + 3] ?? 0) < 40) continue;
    const [x, y] = [(index % width) - edge, Math.floor(index / width) - edge];
    reach.left = Math.min(reach.left, x);
    reach.right = Math.max(reach.right, x);
    reach.top = Math.min(reach.top, y);
    reach.bottom = Math.max(reach.bottom, y);
  }
  return { ...reach, size };
}

test.each([
  ['the shortest title', 'Rest'],
  ['seventy characters', 'Long words such as complementary interdisciplinary physiotherapeutics'],
  ['one long word', 'Musculoskeletalphysiotherapeutically'],
  [
    'the longest claim',
    '“Being touched by someone who cares does you good, and a partner or relative can give the massage”',
  ],
  ['Greek', 'Ένα μασάζ ποδιών το βράδυ ίσως βοηθά τον ύπνο'],
  ['Vietnamese', 'Xoa bóp chân buổi tối có thể giúp ngủ ngon hơn'],
  ['Latin with marks', 'Łódź, Škoda, Ångström and naïve façades'],
])('%s fits its box at a legible size', async (_, title) => {
  const content = { ...sleep, title, answers: answers('some', 'mixed') };
  const { width, height } = titleBox(content);
  const { left, top, right, bottom, size } = await inkOf(content);
  expect(size).toBeGreaterThanOrEqual(40);
  expect(left).toBeGreaterThanOrEqual(-4);
  // Marks over capitals reach into the 16 pixels between title and kicker.
  expect(top).toBeGreaterThan(-16);
  expect(right).toBeGreaterThan(50);
  expect(right).toBeLessThanOrEqual(width + 4);
  expect(bottom).toBeLessThanOrEqual(height + 4);
});

test('rejects characters that no font has, and says what to do', () => {
  expect(() => assertGlyphs('Foot ᠠᠭ massage')).toThrowErrorMatchingInlineSnapshot(`
    [Error: No font of the share cards has “ᠠ” “ᠭ”.
      found     Foot ᠠᠭ massage
      expected  letters of Newsreader, Instrument Sans, Noto Serif
      fix       Write the title without them, or add a font that has them to src/share-cards/card-fonts.ts.]
  `);
});

test('rejects a title that does not fit at any size', async () => {
  const title = 'An endless title goes on and on '.repeat(30);
  await expect(layOutTitle({ ...sleep, title })).rejects.toThrow(/too long to be read/);
});

test('leaves no single word on a line where a slightly smaller size avoids it', () => {
  const widths = { words: [8, 1], space: 0.25 };
  expect(lineLayout('complementary calm', widths, { width: 830, height: 400 })).toEqual({
    size: 84,
    lines: ['complementary calm'],
  });
  const long = { words: Array.from({ length: 9 }, () => 2), space: 0.25 };
  const title = Array.from({ length: 9 }, (_, index) => `w${index}`).join(' ');
  const balanced = lineLayout(title, long, { width: 830, height: 330 }).lines;
  expect(balanced.map((line) => line.split(' ').length)).toEqual([3, 3, 3]);
});

test('breaks lines of even length instead of full lines', () => {
  const widths = { words: Array.from({ length: 8 }, () => 2), space: 0.25 };
  const { lines } = lineLayout('a b c d e f g h', widths, { width: 1150, height: 400 });
  expect(lines).toEqual(['a b c d', 'e f g h']);
});

test.each(answerKinds)(
  'a card with the grade “$words” has it in picture and alternative text',
  async ({ grade, words }) => {
    const content = {
      ...sleep,
      answers: [
        { start: 'Better than nothing', grade, words },
        ...answers('some', 'mixed').slice(1),
      ],
    };
    const node = JSON.stringify(cardNode(content, { size: 60, lines: [content.title] }));
    expect(node).toContain(words);
    expect(node).toContain('Better than another touch:');
    expect(cardAlt(content)).toContain(
      `Better than nothing: ${words}. Better than another touch: mixed.`,
    );
    expect(await drawCard(content)).not.toEqual(await drawCard(sleep));
  },
);

test('draws the same bytes each time', async () => {
  expect(await drawCard(sleep)).toEqual(await drawCard(sleep));
});

test('the alternative text has title, both grades and lit zones', () => {
  expect(cardAlt({ ...sleep, zones: ['heel', 'ball'], answers: answers('some', 'early') })).toBe(
    'A foot massage in the evening may help you sleep. Better than nothing: some evidence. Better than another touch: early evidence. A sole drawn as a pressure map, with the ball of the foot and the heel lit.',
  );
  expect(cardAlt({ ...sleep, title: 'May I?', zones: [] })).toBe(
    'May I? A sole drawn as a pressure map.',
  );
});

test('the card of what massage beats has its answers with a number each in the picture, and its names in the alternative text', async () => {
  const content: CardContent = {
    ...sleep,
    title: 'What a foot massage beats',
    beats: {
      groups: [
        { grade: 'early', mark: 'early', label: 'Early evidence', names: ['Sleep', 'Labour pain'] },
        { grade: 'none', mark: 'too-few', label: 'Too few people to say', names: ['Swollen legs'] },
      ],
      first: 'Some evidence for all three',
      sure: 'How sure we are: very low for all three',
      words: ['Early evidence: sleep and labour pain.', 'Too few people to say: swollen legs.'],
    },
  };
  const node = JSON.stringify(cardNode(content, { size: 60, lines: [content.title] }));
  for (const word of ['2: early evidence', '1: too few people to say', 'very low'])
    expect(node).toContain(word);
  expect(cardAlt(content)).toBe(
    'What a foot massage beats. Early evidence: sleep and labour pain. Too few people to say: swollen legs. How sure we are: very low for all three.',
  );
  expect((await layOutTitle(content)).lines).toHaveLength(1);
  expect(await drawCard(content)).not.toEqual(await drawCard({ ...content, beats: undefined }));
});

describe('the path of a card', () => {
  test('follows the path of its page, and a part has its own', () => {
    expect(cardOf('/', sleep).file).toBe('/cards/home.png');
    expect(cardOf('/articles/sleep/', sleep).file).toBe('/cards/articles/sleep.png');
    expect(cardOf('/top-10-benefits/', sleep, 'calm').file).toBe('/cards/top-10-benefits/calm.png');
  });

  test('has a new version with a new grade, so that no network shows an old one', () => {
    const before = cardOf('/evidence/x/', { ...sleep, answers: answers('some', 'some') });
    const after = cardOf('/evidence/x/', { ...sleep, answers: answers('some', 'mixed') });
    expect(before.file).toBe(after.file);
    expect(before.src).not.toBe(after.src);
    expect(before.src).toMatch(/^\/cards\/evidence\/x\.png\?v=[0-9a-f]{6}$/);
  });

  test('is not found for a page without a card', () => {
    const card = cardOf('/top-10-benefits/', sleep, 'calm');
    const cards = new Map([[card.file, card]]);
    expect(cardFor(cards, card.page, 'calm')).toBe(card);
    expect(() => cardFor(cards, '/top-10-benefits/')).toThrow(/has no share card/);
  });
});
