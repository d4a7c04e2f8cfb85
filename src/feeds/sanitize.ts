import type { Element, Root } from 'hast';
import rehypeParse from 'rehype-parse';
import rehypeSanitize, { type Options } from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { CONTINUE, SKIP, visit } from 'unist-util-visit';

/** What feed readers show alike: words, headings, lists, tables and links. */
const shown: Options = {
  tagNames: [
    ...['a', 'b', 'blockquote', 'br', 'em', 'figcaption', 'figure', 'h2', 'h3', 'h4', 'hr', 'i'],
    ...['li', 'ol', 'p', 'small', 'strong', 'sub', 'sup', 'table', 'tbody', 'td', 'th', 'thead'],
    ...['time', 'tr', 'ul'],
  ],
  attributes: { a: ['href'], li: ['id'], ol: ['start'], time: ['dateTime'] },
  protocols: { href: ['http', 'https', 'mailto'] },
  clobber: [],
  // These go with all that they hold; of any other element its words stay.
  strip: ['script', 'style', 'svg', 'button', 'form', 'input', 'select', 'template'],
};

/** Writes the whole address of every link, which a feed reader cannot know. */
function rehypeAbsolute({ page }: { page: string }) {
  return (tree: Root): void => {
    visit(tree, 'element', (element: Element) => {
      const { href } = element.properties;
      if (typeof href === 'string') element.properties['href'] = new URL(href, page).href;
    });
  };
}

/** Takes away links without words: on a page their sign is drawn by its style. */
function withoutEmptyLinks(tree: Root): void {
  visit(tree, 'element', (element: Element, index, parent) => {
    if (element.tagName !== 'a' || element.children.length > 0) return CONTINUE;
    if (parent === undefined || index === undefined) return CONTINUE;
    parent.children.splice(index, 1);
    return [SKIP, index];
  });
}

const readable = (page: string) =>
  unified()
    .use(rehypeParse, { fragment: true })
    .use(() => withoutEmptyLinks)
    .use(rehypeSanitize, shown)
    .use(rehypeAbsolute, { page });

/**
 * Reduces HTML to what stands by itself: only elements that every feed reader shows, no classes,
 * every address in full.
 *
 * @param html of an article's text
 * @param page full address of its page; `#ref-1` becomes a place on it
 */
export function forReaders(html: string, page: string): string {
  return readable(page)
    .use(() => withoutIds)
    .use(rehypeStringify)
    .processSync(html)
    .toString()
    .trim();
}

/** Items of a feed may stand on one page, where an id may stand once. */
function withoutIds(tree: Root): void {
  visit(tree, 'element', (element: Element) => {
    delete element.properties['id'];
  });
}

/**
 * The same as a tree with the ids of references left in, for other formats.
 *
 * @param html of an article's text
 * @param page full address of its page
 */
export function readerTree(html: string, page: string): Root {
  const processor = readable(page);
  return processor.runSync(processor.parse(html));
}

/** A text as one paragraph of HTML. */
export function paragraph(text: string): string {
  const words: Element = {
    type: 'element',
    tagName: 'p',
    properties: {},
    children: [{ type: 'text', value: text }],
  };
  return unified()
    .use(rehypeStringify)
    .stringify({ type: 'root', children: [words] });
}
