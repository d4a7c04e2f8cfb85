/**
 * The element that a selector finds; its absence is a mistake in the markup, not the reader's.
 *
 * @throws Error when there is no such element
 */
export function requireElement<T extends Element>(
  root: ParentNode,
  selector: string,
  type: new () => T,
): T {
  const found = root.querySelector(selector);
  if (found instanceof type) return found;
  throw new Error(`There is no ${selector} of the expected kind.`);
}
