const counts = new WeakMap<Request, Map<string, number>>();

/**
 * How often the page that is being written has asked for something: what several drawings of a page
 * share is written by the first of them, and ids differ by the count.
 *
 * @param request `Astro.request`, of which each page has one
 * @returns 0 at the first time
 */
export function timesOnPage(request: Request, key: string): number {
  const known = counts.get(request) ?? new Map<string, number>();
  counts.set(request, known);
  const times = known.get(key) ?? 0;
  known.set(key, times + 1);
  return times;
}
