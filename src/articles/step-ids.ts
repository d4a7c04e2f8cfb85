import { slug } from 'github-slugger';
import type { MdastNode, MdastPluginEntry } from 'satteri';

/** Id of a step that has a name. */
export const stepId = (name: string): string => slug(name);

/**
 * The steps in `<Steps>` that have a name: what is bold at the end of the first paragraph of an item.
 *
 * @param steps the component, with its numbered list
 */
export const namedSteps = (steps: MdastNode): { item: MdastNode; id: string }[] =>
  childrenOf(steps)
    .flatMap(childrenOf)
    .flatMap((item) => {
      const [first] = childrenOf(item);
      const name = first && childrenOf(first).at(-1);
      return name?.type === 'strong' ? [{ item, id: stepId(textOf(name)) }] : [];
    });

/** A Markdown plugin that gives each step that has a name its id, so that links lead to it. */
export const stepIdsPlugin: MdastPluginEntry = {
  name: 'step-ids',
  mdxJsxFlowElement(node, ctx) {
    if (node.name !== 'Steps') return;
    for (const { item, id } of namedSteps(node)) {
      ctx.setProperty(item, 'data', { hProperties: { id } });
    }
  },
};

const childrenOf = (node: MdastNode): readonly MdastNode[] =>
  'children' in node ? node.children : [];

/** The words in a node and in all that it holds. */
export function textOf(node: MdastNode): string {
  if ('value' in node && typeof node.value === 'string') return node.value;
  return childrenOf(node).map(textOf).join('');
}
