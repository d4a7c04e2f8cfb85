import { createHash } from 'node:crypto';
import { globSync, mkdirSync, readFileSync, writeFileSync, existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fontProviders } from 'astro/config';
import subsetFont from 'subset-font';

/**
 * The site's type, cut down to the characters that its pages use. Fontsource's files carry every
 * Latin letter and the full range of each axis (280 KB for these faces); what a page needs is a
 * quarter of that. There is no italic: emphasis is set bold, and a second style would cost a fifth more.
 */

const root = new URL('../../', import.meta.url).pathname;
const cache = join(root, 'node_modules/.cache/footnotes-fonts');
const require = createRequire(import.meta.url);

/** Always there, whatever the words of the day: ASCII, quotes, dashes, fractions, arrows. */
const basics =
  Array.from({ length: 95 }, (_, index) => String.fromCodePoint(32 + index)).join('') +
  '\u00A0\u2009\u202F£§©·½¼¾×±²³°–—‘’“”…•−≤≥→←↑↓✓';

/** Where Fontsource splits Latin from Latin Extended. */
const isExtended = (character: string): boolean => {
  const point = character.codePointAt(0) ?? 0;
  return (point >= 0x100 && point <= 0x2af) || (point >= 0x1e00 && point <= 0x1eff);
};

function usedCharacters(): string[] {
  const files = globSync(['content/**/*.{mdx,yaml}', 'src/**/*.{astro,ts}'], {
    cwd: root,
  }).toSorted();
  const text = files.map((file) => readFileSync(join(root, file), 'utf8')).join('');
  return [...new Set(basics + text)].filter((character) => character >= ' ').toSorted();
}

type Axes = Record<string, number | { min: number; max: number }>;

/** Cuts one file and keeps it under the hash of what went in, so that it is cut once. */
async function cut(
  packagePath: string,
  characters: readonly string[],
  axes: Axes,
): Promise<string> {
  const source = readFileSync(require.resolve(packagePath));
  const text = characters.join('');
  const key = createHash('sha256')
    .update(source)
    .update(text)
    .update(JSON.stringify(axes))
    .digest('hex');
  const file = join(cache, `${key.slice(0, 16)}.woff2`);
  if (!existsSync(file)) {
    const font = await subsetFont(source, text, {
      targetFormat: 'woff2',
      variationAxes: axes,
      // Small capitals and other alternates that no style asks for stay behind.
      noLayoutClosure: true,
    });
    mkdirSync(cache, { recursive: true });
    writeFileSync(file, font);
  }
  return file;
}

/** A list that is not empty, as Astro's font settings want it. */
type SomeOf<T> = [T, ...T[]];

function atLeastOne<T>(list: readonly T[]): SomeOf<T> {
  const [first, ...others] = list;
  if (first === undefined) throw new Error('A typeface needs at least one face and one character.');
  return [first, ...others];
}

/** `unicode-range` of some characters, as runs of neighbours. */
function unicodeRange(characters: readonly string[]): SomeOf<string> {
  const points = characters
    .map((character) => character.codePointAt(0) ?? 0)
    .toSorted((a, b) => a - b);
  const runs: [number, number][] = [];
  for (const point of points) {
    const last = runs.at(-1);
    if (last !== undefined && point === last[1] + 1) last[1] = point;
    else runs.push([point, point]);
  }
  const hex = (point: number): string => point.toString(16);
  return atLeastOne(
    runs.map(([from, to]) => (from === to ? `U+${hex(from)}` : `U+${hex(from)}-${hex(to)}`)),
  );
}

interface Face {
  /** Path in the package, with `%` where `latin` or `latin-ext` goes. */
  readonly path: string;
  readonly axes: Axes;
  readonly weight: string;
  readonly style: 'normal';
}

const families = [
  {
    name: 'Newsreader',
    cssVariable: '--font-text',
    fallbacks: ['Georgia', 'serif'],
    faces: [
      {
        // One file for reading and for headings: the optical size follows the size of the letters.
        // Below 18 the axis needs a third more bytes, for text that this site sets in the sans.
        path: '@fontsource-variable/newsreader/files/newsreader-%-opsz-normal.woff2',
        axes: { opsz: { min: 18, max: 60 }, wght: { min: 400, max: 600 } },
        weight: '400 600',
        style: 'normal',
      },
    ],
  },
  {
    name: 'Instrument Sans',
    cssVariable: '--font-sans',
    fallbacks: ['Arial', 'sans-serif'],
    faces: [
      {
        path: '@fontsource-variable/instrument-sans/files/instrument-sans-%-wght-normal.woff2',
        axes: { wght: { min: 400, max: 600 } },
        weight: '400 600',
        style: 'normal',
      },
    ],
  },
] as const satisfies readonly {
  name: string;
  cssVariable: string;
  fallbacks: string[];
  faces: readonly Face[];
}[];

interface Variant {
  readonly src: SomeOf<string>;
  readonly weight: string;
  readonly style: 'normal';
  readonly unicodeRange?: SomeOf<string>;
}

async function variantsOf(face: Face, characters: readonly string[]): Promise<Variant[]> {
  const basic = characters.filter((character) => !isExtended(character));
  const extended = characters.filter(isExtended);
  const variant = async (subset: string, part: readonly string[]): Promise<Variant> => ({
    src: [await cut(face.path.replace('%', subset), part, face.axes)],
    weight: face.weight,
    style: face.style,
  });
  const latin = await variant('latin', basic);
  if (extended.length === 0) return [latin];
  // The browser fetches the extended letters only for a page that has one.
  const rare = { ...(await variant('latin-ext', extended)), unicodeRange: unicodeRange(extended) };
  return [latin, rare];
}

/** The families for Astro's font settings; cuts what has not been cut yet. */
export async function fontFamilies() {
  const characters = usedCharacters();
  return Promise.all(
    families.map(async ({ name, cssVariable, fallbacks, faces }) => {
      const variants = await Promise.all(faces.map((face) => variantsOf(face, characters)));
      return {
        name,
        cssVariable,
        fallbacks: [...fallbacks],
        provider: fontProviders.local(),
        options: { variants: atLeastOne(variants.flat()) },
      };
    }),
  );
}
