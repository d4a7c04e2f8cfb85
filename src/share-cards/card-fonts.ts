import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { z } from 'astro/zod';
import { create, type Font } from 'fontkitten';

const require = createRequire(import.meta.url);

/** A typeface of the cards: a package of variable fonts that Fontsource has split by characters. */
interface Typeface {
  readonly family: string;
  readonly package: string;
  /** Its axes as the file names say it. */
  readonly axes: 'opsz' | 'wght';
  /** Lines of text for one of the type's size; scripts that stack marks need more. */
  readonly lineHeight: number;
  readonly direction?: 'rtl';
}

const heading: Typeface = {
  family: 'Newsreader',
  package: '@fontsource-variable/newsreader',
  axes: 'opsz',
  lineHeight: 1.08,
};
const plain: Typeface = {
  family: 'Instrument Sans',
  package: '@fontsource-variable/instrument-sans',
  axes: 'wght',
  lineHeight: 1.3,
};

/**
 * What stands in for letters that the site's own type lacks, in the order in which it is asked. A
 * script that none of them has stops the build: add its Noto package here.
 */
const standIns: readonly Typeface[] = [
  {
    family: 'Noto Serif',
    package: '@fontsource-variable/noto-serif',
    axes: 'wght',
    lineHeight: 1.16,
  },
  {
    family: 'Noto Naskh Arabic',
    package: '@fontsource-variable/noto-naskh-arabic',
    axes: 'wght',
    lineHeight: 1.5,
    direction: 'rtl',
  },
  {
    family: 'Noto Serif Hebrew',
    package: '@fontsource-variable/noto-serif-hebrew',
    axes: 'wght',
    lineHeight: 1.25,
    direction: 'rtl',
  },
  {
    family: 'Noto Serif Devanagari',
    package: '@fontsource-variable/noto-serif-devanagari',
    axes: 'wght',
    lineHeight: 1.4,
  },
  {
    family: 'Noto Serif JP',
    package: '@fontsource-variable/noto-serif-jp',
    axes: 'wght',
    lineHeight: 1.3,
  },
];

/** One file of a typeface, with the characters that it may be asked for. */
export interface FontFile {
  /** The name it is asked by: each file has its own, so that none answers for another. */
  readonly name: string;
  readonly path: string;
  /** First and last code point of each run. */
  readonly ranges: readonly (readonly [number, number])[];
}

/** How a text is set so that each of its letters has a shape. */
export interface Setting {
  /** In the order in which they are asked. */
  readonly files: readonly FontFile[];
  readonly lineHeight: number;
  readonly direction: 'ltr' | 'rtl';
}

function parseRanges(text: string): FontFile['ranges'] {
  return text.split(',').map((run) => {
    const [from = '', to = from] = run.trim().replace(/^U\+/i, '').split('-');
    return [Number.parseInt(from, 16), Number.parseInt(to, 16)] as const;
  });
}

/** What Fontsource says of a package: the characters of each of its files. */
const subsets = z.record(z.string(), z.string());

const listed = new Map<string, readonly FontFile[]>();

function filesOf(face: Typeface): readonly FontFile[] {
  const known = listed.get(face.family);
  if (known !== undefined) return known;
  const name = face.package.replace(/^.*\//, '');
  const root = join(
    dirname(require.resolve(`${face.package}/files/${name}-latin-${face.axes}-normal.woff2`)),
    '..',
  );
  const table = subsets.parse(JSON.parse(readFileSync(join(root, 'unicode.json'), 'utf8')));
  const files = Object.entries(table).map(([subset, ranges]): FontFile => {
    const part = subset.replace(/[[\]]/g, '');
    return {
      name: `${face.family} ${part}`,
      path: join(root, `files/${name}-${part}-${face.axes}-normal.woff2`),
      ranges: parseRanges(ranges),
    };
  });
  listed.set(face.family, files);
  return files;
}

const opened = new Map<string, Font>();

/** Whether a font has a shape for a character; what a package says of its files is not enough. */
function draws(file: FontFile, point: number): boolean {
  if (!file.ranges.some(([from, to]) => from <= point && point <= to)) return false;
  let font = opened.get(file.path);
  if (font === undefined) {
    const read = create(readFileSync(file.path));
    if (read.isCollection) throw new Error(`${file.path} holds several fonts.`);
    font = read;
    opened.set(file.path, font);
  }
  return font.hasGlyphForCodePoint(point);
}

/** Characters that have no shape: joiners, marks of direction, selectors. Spaces take any font's. */
const shapeless = /^[\s\p{Cf}\u{FE00}-\u{FE0F}]$/u;

/**
 * Finds the fonts that have every letter of a text.
 *
 * @param text what the card says
 * @param kind of the text: headings are set in the serif, small words in the sans
 * @throws Error that names the letters which no font has
 */
export function settingOf(text: string, kind: 'heading' | 'plain'): Setting {
  const own = kind === 'heading' ? heading : plain;
  const letters = [...new Set(text.normalize('NFC'))].filter((letter) => !shapeless.test(letter));
  const faces = [own, ...standIns].map((face) => ({ face, files: filesOf(face) }));
  const used = new Map<FontFile, { face: Typeface; letters: number }>();
  const missing: string[] = [];
  for (const letter of letters) {
    const point = letter.codePointAt(0) ?? 0;
    const found = faces
      .flatMap(({ face, files }) => files.map((file) => ({ face, file })))
      .find(({ file }) => draws(file, point));
    if (found === undefined) {
      missing.push(letter);
      continue;
    }
    const entry = used.get(found.file) ?? { face: found.face, letters: 0 };
    if (/\p{L}/u.test(letter)) entry.letters += 1;
    used.set(found.file, entry);
  }
  if (missing.length > 0) {
    throw new Error(
      [
        `No font of the share cards has ${missing.map((letter) => `“${letter}”`).join(' ')}.`,
        `  found     ${text}`,
        `  expected  letters of ${[own, ...standIns].map(({ family }) => family).join(', ')}`,
        '  fix       Write the title without them, or add the Noto package of that script to src/share-cards/card-fonts.ts.',
      ].join('\n'),
    );
  }
  // The file of most letters leads: spaces and stops then come from it too, and no run is torn.
  const order = [...used].toSorted(([, a], [, b]) => b.letters - a.letters);
  const lead = order[0]?.[1].face ?? own;
  return {
    files: order.map(([file]) => file),
    lineHeight: Math.max(own.lineHeight, ...order.map(([, { face }]) => face.lineHeight)),
    direction: lead.direction ?? 'ltr',
  };
}
