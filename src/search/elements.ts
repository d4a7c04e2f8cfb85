import { requireElement } from '../ui/require-element.ts';

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
