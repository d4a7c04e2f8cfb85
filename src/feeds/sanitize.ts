import type { Element, Root } from 'hast';
import { sanitize, type Schema } from 'hast-util-sanitize';
import { toHtml } from 'hast-util-to-html';
import { htmlToHast } from 'satteri';
import { CONTINUE, SKIP, visit } from 'unist-util-visit';

/** What all feed readers support: text, headings, lists, tables and links. */
const shown: Schema = {
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

/** Makes every link a full URL, and removes links without text, whose sign on a page is drawn by CSS. */
function resolveLinks(tree: Root, page: string): void {
  visit(tree, { tagName: 'a' }, (link: Element, index, parent) => {
    if (link.children.length === 0 && parent !== undefined && index !== undefined) {
      parent.children.splice(index, 1);
      return [SKIP, index];
    }
    const { href } = link.properties;
    if (typeof href === 'string') link.properties['href'] = new URL(href, page).href;
    return CONTINUE;
  });
}

/**
 * Reduces HTML to what works without its page: only elements that every feed reader supports, no
 * classes, full URLs. Ids of references stay, for formats that number them.
 *
 * @param html of an article's text
 * @param page full URL of its page; `#ref-1` becomes a place on it
 */
export function feedTree(html: string, page: string): Root {
  const tree = sanitize(htmlToHast(html, { fragment: true }), shown);
  if (tree.type !== 'root') throw new TypeError('A fragment of HTML is read as a root.');
  resolveLinks(tree, page);
  return tree;
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
  return toHtml(tree).trim();
}

/** A text as one paragraph of HTML. */
export function paragraph(text: string): string {
  const children: Element['children'] = [{ type: 'text', value: text }];
  const element: Element = { type: 'element', tagName: 'p', properties: {}, children };
  return feedHtml({ type: 'root', children: [element] });
}
