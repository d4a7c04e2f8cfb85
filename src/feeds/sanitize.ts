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
  // Removed with all their content; of any other element the text stays.
  strip: ['script', 'style', 'svg', 'button', 'form', 'input', 'select', 'template'],
};

/** Makes every link a full URL: a feed reader does not know where the page was. */
function resolveLinks(tree: Root, page: string): void {
  visit(tree, 'element', (element: Element) => {
    const { href } = element.properties;
    if (typeof href === 'string') element.properties['href'] = new URL(href, page).href;
  });
}

/** Removes links without text: on a page CSS draws their sign. */
function removeEmptyLinks(tree: Root): void {
  visit(tree, 'element', (element: Element, index, parent) => {
    if (element.tagName !== 'a' || element.children.length > 0) return CONTINUE;
    if (parent === undefined || index === undefined) return CONTINUE;
    parent.children.splice(index, 1);
    return [SKIP, index];
  });
}

/**
 * Reduces HTML to what needs no page around it: only elements that every feed reader shows, no
 * classes, every link in full. Ids of references stay, for formats that number them.
 *
 * @param html of an article's text
 * @param page full URL of its page; `#ref-1` becomes a place on it
 */
export function feedTree(html: string, page: string): Root {
  const processor = unified()
    .use(rehypeParse, { fragment: true })
    .use(() => removeEmptyLinks)
    .use(rehypeSanitize, shown)
    .use(() => (tree: Root) => {
      resolveLinks(tree, page);
    });
  return processor.runSync(processor.parse(html));
}

/**
 * HTML for a feed, without ids: several items of a feed may be shown on one page. Changes the tree.
 *
 * @param tree as {@link feedTree} gives it
 */
export function feedHtml(tree: Root): string {
  visit(tree, 'element', (element: Element) => {
    delete element.properties['id'];
  });
  return unified().use(rehypeStringify).stringify(tree).trim();
}

/** {@link feedTree} and {@link feedHtml} in one. */
export const sanitizeForFeed = (html: string, page: string): string =>
  feedHtml(feedTree(html, page));

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
