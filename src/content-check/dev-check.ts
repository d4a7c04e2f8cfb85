import { relative } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { ViteDevServer } from 'vite';
import type { ReadRequest } from '../content-loader.ts';
import { contentChecker } from './check.ts';
import { readContentFiles } from './content-files.ts';
import { describeDiagnostics, type Diagnostic } from './diagnostic.ts';

/** Editors save in several steps, and a branch that is checked out changes many files. */
const DEBOUNCE_MS = 50;

/** How often Astro is asked to read the content, and how long to wait before it is asked again. */
const MAX_ATTEMPTS = 200;
const ATTEMPT_MS = 100;

/** What the check needs of Astro. */
export interface DevContext {
  readonly server: ViteDevServer;
  /** Folder that holds `content/` and `src/pages/`. */
  readonly root: string;
  /** Has Astro read what has changed in the content. */
  readonly readContent: (request: ReadRequest) => Promise<void>;
  readonly logger: {
    readonly info: (message: string) => void;
    readonly error: (message: string) => void;
  };
}

/**
 * The check of a dev server: it checks whenever a file of the content changes, and has the content read
 * when it is sound. While it is not, Astro keeps what it read last.
 */
export class DevCheck {
  readonly #context: DevContext;
  readonly #check = contentChecker();
  #diagnostics: readonly Diagnostic[];
  /** Ends when all changes up to now are checked and read. */
  #settled: Promise<void> = Promise.resolve();
  #isWaiting = false;

  constructor(context: DevContext) {
    this.#context = context;
    this.#diagnostics = this.#run();
    context.server.watcher.on('all', (_event, path) => {
      const file = relative(context.root, path).replaceAll('\\', '/');
      if (file.startsWith('content/')) this.#changed(file);
    });
  }

  /** Reads the content for the first time. Call it when the server listens. */
  async start(): Promise<void> {
    this.#settled = this.#read();
    await this.#settled;
  }

  /** The mistakes in the content as it is now. */
  async diagnostics(): Promise<readonly Diagnostic[]> {
    await this.#settled;
    return this.#diagnostics;
  }

  #changed(file: string): void {
    if (file.startsWith('content/glossary/')) this.#forgetTexts();
    if (this.#isWaiting) return;
    this.#isWaiting = true;
    this.#settled = this.#settled.then(async () => {
      await setTimeout(DEBOUNCE_MS);
      this.#isWaiting = false;
      await this.#recheck();
    });
  }

  async #recheck(): Promise<void> {
    const { logger, server } = this.#context;
    const wasBroken = this.#diagnostics.length > 0;
    try {
      this.#diagnostics = this.#run();
      if (wasBroken && this.#diagnostics.length === 0) logger.info('The content is sound again.');
      await this.#read();
    } catch (error) {
      // A file went while it was read, which is the next change; or the check has missed a mistake.
      logger.error(error instanceof Error ? error.message : String(error));
    }
    if (wasBroken || this.#diagnostics.length > 0) server.ws.send({ type: 'full-reload' });
  }

  /**
   * A change of an article makes Astro load its collections anew. Until it has, it passes over every
   * request to read them without a word.
   */
  async #read(): Promise<void> {
    if (this.#diagnostics.length > 0) return;
    const folders = new Set<string>();
    for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt += 1) {
      await this.#context.readContent({ onRead: (folder) => void folders.add(folder) });
      if (folders.size > 0) return;
      await setTimeout(ATTEMPT_MS);
    }
    throw new Error('Astro does not read the content. Start the server again.');
  }

  #run(): Diagnostic[] {
    const { root, logger } = this.#context;
    const diagnostics = this.#check(readContentFiles(root));
    if (diagnostics.length > 0) logger.error(`\n\n${describeDiagnostics(diagnostics)}\n`);
    return diagnostics;
  }

  /** Glossary words are marked when a text is compiled, so that every text is compiled anew. */
  #forgetTexts(): void {
    for (const { moduleGraph } of Object.values(this.#context.server.environments))
      for (const module of moduleGraph.idToModuleMap.values())
        if (module.file?.endsWith('.mdx') === true) moduleGraph.invalidateModule(module);
  }
}
