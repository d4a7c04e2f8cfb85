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

/**
 * Sets a space between a mark of advice and the sentence before it, whether or not its author did.
 *
 * @param space one that breaks, or one that does not
 */
function spaceBefore(node: MdxJsxTextElement, ctx: MdastVisitorContext, space: string): void {
  const before = ctx.parent(node).children[(ctx.indexOf(node) ?? 0) - 1];
  if (before?.type !== 'text') return;
  ctx.setProperty(before, 'value', before.value.trimEnd() + space);
}

/**
 * A Markdown plugin that sets `again` on each `<Advice />` after the first of its section: it is then a
 * mark without words, which stays on the line of the word before it. A mark with words may go to the next.
 */
export const advicePlugin: MdastPluginEntry = ({ source }) => {
  const repeated = repeatedAdvice(source);
  if (repeated.length === 0) return null;
  let place = 0;
  type Element = MdxJsxTextElement | MdxJsxFlowElement;
  const mark = <T extends Element>(node: T, ctx: MdastVisitorContext) => {
    if (node.name !== 'Advice') return undefined;
    const again = repeated[place] === true;
    place += 1;
    if (node.type === 'mdxJsxTextElement') spaceBefore(node, ctx, again ? '\u{a0}' : ' ');
    if (!again) return undefined;
    return {
      ...node,
      attributes: [...node.attributes, { type: 'mdxJsxAttribute', name: 'again', value: 'true' }],
    };
  };
  return { name: 'advice', mdxJsxTextElement: mark, mdxJsxFlowElement: mark };
};
