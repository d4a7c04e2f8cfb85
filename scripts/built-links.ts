import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Parser } from 'htmlparser2';

/** A built page: its path, such as `/articles/sleep/`, and its HTML. */
interface Page {
  readonly path: string;
  readonly html: string;
}

/** What the links of a built site lead to. */
export interface LinkReport {
  /** How many links, pictures and forms were followed, each page’s own once. */
  readonly followed: number;
  /** A line for each that leads nowhere: the page, the address, what is missing. */
  readonly broken: readonly string[];
}

const attributesWithUrls = ['href', 'src', 'action'] as const;

/** Ids of a page, and the addresses in it. */
function readPage(html: string) {
  const ids = new Set<string>();
  const urls = new Set<string>();
  const canonical: string[] = [];
  const parser = new Parser({
    onopentag: (name, attributes) => {
      if (attributes['id'] !== undefined) ids.add(attributes['id']);
      if (attributes['rel'] === 'canonical') canonical.push(attributes['href'] ?? '');
      for (const attribute of attributesWithUrls) {
        // Only a form’s action is an address.
        if (attribute === 'action' && name !== 'form') continue;
        const url = attributes[attribute];
        if (url !== undefined) urls.add(url);
      }
    },
  });
  parser.end(html);
  return { ids, urls, canonical };
}

/**
 * Follows every link, picture and form inside a built site to its file and to the place on its page.
 *
 * @param dist folder of the built site
 * @param pages all of them but redirects
 * @throws Error where the home page does not name its own URL
 */
export function followLinks(dist: string, pages: readonly Page[]): LinkReport {
  const read = new Map(pages.map(({ path, html }) => [path, readPage(html)]));
  const [home = ''] = read.get('/')?.canonical ?? [];
  const { origin } = new URL(home);
  let followed = 0;
  const broken = [...read].flatMap(([path, { urls }]) =>
    [...urls].flatMap((href) => {
      const url = new URL(href, origin + path);
      if (url.origin !== origin) return [];
      followed += 1;
      const target = decodeURIComponent(url.pathname);
      const file = join(dist, target.endsWith('/') ? `${target}index.html` : target);
      if (!existsSync(file)) return [`${path} ${href}: no such page or file`];
      // A text fragment asks for words of the page, not for an element.
      const id = decodeURIComponent(url.hash.slice(1).replace(/:~:.*$/, ''));
      return id === '' || read.get(target)?.ids.has(id) === true
        ? []
        : [`${path} ${href}: no such place`];
    }),
  );
  return { followed, broken };
}
