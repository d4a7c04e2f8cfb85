import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
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

async function readOrDraw({ file, content }: Card): Promise<Uint8Array<ArrayBuffer>> {
  const unset = cardNode(content, { size: 0, lines: [content.title] });
  const key = hashOf([...versions, JSON.stringify(unset)]);
  const drawn = readFromDisk(file, key);
  if (drawn !== undefined) return drawn;
  const png = await drawCard(content);
  writeToDisk(file, key, png);
  return png;
}

const inProgress = new Map<string, Promise<Uint8Array<ArrayBuffer>>>();

/**
 * Draws a card, or reads it from the cache where its composition, the fonts and the renderer are the
 * same. Throws as {@link drawCard} does.
 */
export function cardImage(card: Card): Promise<Uint8Array<ArrayBuffer>> {
  const { file } = card;
  const image =
    inProgress.get(file) ?? readOrDraw(card).finally(() => void inProgress.delete(file));
  inProgress.set(file, image);
  return image;
}

/** How many cards are drawn at a time: one in the renderer's thread, and the next to wait for it. */
const DRAWN_AT_ONCE = 2;

/**
 * Draws all cards into the cache while pages are rendered: the renderer has a thread of its own.
 * Mistakes are thrown when the card itself is requested.
 */
export async function drawAhead(cards: readonly Card[]): Promise<void> {
  const queue = cards.values();
  const drawRest = async (): Promise<void> => {
    for (const card of queue) await cardImage(card).catch(() => undefined);
  };
  await Promise.all(Array.from({ length: DRAWN_AT_ONCE }, drawRest));
}
