/** How many entries of a long list are shown before the rest is folded. */
export const SHOWN_AT_FIRST = 3;

/**
 * A list in two parts: what is shown, and what is folded. Nothing is folded where that would hide a
 * single entry, which takes as much room as the fold itself.
 */
export function foldAfter<T>(
  list: readonly T[],
  shown = SHOWN_AT_FIRST,
): { readonly first: readonly T[]; readonly rest: readonly T[] } {
  const end = list.length > shown + 1 ? shown : list.length;
  return { first: list.slice(0, end), rest: list.slice(end) };
}
