import { globSync, readFileSync } from 'node:fs';
import { extname, join, relative } from 'node:path';

/** All that the check reads. Tests plant mistakes by handing over a map with other texts. */
export interface ContentFiles {
  /**
   * Text of each file below `content/`, by its path from the project's root; empty where the file is
   * no text, since its name is all that is checked then.
   */
  readonly texts: ReadonlyMap<string, string>;
  /** Files in `src/pages` that make pages and files of the site, by their path from the root. */
  readonly routes: ReadonlySet<string>;
}

/** Endings of what may hold an editor's words, right or wrong. */
const readable: ReadonlySet<string> = new Set([
  '.csv',
  '.json',
  '.markdown',
  '.md',
  '.mdx',
  '.txt',
  '.yaml',
  '.yml',
]);

/**
 * Reads the content folder and the names of the routes.
 *
 * @param root folder that holds `content/` and `src/pages/`
 */
export function readContentFiles(root: string): ContentFiles {
  return {
    texts: new Map(
      // Hidden files are the operating system’s.
      filesIn(root, 'content/**/[!.]*').map((path) => [
        path,
        readable.has(extname(path).toLowerCase()) ? readFileSync(join(root, path), 'utf8') : '',
      ]),
    ),
    routes: new Set(filesIn(root, 'src/pages/**/*.{astro,ts}')),
  };
}

/** Paths of the files that match, with slashes on every system, in an order that none decides. */
function filesIn(root: string, pattern: string): string[] {
  return globSync(pattern, { cwd: root, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .toSorted();
}
