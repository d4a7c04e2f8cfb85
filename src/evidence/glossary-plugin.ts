import type { MdastPluginEntry } from 'satteri';

/** A word of the glossary as the plugin needs it. */
export interface GlossaryWord {
  readonly id: string;
  readonly term: string;
  /** Other forms of the word. */
  readonly variants: readonly string[];
}

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/**
 * A Markdown plugin that turns the first use of each glossary word in a paragraph of the text into
 * the component `Term`, so that it is explained where it stands and no author marks it by hand.
 * Headings, links and lists of key points are left alone: they are read before the text.
 *
 * @param words the glossary; longer forms are looked for first, so that “randomised controlled
 * trial” is not taken for “trial”
 */
export function glossaryPlugin(words: readonly GlossaryWord[]): MdastPluginEntry {
  const forms = words
    .flatMap(({ id, term, variants }) => [term, ...variants].map((form) => ({ id, form })))
    .toSorted((a, b) => b.form.length - a.form.length);
  if (forms.length === 0) return null;
  const idOf = new Map(forms.map(({ id, form }) => [form.toLowerCase(), id]));
  const pattern = new RegExp(
    `(?<![\\p{L}-])(?:${forms.map(({ form }) => escape(form)).join('|')})(?![\\p{L}-])`,
    'giu',
  );
  return () => {
    const explained = new Set<string>();
    return {
      name: 'glossary',
      text(node, ctx) {
        const parent = ctx.parent(node);
        if (parent.type !== 'paragraph' || ctx.parent(parent).type !== 'root') return;
        const found = [...node.value.matchAll(pattern)].flatMap((match) => {
          const id = idOf.get(match[0].toLowerCase());
          if (id === undefined || explained.has(id)) return [];
          explained.add(id);
          return [{ id, word: match[0], start: match.index, end: match.index + match[0].length }];
        });
        if (found.length === 0) return;
        const text = (from: number, to?: number) => ({
          type: 'text' as const,
          value: node.value.slice(from, to),
        });
        const pieces = found.flatMap(({ id, word, start }, index) => [
          text(found[index - 1]?.end ?? 0, start),
          {
            type: 'mdxJsxTextElement' as const,
            name: 'Term',
            attributes: [{ type: 'mdxJsxAttribute' as const, name: 'id', value: id }],
            children: [{ type: 'text' as const, value: word }],
          },
        ]);
        ctx.replaceNode(
          node,
          [...pieces, text(found.at(-1)?.end ?? 0)].filter(
            (piece) => piece.type !== 'text' || piece.value !== '',
          ),
        );
      },
    };
  };
}
