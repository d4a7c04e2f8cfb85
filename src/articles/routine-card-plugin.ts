import type { MdastPluginEntry } from 'satteri';

/**
 * A Markdown plugin that puts the way to an article’s `routine` right before its steps in copies of words
 * alone, which have no card after the key points.
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
