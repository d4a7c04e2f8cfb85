import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { create } from 'fontkitten';
import { expect, test } from 'vitest';
import { fontFaces } from './fonts.ts';
import { isExtended, usedCharacters } from './used-characters.ts';

const root = new URL('../../', import.meta.url).pathname;
const require = createRequire(import.meta.url);

/** Code points of the letters that a font file has. */
function lettersOf(file: string): Set<number> {
  const font = create(readFileSync(file));
  if (font.isCollection) throw new Error(`${file} is a collection.`);
  return new Set(font.characterSet);
}

test('every character that the site uses is in the subsets of its typefaces', () => {
  const used = usedCharacters(root);
  const missing = Object.values(fontFaces).flatMap(({ source, files }) =>
    Object.entries(files).flatMap(([subset, file]) => {
      const whole = lettersOf(require.resolve(source.replace('%', subset)));
      const cut = lettersOf(join(root, file));
      return used
        .filter((character) => isExtended(character) === (subset === 'latin-ext'))
        .filter((character) => {
          const point = character.codePointAt(0) ?? 0;
          // What the typeface does not have at all is shown in a fallback font.
          return whole.has(point) && !cut.has(point);
        })
        .map(
          (character) =>
            `Found: ${character} in the content. Expected: ${file} to have it. Fix: npm run fonts`,
        );
    }),
  );
  expect(missing).toEqual([]);
});
