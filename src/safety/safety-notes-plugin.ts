import type { MdastPluginEntry } from 'satteri';

/**
 * A Markdown plugin that passes the conditions of an article's front matter to `<SafetyNotes />` in
 * its text, so that an author lists them once.
 */
export const safetyNotesPlugin: MdastPluginEntry = {
  name: 'safety-notes',
  mdxJsxFlowElement(node, ctx) {
    if (node.name !== 'SafetyNotes') return;
    const conditions: unknown = ctx.data.astro?.frontmatter['conditions'] ?? [];
    return {
      ...node,
      attributes: [
        ...node.attributes,
        { type: 'mdxJsxAttribute', name: 'conditions', value: JSON.stringify(conditions) },
      ],
    };
  },
};
