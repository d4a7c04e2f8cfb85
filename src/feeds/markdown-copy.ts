import type { Element, ElementContent, Root } from 'hast';
import { defaultHandlers, toMdast, type Options } from 'hast-util-to-mdast';
import type { FootnoteDefinition, RootContent } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';

/** The number of a reference in its id or in a link to it. */
const reference = /(?:^|#)ref-(?<number>\d+)$/;

const numberIn = (value: unknown): string =>
  (typeof value === 'string' ? reference.exec(value)?.groups?.['number'] : undefined) ?? '';

const isElement = (node: ElementContent): node is Element => node.type === 'element';

/** The reference numbers of an element's children, or none if one of them has no number. */
function numbersOf(element: Element, property: 'href' | 'id'): string[] {
  const numbers = element.children
    .filter(isElement)
    .map(({ properties }) => numberIn(properties[property]));
  return numbers.includes('') ? [] : numbers;
}

/** Citation marks become footnote references, and the list of references becomes the footnotes. */
const handlers: NonNullable<Options['handlers']> = {
  sup(state, element: Element) {
    const numbers = numbersOf(element, 'href');
    // Markdown has no superscript, and ten squared must not become 102.
    if (numbers.length === 0) return [{ type: 'text', value: '^' }, ...state.all(element)];
    return numbers.map((number) => ({
      type: 'footnoteReference',
      identifier: number,
      label: number,
    }));
  },
  ol(state, element: Element) {
    const numbers = numbersOf(element, 'id');
    if (numbers.length === 0) return defaultHandlers.ol(state, element);
    return element.children.filter(isElement).map((item, index): FootnoteDefinition => ({
      type: 'footnoteDefinition',
      identifier: numbers[index] ?? '',
      label: numbers[index] ?? '',
      children: state.toFlow(state.all(item)),
    }));
  },
};

/** Input of a Markdown copy. */
export interface MarkdownCopy {
  readonly title: string;
  /** Full URL of the page. */
  readonly url: string;
  /** The article's text, as `feedTree` gives it. */
  readonly tree: Root;
}

/**
 * An article as Markdown: headings, lists, full URLs, and notes as footnotes.
 * https://github.github.com/gfm/ and GitHub's footnotes
 *
 * @returns a text that ends in a line break
 */
export function markdownCopy({ title, url, tree }: MarkdownCopy): string {
  const text = toMdast(tree, { handlers });
  const heading: RootContent = {
    type: 'heading',
    depth: 1,
    children: [{ type: 'text', value: title }],
  };
  const page: RootContent = {
    type: 'paragraph',
    children: [{ type: 'link', url, children: [{ type: 'text', value: url }] }],
  };
  return toMarkdown(
    { type: 'root', children: [heading, page, ...(text.type === 'root' ? text.children : [])] },
    { bullet: '-', emphasis: '_', extensions: [gfmToMarkdown()] },
  );
}
