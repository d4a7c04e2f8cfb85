import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './content-copy.ts';

export const dist = join(projectRoot, 'dist');

/** A built page. */
export interface BuiltPage {
  /** Address path, such as `/articles/sleep/`; the 404 page is `/404.html`. */
  readonly path: string;
  readonly html: string;
}

/** All built pages but those that only lead on, or an error that says how to build them. */
export function builtPages(): BuiltPage[] {
  if (!existsSync(dist)) throw new Error('There is no built site. Run `npm run build` first.');
  return globSync('**/*.html', { cwd: dist })
    .map((file) => file.replaceAll('\\', '/'))
    .toSorted()
    .map((file) => ({
      path: `/${file.replace(/index\.html$/, '')}`,
      html: readFileSync(join(dist, file), 'utf8'),
    }))
    .filter(({ html }) => !html.includes('http-equiv="refresh"'));
}

/** The page of an address path. */
export function builtPage(path: string): BuiltPage {
  const page = builtPages().find((candidate) => candidate.path === path);
  if (page === undefined) throw new Error(`The built site has no page ${path}.`);
  return page;
}

/** Files that a page's scripts ask for, in whatever way, as paths from the root of the site. */
const scriptFile = /["'`](\/[\w./-]*_astro\/[\w.-]+\.js)["'`]/g;
const importedFile = /(?:from|import)\s*["'`]\.\/([\w.-]+\.js)["'`]/g;

/**
 * All script that a page brings before anybody does anything: what stands in it, the files it asks
 * for, and those that these import.
 */
export function scriptsOf(html: string): string {
  const inside = [...html.matchAll(/<script(?![^>]*json)[^>]*>([\s\S]*?)<\/script>/g)]
    .map(([, code = '']) => code)
    .join('');
  const seen = new Set<string>();
  const read = (file: string): string => {
    if (seen.has(file)) return '';
    seen.add(file);
    const code = readFileSync(join(dist, file), 'utf8');
    const others = [...code.matchAll(importedFile)].map(([, name = '']) =>
      read(join(file, '..', name)),
    );
    return code + others.join('');
  };
  const files = [...html.matchAll(scriptFile)].map(([, file = '']) => read(file));
  return inside + files.join('');
}
