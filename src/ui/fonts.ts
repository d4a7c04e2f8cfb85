import { fontProviders } from 'astro/config';

/**
 * The site's typefaces, and what `npm run fonts` cuts them from. There is no italic: emphasis is set
 * bold, and a second style would cost a fifth more. Their licences lie beside the files.
 */
export const fontFaces = {
  newsreader: {
    // `%` is `latin` or `latin-ext`.
    source: '@fontsource-variable/newsreader/files/newsreader-%-opsz-normal.woff2',
    // One file for reading and for headings: the optical size follows the size of the letters.
    // Below 18 the axis needs a third more bytes, for text that this site sets in the sans.
    axes: { opsz: { min: 18, max: 60 }, wght: { min: 400, max: 600 } },
    files: {
      latin: 'src/fonts/newsreader-latin.woff2',
      'latin-ext': 'src/fonts/newsreader-latin-ext.woff2',
    },
  },
  instrumentSans: {
    source: '@fontsource-variable/instrument-sans/files/instrument-sans-%-wght-normal.woff2',
    axes: { wght: { min: 400, max: 600 } },
    files: {
      latin: 'src/fonts/instrument-sans-latin.woff2',
      'latin-ext': 'src/fonts/instrument-sans-latin-ext.woff2',
    },
  },
} as const;

/** A file of a typeface, as Astro's font settings want it. */
interface Variant {
  readonly src: [string];
  readonly weight: string;
  readonly style: 'normal';
  readonly unicodeRange?: [string, string];
}

const variants = ({
  files,
}: (typeof fontFaces)[keyof typeof fontFaces]): { variants: [Variant, Variant] } => ({
  variants: [
    { src: [`./${files.latin}`], weight: '400 600', style: 'normal' },
    {
      src: [`./${files['latin-ext']}`],
      weight: '400 600',
      style: 'normal',
      // The browser fetches these letters only for a page that has one.
      unicodeRange: ['U+100-2AF', 'U+1E00-1EFF'],
    },
  ],
});

/** The families for Astro's font settings. Astro adds fallback fonts of the same metrics. */
export const fontFamilies = [
  {
    name: 'Newsreader',
    cssVariable: '--font-text',
    fallbacks: ['Georgia', 'serif'],
    provider: fontProviders.local(),
    options: variants(fontFaces.newsreader),
  },
  {
    name: 'Instrument Sans',
    cssVariable: '--font-sans',
    fallbacks: ['Arial', 'sans-serif'],
    provider: fontProviders.local(),
    options: variants(fontFaces.instrumentSans),
  },
];
