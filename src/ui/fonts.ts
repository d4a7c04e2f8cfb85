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
