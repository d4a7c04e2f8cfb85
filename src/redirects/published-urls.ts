import { parseHTML } from 'linkedom';
import { isSourcePage } from '../evidence/source-pages.ts';
import { splitUrl } from './redirects.ts';

/** The list of every URL that was ever published. */
export const PUBLISHED_URLS_FILE = 'content/addresses.txt';

/** Elements that are entries or headings; the ids of marks, fields and panels are not meant for links. */
const places = 'main :is(h2, h3, h4, section, article, li, div, details)[id]';

/** Ids that follow from numbers or name another element; they may change with every edit. */
const transientIds = /^(?:cite|note|ref|term)-\d|-(?:name|title)$/;

/** Files that others may fetch by name, besides pages. */
export const publishedFiles = '**/*.{bib,csv,json,md,ris,txt,xml}';

/** Folders whose names hold hashes, and files that are written for one machine or one day. */
const generated = /^(?:_astro|pagefind)\/|^sitemap-(?:\w+-)?\d|^[a-zA-Z0-9-]{8,128}\.txt$/;

/**
 * Every URL of a built site that others may link to.
 *
 * @param pages by path; redirects and the 404 page are left out
 * @param files paths from the root of the site, without a slash before them
 * @returns sorted, the places of a page after the page
 */
export function collectUrls(
  pages: readonly { readonly path: string; readonly html: string }[],
  files: readonly string[],
): string[] {
  const ofPages = pages
    .filter(({ path }) => path.endsWith('/'))
    .flatMap(({ path, html }) => {
      const { document } = parseHTML(html);
      if (document.querySelector('meta[http-equiv="refresh"]') !== null) return [];
      // The index of sources has the place of each: a source that was merged with another, on another
      // page, can be redirected there.
      if (isSourcePage(path)) return [path];
      const elements = [...document.querySelectorAll(places)];
      const ids = elements.map(({ id }) => id).filter((id) => !transientIds.test(id));
      return [path, ...ids.map((id) => `${path}#${id}`)];
    });
  const ofFiles = files.filter((file) => !generated.test(file)).map((file) => `/${file}`);
  return inOrder([...ofPages, ...ofFiles]);
}

/** Each URL once, in an order that does not depend on the machine. */
const inOrder = (urls: readonly string[]): string[] => [...new Set(urls)].toSorted();

/**
 * Reads the list: a page on a line of its own, and its places indented below it as `#id`.
 *
 * @param text of {@link PUBLISHED_URLS_FILE}
 */
export function readPublishedUrls(text: string): string[] {
  let page = '';
  return text.split('\n').flatMap((line) => {
    const entry = line.trim();
    if (entry.startsWith('#')) return entry.startsWith('# ') ? [] : [page + entry];
    if (entry !== '') page = entry;
    return entry === '' ? [] : [entry];
  });
}

const head = `# Every URL that was ever published. It is a promise: none of them may stop working.
# \`npm run addresses\` adds what is new after a build. Nothing is ever taken out of this list.
`;

/** Writes the list, the inverse of {@link readPublishedUrls}. */
export function formatPublishedUrls(urls: readonly string[]): string {
  const lines = inOrder(urls).map((url) => {
    const { id } = splitUrl(url);
    return id === '' ? url : `  #${id}`;
  });
  return `${head}${lines.join('\n')}\n`;
}
