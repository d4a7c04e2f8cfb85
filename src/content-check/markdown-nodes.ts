import type { MdastNode } from 'satteri';

/** A component of MDX, in a line of text or on a line of its own. */
export type ComponentNode = Extract<MdastNode, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;

export function isComponent(node: MdastNode): node is ComponentNode {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

/** The props of a component, as the author wrote them. */
export function propsOf(node: ComponentNode): Record<string, unknown> {
  return Object.fromEntries(
    node.attributes.flatMap((attribute) =>
      attribute.type === 'mdxJsxAttribute' ? [[attribute.name, attribute.value ?? true]] : [],
    ),
  );
}

/** Whether a link shows its own address in place of words. */
export function showsAddress(node: MdastNode): boolean {
  if (node.type !== 'link') return false;
  const [child, ...rest] = node.children;
  return rest.length === 0 && child?.type === 'text' && /^(?:https?:\/\/|www\.)/.test(child.value);
}
