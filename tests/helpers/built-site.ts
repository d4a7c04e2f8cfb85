import { existsSync, globSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { parseHTML } from 'linkedom';
import { projectRoot } from './content-copy.ts';

export const dist = join(projectRoot, 'dist');

/** A built page. Its document is shared by all tests of a worker: clone what you want to change. */
export interface BuiltPage {
  /** Path of its URL, such as `/articles/sleep/`; the 404 page is `/404.html`. */
  readonly path: string;
  readonly html: string;
  /** The parsed page; parsed at the first use. */
  readonly document: Document;
}

/** A page whose HTML is parsed once, when somebody asks for its document. */
export function lazyPage(path: string, html: string): BuiltPage {
  let document: Document | undefined;
  return {
    path,
    html,
    get document() {
      return (document ??= parseHTML(html).document);
    },
  };
}

/**
 * Reads the pages of a built site, without those that only redirect.
 *
 * @param root folder of the built site
 * @throws Error that names the command to build when there is none
 */
export function readPages(root: string): BuiltPage[] {
  if (!existsSync(root)) throw new Error('There is no built site. Run `npm run build` first.');
  return globSync('**/*.html', { cwd: root })
    .map((file) => file.replaceAll('\\', '/'))
    .toSorted()
    .map((file) =>
      lazyPage(`/${file.replace(/index\.html$/, '')}`, readFileSync(join(root, file), 'utf8')),
    )
    .filter(({ html }) => !html.includes('http-equiv="refresh"'));
}

/**
 * The parts of a sitemap, as text by the name of their file.
 *
 * @param root folder of the built site
 */
export const readSitemap = (root: string): Map<string, string> =>
  new Map(
    globSync('sitemap-*[0-9].xml', { cwd: root })
      .toSorted()
      .map((file) => [file, readFileSync(join(root, file), 'utf8')]),
  );

let pages: readonly BuiltPage[] | undefined;

/** All built pages in the order of their paths, read once for all test files of a worker. */
export const builtPages = (): readonly BuiltPage[] => (pages ??= readPages(dist));

/**
 * The built page at a path.
 *
 * @throws Error when there is none
 */
export function builtPage(path: string): BuiltPage {
  const page = builtPages().find((candidate) => candidate.path === path);
  if (page === undefined) throw new Error(`The built site has no page ${path}.`);
  return page;
}

/** Families of pages that share a skeleton, by the pattern of their paths. */
const families = {
  article: /^\/articles\/[^/]+\/$/,
  claim: /^\/evidence\/(?!sources\/)[^/]+\/$/,
  routine: /^\/routines\/[^/]+\/$/,
  sources: /^\/evidence\/sources\/./,
  topic: /^\/topics\/./,
} as const;

/** The pages of a family, such as all articles. */
export const pagesOf = (family: keyof typeof families): BuiltPage[] =>
  builtPages().filter(({ path }) => families[family].test(path));

/** One page for each skeleton: of a family the one with the most HTML, and every page of no family. */
export function pagesOfEachKind(): BuiltPage[] {
  const largest = (Object.keys(families) as (keyof typeof families)[]).flatMap((family) =>
    pagesOf(family)
      .toSorted((a, b) => b.html.length - a.html.length)
      .slice(0, 1),
  );
  const singles = builtPages().filter(
    ({ path }) => !Object.values(families).some((pattern) => pattern.test(path)),
  );
  return [...singles, ...largest];
}

/**
 * Checks every page and collects what is wrong, so that one test lists all failures.
 *
 * @param check gives what is wrong with a page, nothing where it is right
 * @returns a line for each finding: path and finding
 */
export const sweep = <Page extends { readonly path: string }>(
  pagesToCheck: readonly Page[],
  check: (page: Page) => readonly string[],
): string[] =>
  pagesToCheck.flatMap((page) => check(page).map((finding) => `${page.path} ${finding}`));

/**
 * Compares as `toEqual` does, for use in a sweep.
 *
 * @returns one line that names what was found and expected, or nothing where they are equal
 */
export const differs = (what: string, found: unknown, expected: unknown): string[] =>
  isDeepStrictEqual(found, expected)
    ? []
    : [`${what}: found ${JSON.stringify(found)}, expected ${JSON.stringify(expected)}`];

/** The values that occur more than once. */
export const repeated = (values: readonly string[]): string[] => [
  ...new Set(values.filter((value, index) => values.indexOf(value) !== index)),
];

/** The text of an element with single spaces. */
export const textOf = (element: Element | null | undefined): string =>
  (element?.textContent ?? '').replace(/\s+/g, ' ').trim();

/** All elements that a selector finds. */
export const all = (within: ParentNode, selector: string): Element[] => [
  ...within.querySelectorAll(selector),
];

/** Values of an attribute of all elements that a selector finds and that have it. */
export const attributes = (within: ParentNode, selector: string, name: string): string[] =>
  all(within, selector).flatMap((element) => element.getAttribute(name) ?? []);

const importedFile = /(?:from|import)\s*["'`]\.\/([\w.-]+\.js)["'`]/g;
const scriptPath = /["'`](\/[\w./-]*_astro\/[\w.-]+\.js)["'`]/g;

interface ScriptFile {
  readonly code: string;
  readonly imports: readonly string[];
}

const scriptFiles = new Map<string, ScriptFile>();

/** A script of the built site, read once, with the files that it imports from the start. */
function scriptFile(file: string): ScriptFile {
  const known = scriptFiles.get(file);
  if (known !== undefined) return known;
  const code = readFileSync(join(dist, file), 'utf8');
  const imports = [...code.matchAll(importedFile)].map(([, name = '']) =>
    posix.join(file, '..', name),
  );
  const script = { code, imports };
  scriptFiles.set(file, script);
  return script;
}

/**
 * All script that a page brings before anybody does anything: its inline scripts, the files that it
 * asks for, and those that these import.
 */
export function scriptsOf({ document }: BuiltPage): string {
  const inline = all(document, 'script')
    .filter((script) => !(script.getAttribute('type') ?? '').includes('json'))
    .map(({ textContent }) => textContent)
    .join('');
  const files = new Set([
    ...attributes(document, 'script[src]', 'src'),
    ...[...inline.matchAll(scriptPath)].map(([, file = '']) => file),
  ]);
  // A set that grows while it is walked: each file once, with what it imports.
  for (const file of files) for (const other of scriptFile(file).imports) files.add(other);
  return inline + [...files].map((file) => scriptFile(file).code).join('');
}

/** All styles of a page: those inside it and those of the stylesheets that it links. */
export function stylesOf({ document }: BuiltPage): string {
  const inline = all(document, 'style').map(({ textContent }) => textContent);
  const linked = attributes(document, 'link[rel="stylesheet"]', 'href').map((file) =>
    readFileSync(join(dist, file), 'utf8'),
  );
  return [...inline, ...new Set(linked)].join('');
}
