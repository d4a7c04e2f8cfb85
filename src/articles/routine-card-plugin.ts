import type { MdastPluginEntry } from 'satteri';

/**
 * A Markdown plugin that puts the card of an article’s `routine` right before its steps, so that who
 * wants a timer sees it there.
 */
export const routineCardPlugin: MdastPluginEntry = {
  name: 'routine-card',
  mdxJsxFlowElement(node, ctx) {
    const routine: unknown = ctx.data.astro?.frontmatter['routine'];
    if (node.name !== 'Steps' || typeof routine !== 'string') return;
    ctx.insertBefore(node, {
      type: 'mdxJsxFlowElement',
      name: 'RoutineCard',
      attributes: [{ type: 'mdxJsxAttribute', name: 'id', value: routine }],
      children: [],
    });
  },
};
