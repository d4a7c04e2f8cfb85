import { normalizedWords } from './spelling.ts';

/**
 * Words of how something is asked and not about what. Pagefind wants every word of a query on a page,
 * so “why do my feet hurt” would find nothing with them. The lists of libraries hold words that matter
 * here: “back”, “after”, “long”, “no”.
 */
const stopWords = new Set(
  'a am an and any are as at be been but by can cant could did do does for from get getting give good had has have having help helps her his how i if in into is it its ive im just make makes me my of on or our should so some than that the their them then there these they this to too was we were what when where which while who whose why will with would you your'.split(
    ' ',
  ),
);

/** The words of a query that say what it is about; all of them if none does. */
export function contentWords(query: string): string[] {
  const words = [...new Set(normalizedWords(query))];
  const content = words.filter((word) => !stopWords.has(word));
  return content.length > 0 ? content : words;
}
