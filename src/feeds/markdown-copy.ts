import type { Element, ElementContent } from 'hast';
import { defaultHandlers, toMdast, type Options } from 'hast-util-to-mdast';
import type { FootnoteDefinition, RootContent } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { readerTree } from './sanitize.ts';

/** The number of a reference in its id or in a link to it. */
const reference = /(?:^|#)ref-(?<number>\d+)$/;

const numberIn = (value: unknown): string =>
  (typeof value === 'string' ? reference.exec(value)?.groups?.['number'] : undefined) ?? '';

const isElement = (node: ElementContent): node is Element => node.type === 'element';

/** Numbers that the children of an element carry; nothing where one of them carries none. */
function numbersOf(element: Element, property: 'href' | 'id'): string[] {
  const numbers = element.children
    .filter(isElement)
    .map(({ properties }) => numberIn(properties[property]));
  return numbers.includes('') ? [] : numbers;
}

/** Marks become footnote marks, and the list of references becomes the footnotes. */
const handlers: NonNullable<Options['handlers']> = {
  sup(state, element: Element) {
    const numbers = numbersOf(element, 'href');
    // Markdown has no raised text, and ten squared must not become 102.
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

/** What a twin says of itself, beside the words of its article. */
export interface Twin {
  readonly title: string;
  /** Full address of the page. */
  readonly address: string;
  /** The article's text, as HTML that needs no page around it. */
  readonly html: string;
}

/**
 * An article as Markdown: headings, lists, links in full, and notes as footnotes.
 * https://github.github.com/gfm/ and GitHub's footnotes
 *
 * @returns a text that ends in a line break
 */
export function toMarkdown({ title, address, html }: Twin): string {
  const text = toMdast(readerTree(html, address), { handlers });
  const heading: RootContent = {
    type: 'heading',
    depth: 1,
    children: [{ type: 'text', value: title }],
  };
  const page: RootContent = {
    type: 'paragraph',
    children: [{ type: 'link', url: address, children: [{ type: 'text', value: address }] }],
  };
  return unified()
    .use(remarkGfm)
    .use(remarkStringify, { bullet: '-', emphasis: '_' })
    .stringify({
      type: 'root',
      children: [heading, page, ...(text.type === 'root' ? text.children : [])],
    });
}
