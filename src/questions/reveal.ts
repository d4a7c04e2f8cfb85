/**
 * Opens the fold around the place that an address leads to. Current browsers do it by themselves; this
 * is for those that do not yet, and would leave the reader before a folded page.
 *
 * @param root the page
 * @param hash the part of the address from `#` on, as the address bar has it
 * @returns the place, if a fold had to be opened for it
 */
export function reveal(root: Document, hash: string): Element | undefined {
  // Ids of questions are small letters, figures and hyphens, which no address encodes.
  const place = root.getElementById(hash.slice(1));
  const fold = place?.closest('details:not([open])');
  if (place === null || fold === null || fold === undefined) return undefined;
  fold.setAttribute('open', '');
  return place;
}
