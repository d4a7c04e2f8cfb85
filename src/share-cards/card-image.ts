import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Renderer } from '@takumi-rs/core';
import { CARD_SIZE, type CardContent } from './card.ts';
import { drawingOf, type Drawing, type Fit } from './card-drawing.ts';
import type { FontFile } from './card-fonts.ts';

const require = createRequire(import.meta.url);
/** Where the renderer lies: its version is part of what a picture is made from. */
const packageRoot = join(dirname(require.resolve('@takumi-rs/core')), '..');
const cache = join(packageRoot, '../../.cache/footnotes-cards');

/** Sizes of a title in pixels: the largest that fits is taken. */
const sizes = [100, 92, 84, 78, 72, 66, 60, 56, 52, 48, 44, 40, 36, 32] as const;

/** Changes with the rules below for setting a title, which the cache cannot see. */
const DESIGN = 1;

let renderer: Renderer | undefined;
const registered = new Map<string, Promise<unknown>>();
const digests = new Map<string, string>();

const sha256 = (data: string | Uint8Array): string =>
  createHash('sha256').update(data).digest('hex');

/** The one renderer, with these fonts in it. */
async function rendererWith(files: readonly FontFile[]): Promise<Renderer> {
  const ready = (renderer ??= new Renderer());
  for (const { name, path } of files) {
    const known = registered.get(name) ?? ready.registerFont({ name, data: readFileSync(path) });
    registered.set(name, known);
    await known;
  }
  return ready;
}

function digestOf({ path }: FontFile): string {
  const digest = digests.get(path) ?? sha256(readFileSync(path));
  digests.set(path, digest);
  return digest;
}

/** How a title falls into lines. */
interface Fall {
  readonly height: number;
  readonly longest: number;
  /** Width of the shortest line as a part of the longest. */
  readonly evenness: number;
}

async function fallOf(fit: Fit, drawing: Drawing, ready: Renderer): Promise<Fall> {
  const { height, runs } = await ready.measure(drawing.title(fit), CARD_SIZE);
  const lines = new Map<number, { left: number; right: number }>();
  for (const { text, x, y, width, height: tall } of runs) {
    if (text.trim() === '') continue;
    // Fonts differ in height, so the middle of a run tells its line.
    const line = Math.floor((y + tall / 2) / (fit.size * drawing.lineHeight));
    const { left, right } = lines.get(line) ?? { left: x, right: x };
    lines.set(line, { left: Math.min(left, x), right: Math.max(right, x + width) });
  }
  const widths = [...lines.values()].map(({ left, right }) => right - left);
  const longest = Math.max(...widths);
  return { height, longest, evenness: Math.min(...widths) / longest };
}

/**
 * The narrowest width at which a title takes no more lines than in its whole room: its lines are then
 * as even as they get. The renderer balances lines as well, but does not say how they fell.
 */
async function balanced(fit: Fit, height: number, drawing: Drawing, ready: Renderer): Promise<Fit> {
  let [narrow, wide] = [0, fit.width];
  while (wide - narrow > 4) {
    const width = Math.ceil((narrow + wide) / 2);
    const fall = await fallOf({ ...fit, width }, drawing, ready);
    // A word that is wider than its line hangs out of it.
    if (fall.height <= height && fall.longest <= width + fit.size / 4) wide = width;
    else narrow = width;
  }
  return { ...fit, width: wide };
}

/**
 * Finds how to set a title by setting and measuring it: in the largest size that stays in its room,
 * or in one not much smaller whose lines are more even, so that no single word is left on a line.
 *
 * @throws Error when not even the smallest size fits
 */
export async function fitTitle(content: CardContent, drawing: Drawing): Promise<Fit> {
  const ready = await rendererWith(drawing.files);
  let largest: Fit | undefined;
  for (const size of sizes) {
    if (largest !== undefined && size < 0.75 * largest.size) break;
    const whole = { size, width: drawing.room.width };
    const { height, longest } = await fallOf(whole, drawing, ready);
    // A run counts the space at its end, which may hang out of the room.
    if (height > drawing.room.height || longest > whole.width + size / 4) continue;
    const fit = await balanced(whole, height, drawing, ready);
    if ((await fallOf(fit, drawing, ready)).evenness >= 0.5) return fit;
    largest ??= fit;
  }
  if (largest !== undefined) return largest;
  throw new Error(
    [
      'The title of a share card is too long to be read on it.',
      `  found     ${content.title}`,
      `  expected  a title that fits at ${sizes.at(-1) ?? 0} pixels`,
      '  fix       Shorten the title.',
    ].join('\n'),
  );
}

/**
 * Draws a card.
 *
 * @returns a PNG of 1200 by 630 pixels, the same bytes every time
 * @throws Error for letters that no font has, and for a title that no size fits
 */
export async function drawCard(content: CardContent): Promise<Uint8Array<ArrayBuffer>> {
  const drawing = drawingOf(content);
  const fit = await fitTitle(content, drawing);
  const ready = await rendererWith(drawing.files);
  return new Uint8Array(await ready.render(drawing.card(fit), { ...CARD_SIZE, format: 'png' }));
}

/**
 * Draws a card, or takes it from the cache when all that it is made from is the same: its words and
 * drawing, its fonts and the renderer. Throws as {@link drawCard} does.
 */
export async function cardImage(content: CardContent): Promise<Uint8Array<ArrayBuffer>> {
  const { card, room, lineHeight, files } = drawingOf(content);
  const key = sha256(
    JSON.stringify([
      DESIGN,
      card({ size: 0, width: 0 }),
      room,
      lineHeight,
      sizes,
      files.map(digestOf),
      readFileSync(join(packageRoot, 'package.json'), 'utf8'),
    ]),
  );
  const file = join(cache, `${key.slice(0, 24)}.png`);
  if (existsSync(file)) return new Uint8Array(readFileSync(file));
  const png = await drawCard(content);
  mkdirSync(cache, { recursive: true });
  // Two builds may run at once: a reader never finds half a picture.
  const half = `${file}.${process.pid}`;
  writeFileSync(half, png);
  renameSync(half, file);
  return png;
}
