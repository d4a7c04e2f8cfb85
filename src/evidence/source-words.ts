/** Finding a source by words: letters without accents and capitals, each word from its beginning. */

/**
 * Letters that are no letter with an accent, and that few keyboards have: dotless i, o with a stroke, ae,
 * sharp s, l with a stroke. Escaped, since the typefaces need not have what no page shows.
 */
const PLAIN_LETTERS: Readonly<Record<string, string>> = {
  '\u0131': 'i',
  '\u00f8': 'o',
  '\u00e6': 'ae',
  '\u00df': 'ss',
  '\u0142': 'l',
};

/** A text as it is searched: its words in small plain letters, each with a space before it. */
export const searchableText = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[\u0131\u00f8\u00e6\u00df\u0142]/g, (letter) => PLAIN_LETTERS[letter] ?? letter)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/^ ?/, ' ')
    .trimEnd();

/**
 * Whether a text has all words of a query, each at the beginning of one of its own.
 *
 * @param text as `searchableText` gives it
 */
export const hasWords = (text: string, query: string): boolean =>
  searchableText(query)
    .split(' ')
    .every((word) => text.includes(` ${word}`));
