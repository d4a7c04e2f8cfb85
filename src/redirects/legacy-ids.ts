import { Parser } from 'htmlparser2';
import { splitUrl, type Redirect } from './redirects.ts';

/** First children before which HTML allows no `span`: it is put into them. */
const wrappers = new Set(['dt', 'summary']);

/** Offsets in the HTML after the opening tags of elements that have one of these ids. */
function findStarts(html: string, ids: ReadonlySet<string>): Map<string, number> {
  const starts = new Map<string, number>();
  let opened: string[] = [];
  const parser = new Parser({
    onopentag: (name, { id }) => {
      const inside = wrappers.has(name) ? opened : [];
      opened = id !== undefined && ids.has(id) ? [...inside, id] : inside;
      for (const each of opened) starts.set(each, parser.endIndex + 1);
    },
    onclosetag: () => {
      opened = [];
    },
  });
  parser.end(html);
  return starts;
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
  const starts = findStarts(html, new Set(redirects.map(({ to }) => splitUrl(to).id)));
  const spans = redirects.map(({ from, to }) => {
    const start = starts.get(splitUrl(to).id);
    if (start === undefined) throw new Error(`content/redirects.yaml: ${to} is on no page.`);
    return { start, span: `<span id="${splitUrl(from).id}"></span>` };
  });
  // From the end on, so that no place moves before its span is there.
  return spans
    .toSorted((a, b) => b.start - a.start)
    .reduce((text, { start, span }) => text.slice(0, start) + span + text.slice(start), html);
}
