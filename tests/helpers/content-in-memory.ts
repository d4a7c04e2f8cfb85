import { contentChecker } from '../../src/content-check/check.ts';
import { readContentFiles, type ContentFiles } from '../../src/content-check/content-files.ts';
import type { Diagnostic } from '../../src/content-check/diagnostic.ts';
import { projectRoot } from './content-copy.ts';

const source = readContentFiles(projectRoot);
const check = contentChecker();
const advise = contentChecker('advice');

/** The project's content with changes that no disk ever sees. */
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

/** The real content, for a test to spoil. */
export function contentInMemory(): ContentInMemory {
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
}
