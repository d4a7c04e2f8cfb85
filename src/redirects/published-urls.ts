import { parseHTML } from 'linkedom';
import { leadsOn, splitAddress, type Move } from './redirects.ts';

/** The list of every address that was ever published. */
export const ADDRESSES_FILE = 'content/addresses.txt';

/** Elements that are entries or headings; the ids of marks, fields and panels are nobody's business. */
const places = 'main :is(h2, h3, h4, section, article, li, div, details)[id]';

/** Ids that follow from numbers or name another element; they may change with every edit. */
const passing = /^(?:cite|note|ref|term)-\d|-(?:name|title)$/;

/** Files that others may fetch by name, apart from pages. */
export const publishedFiles = '**/*.{bib,csv,json,md,ris,txt,xml}';

/** Folders whose names hold hashes, and files that are written for one machine or one day. */
const madeAnew = /^(?:_astro|pagefind)\/|^sitemap-\d|^[a-zA-Z0-9-]{8,128}\.txt$/;

/**
 * Every address of a built site that others may link to.
 *
 * @param pages by path; redirects and the 404 page are none
 * @param files paths from the root of the site, without a slash before them
 * @returns sorted, the places of a page after the page
 */
export function addressesOf(
  pages: readonly { readonly path: string; readonly html: string }[],
  files: readonly string[],
): string[] {
  const ofPages = pages
    .filter(({ path, html }) => path.endsWith('/') && !html.includes('http-equiv="refresh"'))
    .flatMap(({ path, html }) => {
      const elements = [...parseHTML(html).document.querySelectorAll(places)];
      const ids = elements.map(({ id }) => id).filter((id) => !passing.test(id));
      return [path, ...ids.map((id) => `${path}#${id}`)];
    });
  const ofFiles = files.filter((file) => !madeAnew.test(file)).map((file) => `/${file}`);
  return inOrder([...ofPages, ...ofFiles]);
}

/** Each address once, in an order that does not depend on the machine. */
const inOrder = (addresses: readonly string[]): string[] => [...new Set(addresses)].toSorted();

/**
 * Reads the list: a page on a line of its own, and its places indented below it as `#id`.
 *
 * @param text of {@link ADDRESSES_FILE}
 */
export function readAddresses(text: string): string[] {
  let page = '';
  return text.split('\n').flatMap((line) => {
    const entry = line.trim();
    if (entry.startsWith('#')) return entry.startsWith('# ') ? [] : [page + entry];
    if (entry !== '') page = entry;
    return entry === '' ? [] : [entry];
  });
}

const head = `# Every address that was ever published. It is a promise: none of them may stop working.
# \`npm run addresses\` adds what is new after a build. Nothing is ever taken out of this list.
`;

/** Writes the list; the other way round from {@link readAddresses}. */
export function writeAddresses(addresses: readonly string[]): string {
  const lines = inOrder(addresses).map((address) => {
    const { id } = splitAddress(address);
    return id === '' ? address : `  #${id}`;
  });
  return `${head}${lines.join('\n')}\n`;
}

/** What is wrong between the list and the built site, in words for whoever broke it. */
export function compareAddresses(
  listed: readonly string[],
  built: readonly string[],
  moves: readonly Move[],
): string[] {
  const there = new Set(built);
  const known = new Set(listed);
  return [
    ...listed
      .filter((address) => !there.has(address) && !leadsOn(address, moves))
      .map(
        (address) =>
          `${address} was published and is gone. Bring it back, or say where it went in content/redirects.yaml:\n  - from: ${address}\n    to: (its new address)\n    since: (today, as YYYY-MM-DD)`,
      ),
    ...built
      .filter((address) => !known.has(address))
      .map((address) => `${address} is new. Run \`npm run addresses\` after a build.`),
    ...moves
      .filter(({ from }) => there.has(from))
      .map(({ from }) => `${from} is in content/redirects.yaml as moved, and is still there.`),
    ...moves
      .filter(({ to }) => !there.has(to))
      .map(({ from, to }) => `${from} moved to ${to}, which is not there.`),
  ];
}
