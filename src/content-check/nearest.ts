import leven from 'leven';

/** How far apart two words may be for one to be a misspelling of the other: at most half of it differs. */
const maxEditDistance = (word: string): number => Math.min(3, word.length / 2);

/**
 * The word of a list that an author is likely to have meant.
 *
 * @param maxEdits how many letters may differ
 */
export function nearest(
  word: string,
  list: Iterable<string>,
  maxEdits = maxEditDistance(word),
): string | undefined {
  return [...list]
    .map((candidate) => ({ candidate, distance: leven(word, candidate) }))
    .filter(({ distance }) => distance <= maxEdits)
    .toSorted((a, b) => a.distance - b.distance)[0]?.candidate;
}

/**
 * How to fix a word that is not on a list.
 *
 * @param otherwise where no word of the list is like it
 */
export function writeNearest(word: string, list: Iterable<string>, otherwise: string): string {
  const meant = nearest(word, list);
  return meant === undefined ? otherwise : `Write “${meant}”.`;
}
