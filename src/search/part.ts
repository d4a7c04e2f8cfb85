/**
 * A part of the markup; its absence is a fault of the page, not of the reader.
 *
 * @throws Error when there is no such part
 */
export function partOf<T extends Element>(
  root: ParentNode,
  selector: string,
  type: new () => T,
): T {
  const found = root.querySelector(selector);
  if (found instanceof type) return found;
  throw new Error(`Search has no ${selector}.`);
}
