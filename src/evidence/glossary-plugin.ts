import type { MdastPluginEntry } from 'satteri';
import { splitText } from './split-text.ts';

/** A word of the glossary as the plugin needs it. */
export interface GlossaryWord {
  readonly id: string;
  readonly term: string;
  /** Other forms of the word. */
  readonly variants: readonly string[];
}

/** How the forms of all words are found in a text. */
interface Search {
  /** The id of a word by each of its forms, in small letters. */
  readonly ids: ReadonlyMap<string, string>;
  readonly pattern: RegExp;
}

/**
 * Longer forms are looked for first, so that “randomised controlled trial” is not taken for “trial”.
 *
 * @returns undefined where there are no words
 */
function searchFor(words: readonly GlossaryWord[]): Search | undefined {
  const forms = words
    .flatMap(({ id, term, variants }) => [term, ...variants].map((form) => ({ id, form })))
    .toSorted((a, b) => b.form.length - a.form.length);
  if (forms.length === 0) return undefined;
  const pattern = new RegExp(
    `(?<![\\p{L}-])(?:${forms.map(({ form }) => RegExp.escape(form)).join('|')})(?![\\p{L}-])`,
    'giu',
  );
  return { ids: new Map(forms.map(({ id, form }) => [form.toLowerCase(), id])), pattern };
}

/**
 * A Markdown plugin that turns the first use of each glossary word in a paragraph of the text, or of one
 * of its halves, into the component `Term`, so that it is explained where it is used and no author marks it by hand.
 * Headings, links and lists of key points are left alone: they are read before the text. Punctuation
 * behind the word goes with it as `after`, since a line may break behind a button.
 *
 * @param getWords gives the glossary, the same array for as long as it has not changed
 */
export function glossaryPlugin(getWords: () => readonly GlossaryWord[]): MdastPluginEntry {
  let words: readonly GlossaryWord[] = [];
  let search: Search | undefined;
  return () => {
    const current = getWords();
    if (current !== words) {
      words = current;
      search = searchFor(words);
    }
    const explained = new Set<string>();
    return {
      name: 'glossary',
      text(node, ctx) {
        const parent = ctx.parent(node);
        if (search === undefined || parent.type !== 'paragraph') return;
        const place = ctx.parent(parent);
        const isHalf = place.type === 'mdxJsxFlowElement' && place.name === 'Half';
        if (place.type !== 'root' && !isHalf) return;
        const { ids, pattern } = search;
        const found = [...node.value.matchAll(pattern)].flatMap((match) => {
          const [word] = match;
          const id = ids.get(word.toLowerCase());
          if (id === undefined || explained.has(id)) return [];
          explained.add(id);
          const end = match.index + word.length;
          const after = /^[\p{Pe}\p{Pf}.,;:!?]+/u.exec(node.value.slice(end))?.[0] ?? '';
          const term = {
            type: 'mdxJsxTextElement' as const,
            name: 'Term',
            attributes: [
              { type: 'mdxJsxAttribute' as const, name: 'id', value: id },
              ...(after === ''
                ? []
                : [{ type: 'mdxJsxAttribute' as const, name: 'after', value: after }]),
            ],
            children: [{ type: 'text' as const, value: word }],
          };
          return [{ start: match.index, end: end + after.length, node: term }];
        });
        if (found.length > 0) ctx.replaceNode(node, splitText(node.value, found));
      },
    };
  };
}
