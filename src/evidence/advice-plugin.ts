import type {
  MdastPluginEntry,
  MdastVisitorContext,
  MdxJsxFlowElement,
  MdxJsxTextElement,
} from 'satteri';

/** Where a reader starts anew: a heading, the box of key points and what follows it, a list of steps. */
const boundary = /^#{2,3} |<\/?KeyPoints>|<Steps>/gm;
const advice = /<Advice\s*\/>/g;

/**
 * Tells the marks of advice that stand first in their section from those after them.
 *
 * @param source Markdown of an article
 * @returns for each `<Advice />` in reading order, whether one stands before it in the same section
 */
export function repeatedAdvice(source: string): boolean[] {
  const boundaries = [...source.matchAll(boundary)].map(({ index }) => index);
  const sectionOf = (at: number): number => boundaries.filter((start) => start < at).length;
  const sections = [...source.matchAll(advice)].map(({ index }) => sectionOf(index));
  return sections.map((section, place) => sections[place - 1] === section);
}

/** Keeps a mark of advice on the line of the word before it: their space does not break. */
function keepWithWord(node: MdxJsxTextElement, ctx: MdastVisitorContext): void {
  const before = ctx.parent(node).children[(ctx.indexOf(node) ?? 0) - 1];
  if (before?.type !== 'text') return;
  ctx.setProperty(before, 'value', before.value.replace(/\s+$/, '\u{a0}'));
}

/**
 * A Markdown plugin that sets `again` on each `<Advice />` after the first of its section: it is then a
 * mark without words. None stands at the beginning of a line.
 */
export const advicePlugin: MdastPluginEntry = ({ source }) => {
  const repeated = repeatedAdvice(source);
  if (repeated.length === 0) return null;
  let place = 0;
  type Element = MdxJsxTextElement | MdxJsxFlowElement;
  const mark = <T extends Element>(node: T, ctx: MdastVisitorContext) => {
    if (node.name !== 'Advice') return undefined;
    if (node.type === 'mdxJsxTextElement') keepWithWord(node, ctx);
    place += 1;
    if (repeated[place - 1] !== true) return undefined;
    return {
      ...node,
      attributes: [...node.attributes, { type: 'mdxJsxAttribute', name: 'again', value: 'true' }],
    };
  };
  return { name: 'advice', mdxJsxTextElement: mark, mdxJsxFlowElement: mark };
};
