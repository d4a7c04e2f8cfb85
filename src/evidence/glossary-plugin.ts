import type { MdastPluginEntry } from 'satteri';
import { splitText } from './split-text.ts';

/** A word of the glossary as the plugin needs it. */
export interface GlossaryWord {
  readonly id: string;
  readonly term: string;
  /** Other forms of the word. */
  readonly variants: readonly string[];
}

/**
 * A Markdown plugin that turns the first use of each glossary word in a paragraph of the text into
 * the component `Term`, so that it is explained where it is used and no author marks it by hand.
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
    `(?<![\\p{L}-])(?:${forms.map(({ form }) => RegExp.escape(form)).join('|')})(?![\\p{L}-])`,
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
          const [word] = match;
          const id = idOf.get(word.toLowerCase());
          if (id === undefined || explained.has(id)) return [];
          explained.add(id);
          const term = {
            type: 'mdxJsxTextElement' as const,
            name: 'Term',
            attributes: [{ type: 'mdxJsxAttribute' as const, name: 'id', value: id }],
            children: [{ type: 'text' as const, value: word }],
          };
          return [{ start: match.index, end: match.index + word.length, node: term }];
        });
        if (found.length > 0) ctx.replaceNode(node, splitText(node.value, found));
      },
    };
  };
}
