import { Parser } from 'htmlparser2';
import type { BuiltPage } from './built-site.ts';

/** Attributes whose values styles and rules of accessibility go by; of the others only the name counts. */
const VALUED = new Set([
  'aria-hidden',
  'class',
  'hidden',
  'lang',
  'role',
  'style',
  'tabindex',
  'type',
]);

const kindOf = (name: string, attributes: Readonly<Record<string, string>>): string =>
  name +
  Object.entries(attributes)
    .map(([key, value]) => (VALUED.has(key) ? `[${key}=${value.trim()}]` : `[${key}]`))
    .toSorted()
    .join('');

/**
 * The kinds of elements of a page, each with all that it stands in, and the styles of the page as one
 * more: two elements of a kind look alike and are built alike, whatever words they hold.
 */
export function elementKinds(html: string): Set<string> {
  const kinds = new Set<string>();
  const open: string[] = [];
  let styles = '';
  const parser = new Parser({
    onopentag: (name, attributes) => {
      const way = `${open.at(-1)?.replace(/$/, ' > ') ?? ''}${kindOf(name, attributes)}`;
      open.push(way);
      kinds.add(way);
    },
    ontext: (text) => {
      if (open.at(-1)?.includes('> style') === true) styles += text;
    },
    onclosetag: () => open.pop(),
  });
  parser.end(html);
  return kinds.add(styles);
}

/**
 * A few pages that have among them every kind of element of all pages. A page with something that no
 * other has, such as a mistake, is always one of them.
 */
export function pagesWithEveryKindOfElement(pages: readonly BuiltPage[]): BuiltPage[] {
  const kindsOf = new Map(pages.map((page) => [page, elementKinds(page.html)]));
  const missing = new Set([...kindsOf.values()].flatMap((kinds) => [...kinds]));
  const chosen: BuiltPage[] = [];
  while (missing.size > 0) {
    const gains = [...kindsOf].map(([page, kinds]) => ({
      page,
      kinds,
      gain: kinds.intersection(missing).size,
    }));
    const [best] = gains.toSorted((a, b) => b.gain - a.gain);
    if (best === undefined) break;
    chosen.push(best.page);
    for (const kind of best.kinds) missing.delete(kind);
  }
  return chosen;
}
