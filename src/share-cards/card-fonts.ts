import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { FontDetails } from '@takumi-rs/core';
import { z } from 'astro/zod';
import { create } from 'fontkitten';

const require = createRequire(import.meta.url);

/** The site's own typefaces, and one for Greek and symbols, which they lack. */
const families = [
  { name: 'Newsreader', package: 'newsreader', axes: 'opsz' },
  { name: 'Instrument Sans', package: 'instrument-sans', axes: 'wght' },
  { name: 'Noto Serif', package: 'noto-serif', axes: 'wght' },
] as const;

/** CSS font families of a title and of the small text. */
export const fontFamily = {
  heading: 'Newsreader, "Noto Serif"',
  small: '"Instrument Sans", "Noto Serif"',
} as const;

/** A font file with the first and last code point of each range of its `unicode-range`. */
interface FontFace {
  readonly family: string;
  readonly data: Buffer;
  readonly ranges: [number, number][];
}

/** Fontsource's `unicode.json`: the `unicode-range` of each file of a package. */
const subsets = z.record(z.string(), z.string());

function parseUnicodeRange(text: string): FontFace['ranges'] {
  return text.split(',').map((range) => {
    const [from = '', to = from] = range.trim().replace(/^U\+/i, '').split('-');
    return [Number.parseInt(from, 16), Number.parseInt(to, 16)];
  });
}

const folderOf = (name: string): string => dirname(require.resolve(`@fontsource-variable/${name}`));

/** Every font file of the cards. */
const fontFaces: readonly FontFace[] = families.flatMap((family) => {
  const folder = folderOf(family.package);
  const table = subsets.parse(JSON.parse(readFileSync(join(folder, 'unicode.json'), 'utf8')));
  return Object.entries(table).map(([subset, ranges]) => ({
    family: family.name,
    data: readFileSync(
      join(folder, `files/${family.package}-${subset}-${family.axes}-normal.woff2`),
    ),
    ranges: parseUnicodeRange(ranges),
  }));
});

/** The fonts for the renderer. */
export const fonts: readonly FontDetails[] = fontFaces.map(({ family, data, ranges }) => ({
  name: family,
  data,
  unicodeRange: ranges,
}));

/** Manifests of the font packages, which change with their versions. */
export const fontVersions: readonly string[] = families.map((family) =>
  readFileSync(join(folderOf(family.package), 'package.json'), 'utf8'),
);

/** Characters without a glyph: spaces, joiners, direction marks, variation selectors. */
const invisible = /^[\s\p{Cf}\u{FE00}-\u{FE0F}]$/u;

/** Opening a font unpacks it, which takes longer than drawing a card. */
const openFonts = new Map<FontFace, ReturnType<typeof create>>();

function openFont(face: FontFace): ReturnType<typeof create> {
  const font = openFonts.get(face) ?? create(face.data);
  openFonts.set(face, font);
  return font;
}

/** Whether a font has a glyph for a character; its `unicode-range` alone is not proof. */
function hasGlyph(character: string): boolean {
  const point = character.codePointAt(0) ?? 0;
  return fontFaces.some((face) => {
    if (!face.ranges.some(([from, to]) => from <= point && point <= to)) return false;
    const font = openFont(face);
    return !font.isCollection && font.hasGlyphForCodePoint(point);
  });
}

/**
 * Makes sure that a card shows no empty box.
 *
 * @param text of the card
 * @throws Error that names the characters which no font has
 */
export function assertGlyphs(text: string): void {
  const missing = [...new Set(text.normalize('NFC'))].filter(
    (character) => !invisible.test(character) && !hasGlyph(character),
  );
  if (missing.length === 0) return;
  throw new Error(
    [
      `No font of the share cards has ${missing.map((character) => `“${character}”`).join(' ')}.`,
      `  found     ${text}`,
      `  expected  letters of ${families.map(({ name }) => name).join(', ')}`,
      '  fix       Write the title without them, or add a font that has them to src/share-cards/card-fonts.ts.',
    ].join('\n'),
  );
}
