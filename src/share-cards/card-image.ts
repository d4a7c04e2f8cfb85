import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { Renderer } from '@takumi-rs/core';
import { hashOf, readFromDisk, writeToDisk } from '../disk-cache.ts';
import { CARD_SIZE, type Card, type CardContent } from './card.ts';
import { cardNode, titleBox, titleNode } from './card-drawing.ts';
import { fonts, fontVersions } from './card-fonts.ts';
import { lineLayout, type LineLayout, type WordWidths } from './line-layout.ts';

const packageRoot = join(dirname(createRequire(import.meta.url).resolve('@takumi-rs/core')), '..');
/** To be raised with changes of `line-layout.ts`; the cache key contains all else that a picture depends on. */
const LAYOUT_VERSION = '2';
const versions = [
  LAYOUT_VERSION,
  readFileSync(join(packageRoot, 'package.json'), 'utf8'),
  ...fontVersions,
];

let ready: Promise<Renderer> | undefined;

/** The one renderer, with all fonts. */
const getRenderer = (): Promise<Renderer> => (ready ??= createRenderer());

async function createRenderer(): Promise<Renderer> {
  const renderer = new Renderer();
  await Promise.all(fonts.map((font) => renderer.registerFont(font)));
  return renderer;
}

/** Measures the words of a title, at a size that makes rounding negligible. */
async function measureWords(title: string): Promise<WordWidths> {
  const size = 100;
  const texts = [...title.trim().split(/\s+/), 'n n', 'nn'];
  const renderer = await getRenderer();
  const { children } = await renderer.measure({
    type: 'container',
    style: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start' },
    children: texts.map((text) => titleNode(text, size)),
  });
  const widths = children.map(({ width }) => width / size);
  const [apart = 0, together = 0] = widths.slice(-2);
  return { words: widths.slice(0, -2), space: apart - together };
}

/**
 * How the title of a card is set.
 *
 * @throws Error when not even the smallest size fits
 */
export const layOutTitle = async (content: CardContent): Promise<LineLayout> =>
  lineLayout(content.title, await measureWords(content.title), titleBox(content));

/**
 * Draws a card.
 *
 * @returns a PNG of 1200 by 630 pixels, the same bytes every time
 * @throws Error for characters that no font has, and for a title that no size fits
 */
export async function drawCard(content: CardContent): Promise<Uint8Array<ArrayBuffer>> {
  const card = cardNode(content, await layOutTitle(content));
  const renderer = await getRenderer();
  return new Uint8Array(await renderer.render(card, { ...CARD_SIZE, format: 'png' }));
}

/**
 * Draws a card, or reads it from the cache where its composition, the fonts and the renderer are the
 * same. Throws as {@link drawCard} does.
 */
async function cardImage({ file, content }: Card): Promise<Uint8Array<ArrayBuffer>> {
  const unset = cardNode(content, { size: 0, lines: [content.title] });
  const key = hashOf([...versions, JSON.stringify(unset)]);
  const drawn = readFromDisk(file, key);
  if (drawn !== undefined) return drawn;
  const png = await drawCard(content);
  writeToDisk(file, key, png);
  return png;
}

const started = new Map<string, Promise<Uint8Array<ArrayBuffer>>>();

/**
 * The picture of a card. Astro requests one after the other; the renderer has threads of its own, so
 * the next ones are started meanwhile.
 *
 * @param cards in the order of the requests
 * @param index of the card among them
 * @throws as {@link drawCard} does
 */
export async function cardImageAt(
  cards: readonly Card[],
  index: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const ahead = import.meta.env.DEV ? 0 : availableParallelism();
  const [first, ...next] = cards.slice(index, index + 1 + ahead).map((card) => {
    const image = started.get(card.file) ?? cardImage(card);
    started.set(card.file, image);
    return { file: card.file, image };
  });
  if (first === undefined) throw new RangeError(`There is no share card ${index}.`);
  // Their errors are thrown when they are requested.
  for (const { image } of next) image.catch(() => undefined);
  started.delete(first.file);
  return first.image;
}
