import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { Renderer } from '@takumi-rs/core';
import { CARD_SIZE, type Card, type CardContent } from './card.ts';
import { cardNode, titleBox, titleNode } from './card-drawing.ts';
import { fonts, fontVersions } from './card-fonts.ts';
import { lineLayout, type LineLayout, type WordWidths } from './line-layout.ts';

const packageRoot = join(dirname(createRequire(import.meta.url).resolve('@takumi-rs/core')), '..');
const cache = join(process.cwd(), 'node_modules/.cache/footnotes-cards');
/** To be raised with changes of `line-layout.ts`; the cache key contains all else that a picture depends on. */
const LAYOUT_VERSION = 2;
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
async function cardImage(content: CardContent): Promise<Uint8Array<ArrayBuffer>> {
  const unset = cardNode(content, { size: 0, lines: [content.title] });
  const key = createHash('sha256')
    .update(JSON.stringify([versions, unset]))
    .digest('hex');
  const file = join(cache, `${key.slice(0, 24)}.png`);
  if (existsSync(file)) return new Uint8Array(readFileSync(file));
  const png = await drawCard(content);
  mkdirSync(cache, { recursive: true });
  // Renamed when complete, since two builds may run at once.
  const unfinished = `${file}.${process.pid}`;
  writeFileSync(unfinished, png);
  renameSync(unfinished, file);
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
  const [first, ...next] = cards.slice(index, index + 1 + ahead).map(({ file, content }) => {
    const image = started.get(file) ?? cardImage(content);
    started.set(file, image);
    return { file, image };
  });
  if (first === undefined) throw new RangeError(`There is no share card ${index}.`);
  // Their errors are thrown when they are requested.
  for (const { image } of next) image.catch(() => undefined);
  started.delete(first.file);
  return first.image;
}
