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
  throw new Error(`Search has no ${selector}.`);
}

/**
 * A copy of the one element in a template.
 *
 * @throws Error when there is no such template, or it is empty
 */
export function copyTemplate(root: ParentNode, selector: string): Element {
  const { content } = requireElement(root, `template${selector}`, HTMLTemplateElement);
  const copy = content.firstElementChild;
  if (copy === null) throw new Error(`The template ${selector} is empty.`);
  return document.importNode(copy, true);
}
