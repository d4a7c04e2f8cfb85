/**
 * Cuts the site's typefaces down to the characters that its pages use and writes them to src/fonts.
 * Fontsource's files carry every Latin letter and the full range of each axis (280 KB for these
 * faces); pages need a quarter of that. Run it after a test says that a character is missing.
 *
 *   npm run fonts
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import { fontFaces } from '../src/ui/fonts.ts';
import { isExtended, usedCharacters } from '../src/ui/used-characters.ts';

if (process.argv.includes('--help')) {
  console.log('Writes src/fonts/*.woff2 with the characters that content/ and src/ use.');
  process.exit(0);
}

const root = new URL('../', import.meta.url).pathname;
const require = createRequire(import.meta.url);
const characters = usedCharacters(root);

for (const { source, axes, files } of Object.values(fontFaces)) {
  for (const [subset, file] of Object.entries(files)) {
    const text = characters.filter(
      (character) => isExtended(character) === (subset === 'latin-ext'),
    );
    const font = await subsetFont(
      readFileSync(require.resolve(source.replace('%', subset))),
      text.join(''),
      {
        targetFormat: 'woff2',
        variationAxes: axes,
        // Small capitals and other alternates that no style asks for stay behind.
        noLayoutClosure: true,
      },
    );
    writeFileSync(join(root, file), font);
    console.log(`${file}: ${text.length} characters, ${font.length} bytes`);
  }
}
