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

interface Logger {
  readonly info: (message: string) => void;
  readonly error: (message: string) => void;
}

/**
 * The check of a dev server: it checks at the start and whenever a file of the content changes, and has
 * the content read when it is sound. While it is not, Astro keeps what it read last.
 */
export class DevCheck {
  readonly #root: string;
  readonly #logger: Logger;
  readonly #check = contentChecker();
  #diagnostics: readonly Diagnostic[];
  /** Ends when all changes up to now are checked and read. */
  #settled: Promise<void> = Promise.resolve();
  #isWaiting = false;

  /** @param root folder that holds `content/` and `src/pages/` */
  constructor(root: string, logger: Logger) {
    this.#root = root;
    this.#logger = logger;
    this.#diagnostics = this.#run();
  }

  /** Whether no mistake was found last. */
  get isSound(): boolean {
    return this.#diagnostics.length === 0;
  }

  /**
   * Checks from now on whenever the content changes.
   *
   * @param readContent has Astro read what has changed in the content
   */
  watch(server: ViteDevServer, readContent: (request: ReadRequest) => Promise<void>): void {
    server.watcher.on('all', (_event, path) => {
      const file = relative(this.#root, path).replaceAll('\\', '/');
      if (!file.startsWith('content/')) return;
      if (file.startsWith('content/glossary/')) forgetTexts(server);
      if (this.#isWaiting) return;
      this.#isWaiting = true;
      this.#settled = this.#settled.then(async () => {
        await setTimeout(DEBOUNCE_MS);
        this.#isWaiting = false;
        await this.#recheck(server, readContent);
      });
    });
  }

  /** The mistakes in the content as it is now. */
  async diagnostics(): Promise<readonly Diagnostic[]> {
    await this.#settled;
    return this.#diagnostics;
  }

  async #recheck(
    server: ViteDevServer,
    readContent: (request: ReadRequest) => Promise<void>,
  ): Promise<void> {
    const before = this.#diagnostics.length;
    let now = before;
    try {
      this.#diagnostics = this.#run();
      now = this.#diagnostics.length;
      if (before > 0 && now === 0) this.#logger.info('The content is sound again.');
      if (now === 0) await untilRead(readContent);
    } catch (error) {
      // A file went while it was read, which is the next change; or the check has missed a mistake.
      this.#logger.error(error instanceof Error ? error.message : String(error));
    }
    if (before > 0 || now > 0) server.ws.send({ type: 'full-reload' });
  }

  #run(): Diagnostic[] {
    const diagnostics = this.#check(readContentFiles(this.#root));
    if (diagnostics.length > 0) this.#logger.error(`\n\n${describeDiagnostics(diagnostics)}\n`);
    return diagnostics;
  }
}

/**
 * A change of an article makes Astro load its collections anew. Until it has, it passes over every
 * request to read them without a word.
 */
async function untilRead(readContent: (request: ReadRequest) => Promise<void>): Promise<void> {
  const folders = new Set<string>();
  for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt += 1) {
    await readContent({ onRead: (folder) => void folders.add(folder) });
    if (folders.size > 0) return;
    await setTimeout(ATTEMPT_MS);
  }
  throw new Error('Astro does not read the content. Start the server again.');
}

/** Glossary words are marked when a text is compiled, so that every text is compiled anew. */
function forgetTexts({ environments }: ViteDevServer): void {
  for (const { moduleGraph } of Object.values(environments))
    for (const module of moduleGraph.idToModuleMap.values())
      if (module.file?.endsWith('.mdx') === true) moduleGraph.invalidateModule(module);
}
