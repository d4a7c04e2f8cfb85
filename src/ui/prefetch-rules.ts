/**
 * The next page is asked for when somebody rests on a link to it or presses it (“moderate”), and never
 * when a page opens. Only addresses of pages end in a slash, so that downloads are left alone; the
 * pattern is the same in whatever folder the site is served from. It is prefetch and not prerender:
 * a page carries its styles, so little is left to do, and pages that nobody opens run no script.
 *
 * Astro's own prefetch would cost each page about a kilobyte of script; this is a tenth of it.
 * https://html.spec.whatwg.org/multipage/speculative-loading.html
 */
export const prefetchRules = JSON.stringify({
  prefetch: [{ where: { href_matches: '/*/' }, eagerness: 'moderate' }],
});
