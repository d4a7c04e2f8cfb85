import type {
  MdastPluginEntry,
  MdastVisitorContext,
  MdxJsxFlowElement,
  MdxJsxTextElement,
} from 'satteri';

/** Where a reader starts anew: a heading, the box of key points and what follows it, a list of steps. */
const boundary = /^#{2,3} |<\/?KeyPoints>|<Steps>/gm;
const NO_BREAK_SPACE = '\u00a0';
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
 * A Markdown plugin that keeps the first `<Advice />` of each section or list bound to its sentence,
 * and takes the others out: authors and the prose rules mark each sentence, readers are told once.
 */
export const advicePlugin: MdastPluginEntry = ({ source }) => {
  const repeated = repeatedAdvice(source);
  if (repeated.length === 0) return null;
  let place = 0;
  const mark = (node: MdxJsxTextElement | MdxJsxFlowElement, ctx: MdastVisitorContext) => {
    if (node.name !== 'Advice') return;
    const isRepeated = repeated[place] === true;
    place += 1;
    const before = ctx.parent(node)?.children[(ctx.indexOf(node) ?? 0) - 1];
    if (before?.type === 'text') {
      ctx.setProperty(before, 'value', before.value.trimEnd() + (isRepeated ? '' : NO_BREAK_SPACE));
    }
    if (isRepeated) ctx.removeNode(node);
  };
  return { name: 'advice', mdxJsxTextElement: mark, mdxJsxFlowElement: mark };
};
