import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Always there, whatever the articles of the day: ASCII, quotes, dashes, fractions, arrows. */
const basics =
  Array.from({ length: 95 }, (_, index) => String.fromCodePoint(32 + index)).join('') +
  '\u00A0\u2009\u202F£§©·½¼¾×±²³°–—‘’“”…•−≤≥→←↑↓✓';

/** Whether Fontsource has a character in its Latin Extended file rather than in its Latin file. */
export const isExtended = (character: string): boolean => {
  const point = character.codePointAt(0) ?? 0;
  return (point >= 0x100 && point <= 0x2af) || (point >= 0x1e00 && point <= 0x1eff);
};

/**
 * Every character that the site may show, in the order of their code points.
 *
 * @param root folder that holds `content/` and `src/`
 */
export function usedCharacters(root: string): string[] {
  const text = globSync(['content/**/*.{mdx,yaml}', 'src/**/*.{astro,ts}'], {
    cwd: root,
    exclude: ['**/*.test.ts'],
  })
    .map((file) => readFileSync(join(root, file), 'utf8'))
    .join('');
  return [...new Set(basics + text)].filter((character) => character >= ' ').toSorted();
}
