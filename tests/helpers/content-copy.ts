import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The environment without what the test runner adds, for programs that a person would start. */
export const plainEnv: NodeJS.ProcessEnv = Object.fromEntries(
  Object.entries(process.env).filter(
    ([name]) =>
      !/^(?:NODE_ENV|VITEST.*|TEST|DEV|PROD|MODE|SSR|BASE_URL|SITE|ASSETS_PREFIX)$/.test(name),
  ),
);

export const projectRoot = fileURLToPath(new URL('../../', import.meta.url));

/** What a build needs, apart from the packages. */
export const projectFiles: readonly string[] = [
  'content',
  'src',
  'scripts',
  'public',
  'astro.config.mjs',
  'package.json',
  'package-lock.json',
  'tailwind.config.ts',
  'tsconfig.json',
];

/** A small sound library with made-up studies, from the project’s root. */
export const fixtureContent = 'tests/fixtures/library/content';

/** A copy of the project's content, or of the whole project, that a test may spoil. */
export interface ContentCopy {
  readonly root: string;
  read(file: string): string;
  /** Copies a file or folder of the project to another place. */
  add(from: string, to: string): void;
  write(file: string, text: string): void;
  /** Replaces the first place that holds `before`; it must be there, so that no mistake goes stale. */
  change(file: string, before: string | RegExp, after: string): void;
  remove(): void;
}

/**
 * Copies parts of the project to a place inside it, where packages still resolve.
 *
 * @param parts files and folders from the project's root
 */
export function copyOf(parts: readonly string[] = ['content']): ContentCopy {
  const cache = join(projectRoot, '.cache');
  mkdirSync(cache, { recursive: true });
  const root = mkdtempSync(join(cache, 'copy-'));
  for (const part of parts) cpSync(join(projectRoot, part), join(root, part), { recursive: true });
  const at = (file: string): string => join(root, file);
  return {
    root,
    read: (file) => readFileSync(at(file), 'utf8'),
    add: (from, to) => cpSync(join(projectRoot, from), at(to), { recursive: true }),
    write: (file, text) => {
      mkdirSync(dirname(at(file)), { recursive: true });
      writeFileSync(at(file), text);
    },
    change(file, before, after) {
      const text = this.read(file);
      const changed = text.replace(before, after);
      if (changed === text) throw new Error(`${file} does not hold ${String(before)}.`);
      this.write(file, changed);
    },
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}
