import type { MdastPluginEntry, PluginFactoryContext } from 'satteri';
import { findCitations, numberCitations, type NoteRef } from './citations.ts';
import { splitText } from './split-text.ts';

/**
 * A Markdown plugin that turns `[@id; @id]` into the `Cite` component, numbered in reading order,
 * and gives `Claim` cards the numbers of their sources on this page.
 *
 * The numbers are counted from the article's own text before it is parsed, so that they do not
 * depend on the order in which pages or components are rendered.
 */
export const citePlugin: MdastPluginEntry = (context: PluginFactoryContext) => {
  const numbers = new Map(numberCitations(context.source).map((entry) => [entry.id, entry.number]));
  if (numbers.size === 0) return null;
  const seen = new Map<string, number>();

  function nextRef(id: string): NoteRef {
    const occurrence = (seen.get(id) ?? 0) + 1;
    seen.set(id, occurrence);
    return { id, number: numbers.get(id) ?? 0, occurrence };
  }

  const attribute = (name: string, value: unknown) => ({
    type: 'mdxJsxAttribute' as const,
    name,
    value: JSON.stringify(value),
  });

  return {
    name: 'citations',
    text(node, ctx) {
      const marks = findCitations(node.value);
      if (marks.length === 0) return;
      const cites = marks.map(({ start, end, ids }) => ({
        start,
        end,
        node: {
          type: 'mdxJsxTextElement' as const,
          name: 'Cite',
          attributes: [attribute('refs', ids.map(nextRef))],
          children: [],
        },
      }));
      ctx.replaceNode(node, splitText(node.value, cites));
    },
    mdxJsxFlowElement(node) {
      if (node.name !== 'Claim') return;
      return {
        ...node,
        attributes: [...node.attributes, attribute('numbers', Object.fromEntries(numbers))],
      };
    },
  };
};
