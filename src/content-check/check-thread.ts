import { contentChecker } from './check.ts';
import { readContentFiles } from './content-files.ts';
import type { Diagnostic } from './diagnostic.ts';
import { ContentLibrary } from './library.ts';

/** What a build asks first, since it takes a third of the time: what Astro could not read; and then for all mistakes. */
export interface CheckRequest {
  /** Folder that holds `content/` and `src/pages/`. */
  readonly root: string;
  readonly part: 'syntax' | 'all';
}

const library = new ContentLibrary();
const check = contentChecker('mistakes', library);

/** Checks the content in a thread of its own, which remembers what it has read. */
export default function checkPart({ root, part }: CheckRequest): readonly Diagnostic[] {
  const source = readContentFiles(root);
  return part === 'all'
    ? check(source)
    : library
        .read(source)
        .files.flatMap(({ diagnostics, markdown }) => [
          ...diagnostics,
          ...(markdown?.parsed.diagnostics ?? []),
        ]);
}
