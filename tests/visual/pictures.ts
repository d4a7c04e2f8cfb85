import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import pixelmatch from 'pixelmatch';
import type { Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { projectRoot } from '../helpers/content-copy.ts';

/** A page of each kind; words of its first screen that change with every edit are not the point. */
export const kinds = {
  home: '/',
  articles: '/articles/',
  article: '/articles/sleep/',
  ten: '/top-10-benefits/',
  routine: '/routines/bedtime/',
  'where-to-press': '/where-to-press/',
  strokes: '/strokes/',
  safety: '/safety/',
  'self-check': '/safety/check/',
  evidence: '/evidence/',
  claim: '/evidence/better-sleep/',
  beats: '/what-it-beats/',
  sources: '/evidence/sources/w/',
  questions: '/questions/',
  search: '/search/',
  prose: '/how-we-grade/',
} as const;

/** First screens of a phone and of a desk, in CSS pixels. */
export const views = [
  { width: 390, height: 844 },
  { width: 1280, height: 800 },
] as const;
export const themes = ['light', 'dark'] as const;

/** Pixels of a screen to one of a picture, on each side: small files, and letters become their weight. */
const SHRINK = 4;
/** Levels of grey, for the same two reasons. */
const LEVELS = 16;
/** How far apart two greys must be to count as different, of 1: more than two levels. */
const GREY_TOLERANCE = 0.1;
/**
 * Most pixels of a picture that may be different, of 1. A page that is moved by one pixel differs in
 * about 0.02 of them, by two in 0.05: other versions of a font engine stay below, a change of layout
 * does not.
 */
export const MAX_DIFFERENT = 0.03;

const kept = join(projectRoot, 'tests/visual/pictures');
/** Where pictures that differ are put beside what changed, to be looked at. */
const found = join(projectRoot, '.cache/visual');

/** Makes a screenshot small and grey. */
function shrink(screenshot: Buffer): PNG {
  const full = PNG.sync.read(screenshot);
  const small = new PNG({
    width: Math.floor(full.width / SHRINK),
    height: Math.floor(full.height / SHRINK),
  });
  const step = 255 / (LEVELS - 1);
  for (let y = 0; y < small.height; y += 1) {
    for (let x = 0; x < small.width; x += 1) {
      let sum = 0;
      for (let dy = 0; dy < SHRINK; dy += 1) {
        for (let dx = 0; dx < SHRINK; dx += 1) {
          const at = ((y * SHRINK + dy) * full.width + x * SHRINK + dx) * 4;
          // Luma as in https://www.itu.int/rec/R-REC-BT.601
          sum +=
            0.299 * full.data.readUInt8(at) +
            0.587 * full.data.readUInt8(at + 1) +
            0.114 * full.data.readUInt8(at + 2);
        }
      }
      const grey = Math.round(Math.round(sum / SHRINK ** 2 / step) * step);
      small.data.set([grey, grey, grey, 255], (y * small.width + x) * 4);
    }
  }
  return small;
}

/** The first screen of a page, small and grey, with nothing that moves. */
export const takePicture = async (page: Page): Promise<PNG> =>
  shrink(await page.screenshot({ animations: 'disabled', caret: 'hide' }));

const write = (folder: string, name: string, picture: PNG): void => {
  const file = join(folder, `${name}.png`);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, PNG.sync.write(picture, { colorType: 0 }));
};

/** Keeps a picture as what is right from now on. */
export const keepPicture = (name: string, picture: PNG): void => {
  write(kept, name, picture);
};

/**
 * Compares a picture with the one that is kept.
 *
 * @returns a line about the difference, with where to look at it; nothing where it is within the tolerance
 */
export function comparePicture(name: string, picture: PNG): string[] {
  const file = join(kept, `${name}.png`);
  if (!existsSync(file)) return [`${name}: no picture is kept.`];
  const before = PNG.sync.read(readFileSync(file));
  const { width, height } = picture;
  if (before.width !== width || before.height !== height)
    return [`${name}: found ${width} × ${height}, expected ${before.width} × ${before.height}.`];
  const difference = new PNG({ width, height });
  const count = pixelmatch(before.data, picture.data, difference.data, width, height, {
    threshold: GREY_TOLERANCE,
    includeAA: true,
  });
  const share = count / (width * height);
  if (share <= MAX_DIFFERENT) return [];
  write(found, `${name}-before`, before);
  write(found, `${name}-now`, picture);
  write(found, `${name}-difference`, difference);
  return [
    `${name}: ${(share * 100).toFixed(1)} % of the picture differ, at most ${MAX_DIFFERENT * 100} % may. See .cache/visual/${name}-*.png.`,
  ];
}
