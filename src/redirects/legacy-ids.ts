import type { Element, Root } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { EXIT, visit } from 'unist-util-visit';
import { splitUrl, type Redirect } from './redirects.ts';

/** First children before which HTML allows no `span`: it is put into them. */
const wrappers = new Set(['dt', 'summary']);

const parser = unified().use(rehypeParse, { verbose: true });

/** Offset in the HTML after the opening tag of an element. */
function startOf(element: Element): number | undefined {
  const first = element.children.find(({ type }) => type === 'element');
  if (first?.type === 'element' && wrappers.has(first.tagName)) return startOf(first);
  return element.data?.position.opening?.end.offset;
}

function findStart(tree: Root, id: string): number | undefined {
  let start: number | undefined;
  visit(tree, 'element', (element) => {
    if (element.properties['id'] !== id) return undefined;
    start = startOf(element);
    return EXIT;
  });
  return start;
}

/** The redirects from one id to another, by the path of their page. */
export function legacyIds(redirects: readonly Redirect[]): Map<string, Redirect[]> {
  return Map.groupBy(
    redirects.filter(({ from }) => splitUrl(from).id !== ''),
    ({ from }) => splitUrl(from).page,
  );
}

/**
 * Adds the old ids of a page to the elements that have new ones, as empty spans. A server never sees
 * the fragment of a URL, so no redirect could do it, and any component may have an id.
 *
 * @param html of the built page
 * @param redirects from one id of the page to another
 * @throws Error for an id that the page does not have
 */
export function addLegacyIds(html: string, redirects: readonly Redirect[]): string {
  const tree = parser.parse(html);
  const spans = redirects.map(({ from, to }) => {
    const start = findStart(tree, splitUrl(to).id);
    if (start === undefined) throw new Error(`content/redirects.yaml: ${to} is on no page.`);
    return { start, span: `<span id="${splitUrl(from).id}"></span>` };
  });
  // From the end on, so that no place moves before its span is there.
  return spans
    .toSorted((a, b) => b.start - a.start)
    .reduce((text, { start, span }) => text.slice(0, start) + span + text.slice(start), html);
}
