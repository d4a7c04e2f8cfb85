/**
 * Opens the folds around the place that an address leads to, and the fold whose heading it is. Current
 * browsers open the first kind by themselves; others would leave the reader before a folded page.
 *
 * @param root the page
 * @param hash the part of the address from `#` on, as the address bar has it
 * @returns the place, if a fold had to be opened for it
 */
export function reveal(root: Document, hash: string): Element | undefined {
  // Ids of places are small letters, figures and hyphens, which no address encodes.
  const place = root.getElementById(hash.slice(1));
  let found: Element | undefined;
  let fold = place?.closest('details:not([open])');
  while (place !== null && fold !== null && fold !== undefined) {
    fold.setAttribute('open', '');
    fold = fold.closest('details:not([open])');
    found = place;
  }
  return found;
}
