import type { MdastPluginEntry, PluginFactoryContext } from 'satteri';
import { findCitations, numberCitations, type NoteRef } from './citations.ts';

/**
 * A Markdown plugin that turns `[@id; @id]` into the `Cite` component, numbered in reading order,
 * and tells `Claim` cards which of their sources carry a number on this page.
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
      const pieces = marks.flatMap((mark, index) => [
        { type: 'text' as const, value: node.value.slice(marks[index - 1]?.end ?? 0, mark.start) },
        {
          type: 'mdxJsxTextElement' as const,
          name: 'Cite',
          attributes: [attribute('refs', mark.ids.map(nextRef))],
          children: [],
        },
      ]);
      const rest = { type: 'text' as const, value: node.value.slice(marks.at(-1)?.end ?? 0) };
      ctx.replaceNode(
        node,
        [...pieces, rest].filter((piece) => piece.type !== 'text' || piece.value !== ''),
      );
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
