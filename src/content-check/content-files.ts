import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** All that the check reads. Tests plant mistakes by handing over a map with other texts. */
export interface ContentFiles {
  /** Text of each file below `content/`, by its path from the project's root. */
  readonly texts: ReadonlyMap<string, string>;
  /** Paths of the site's routes, which a redirect must not hide. */
  readonly routes: ReadonlySet<string>;
}

/**
 * Reads the content folder and the names of the routes.
 *
 * @param root folder that holds `content/` and `src/pages/`
 */
export function readContentFiles(root: string): ContentFiles {
  const paths = (pattern: string): string[] =>
    globSync(pattern, { cwd: root })
      .map((path) => path.replaceAll('\\', '/'))
      .toSorted();
  return {
    texts: new Map(
      paths('content/**/*.{mdx,yaml,txt}').map((path) => [
        path,
        readFileSync(join(root, path), 'utf8'),
      ]),
    ),
    routes: new Set(paths('src/pages/**/*.astro')),
  };
}
