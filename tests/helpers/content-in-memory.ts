import { join } from 'node:path';
import { contentChecker } from '../../src/content-check/check.ts';
import { readContentFiles, type ContentFiles } from '../../src/content-check/content-files.ts';
import type { Diagnostic } from '../../src/content-check/diagnostic.ts';
import { projectRoot } from './content-copy.ts';

/** Content with changes that no disk ever sees. */
export interface ContentInMemory {
  read(file: string): string;
  write(file: string, text: string): void;
  /** Replaces the first place that holds `before`; it must be there, so that no mistake goes stale. */
  change(file: string, before: string | RegExp, after: string): void;
  remove(file: string): void;
  readonly files: ContentFiles;
  /** Checks all of it. Files without a change are not parsed again. */
  check(): Diagnostic[];
  /** The diagnostics of one file. */
  checkFile(file: string): Diagnostic[];
  /** What an editor may look at in one file, and no build stops at. */
  adviseFile(file: string): Diagnostic[];
}

/** Reads content when a test first asks for it, and lends it to one test after another. */
function lender(read: () => ContentFiles): () => ContentInMemory {
  let source: ContentFiles | undefined;
  const check = contentChecker();
  const advise = contentChecker('advice');
  return () => {
    source ??= read();
    const texts = new Map(source.texts);
    const files = { texts, routes: source.routes };
    return {
      files,
      read(file) {
        const text = texts.get(file);
        if (text === undefined) throw new Error(`There is no ${file}.`);
        return text;
      },
      write: (file, text) => void texts.set(file, text),
      change(file, before, after) {
        const text = this.read(file);
        const changed = text.replace(before, after);
        if (changed === text) throw new Error(`${file} does not hold ${String(before)}.`);
        this.write(file, changed);
      },
      remove: (file) => void texts.delete(file),
      check: () => check(files),
      checkFile: (file) => check(files).filter((diagnostic) => diagnostic.file === file),
      adviseFile: (file) => advise(files).filter((diagnostic) => diagnostic.file === file),
    };
  };
}

/** The real content, for a test to spoil. */
export const contentInMemory = lender(() => readContentFiles(projectRoot));

/**
 * A small sound library with made-up studies, for a test to spoil: what its golden messages say does not
 * change with the real content. It has the routes of the real site.
 */
export const fixtureInMemory = lender(() => ({
  texts: readContentFiles(join(projectRoot, 'tests/fixtures/library')).texts,
  routes: readContentFiles(projectRoot).routes,
}));
