import type { SearchEntry } from './entry.ts';

/** Words as a reader types them: small letters without accents or apostrophes; hyphens part them. */
export function wordsOf(text: string): string[] {
  return text
    .normalize('NFD')
    .replace(/[\p{M}'’]/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/**
 * The words of the index, for mending a query that has a word it does not know.
 *
 * @param entries everything that can be found
 * @param pages the words of the built pages that were read for them
 * @returns one word a line, sorted; those of titles and search words, to which a query may be mended,
 * are followed by how often they stand there, up to 9, and the others by nothing
 */
export function wordList(entries: readonly SearchEntry[], pages: readonly string[]): string {
  const named = new Map<string, number>();
  for (const word of entries.flatMap(({ title, aliases }) =>
    wordsOf([title, ...aliases].join(' ')),
  )) {
    if (word.length > 2 && !/\d/.test(word)) named.set(word, (named.get(word) ?? 0) + 1);
  }
  const others = [...entries.flatMap(({ lead, text }) => [lead, ...text]), ...pages].flatMap(
    wordsOf,
  );
  return [...new Set([...named.keys(), ...others])]
    .filter((word) => word.length > 1)
    .toSorted()
    .map((word) => `${word}${Math.min(named.get(word) ?? 0, 9) || ''}`)
    .join('\n');
}
