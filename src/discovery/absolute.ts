/**
 * Where the site begins, for addresses that leave it: in feeds, the site map, plain text.
 *
 * @param site the public address, as Astro's `site` gives it
 * @param base the folder that the site is served from, as Astro's `BASE_URL` gives it
 * @returns an address that ends in a slash
 * @throws Error when the configuration names no address
 */
export function siteRoot(site: URL | undefined, base: string): URL {
  if (site === undefined) throw new Error('astro.config.mjs names no `site`.');
  return new URL(base.endsWith('/') ? base : `${base}/`, site);
}

/**
 * The full address of a path of the site.
 *
 * @param root as {@link siteRoot} gives it
 * @param path from the site's root, such as `/safety/#pregnancy`
 */
export function absolute(root: URL, path: string): string {
  return new URL(path.slice(1), root).href;
}
