import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Connect } from 'vite';
import { checkContent } from './check.ts';
import type checkInThread from './check-thread.ts';
import { DevCheck } from './dev-check.ts';
import { describeDiagnostics, type Diagnostic } from './diagnostic.ts';
import { diagnosticPage } from './diagnostic-page.ts';
import { REDIRECTS_FILE } from '../redirects/schema.ts';
import { inThreads } from '../threads.ts';

/**
 * Stops a build that has a mistake in its content, and shows mistakes while somebody writes: in the
 * terminal, and in the browser in place of every page until they are fixed.
 */
export function contentCheck(): AstroIntegration {
  let root = '';
  let isDev = false;
  let check: DevCheck | undefined;
  const checkPart = inThreads<typeof checkInThread>('src/content-check/check-thread.ts');
  /** The check of a build, beside the work of Astro. */
  let checking: Promise<readonly Diagnostic[]> | undefined;
  return {
    name: 'content-check',
    hooks: {
      'astro:config:setup': ({ command, config, logger, updateConfig, addWatchFile }) => {
        root = fileURLToPath(config.root);
        isDev = command === 'dev';
        if (command === 'build') checking = checkPart({ root, part: 'syntax' });
        // The configuration holds the redirects, so that Astro must read it again.
        addWatchFile(new URL(REDIRECTS_FILE, config.root));
        // A test runner serves nobody, and would wait for the check at every start.
        if (isDev && process.env['VITEST'] === undefined) check = new DevCheck(root, logger);
        updateConfig({
          vite: {
            define: {
              // Whatever NODE_ENV says, a build never has drafts in it.
              'import.meta.env.SHOW_DRAFTS': String(isDev),
              // The loader of the content waits then until it is asked.
              'import.meta.env.STARTS_WITH_MISTAKES': String(check?.isSound === false),
            },
          },
        });
      },
      'astro:config:done': async ({ logger }) => {
        if (isDev) return;
        if (checking === undefined) {
          stopAtMistakes(checkContent(root), logger);
          return;
        }
        // Astro would stop at a file that it cannot read, in other words.
        const isSound = (await checking).length === 0;
        checking = checkPart({ root, part: 'all' });
        if (!isSound) stopAtMistakes(await checking, logger);
      },
      'astro:build:start': async ({ logger }) => {
        stopAtMistakes((await checking) ?? [], logger);
      },
      'astro:server:setup': ({ server, refreshContent }) => {
        if (check === undefined || refreshContent === undefined) return;
        check.watch(server, (request) => refreshContent({ context: { ...request } }));
        server.middlewares.use(showMistakes(check, server.config.base));
      },
    },
  };
}

/** Puts the page of mistakes in place of every page while there are any. */
const showMistakes =
  (check: DevCheck, base: string): Connect.NextHandleFunction =>
  async (request, response, next) => {
    const isPage = request.headers.accept?.includes('text/html') === true;
    const diagnostics = isPage ? await check.diagnostics() : [];
    if (diagnostics.length === 0) {
      next();
      return;
    }
    response.statusCode = 500;
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(diagnosticPage(diagnostics, base));
  };

function stopAtMistakes(
  diagnostics: readonly Diagnostic[],
  logger: { error: (message: string) => void },
): void {
  if (diagnostics.length === 0) return;
  logger.error(`\n\n${describeDiagnostics(diagnostics)}\n`);
  const error = new Error('Put right what is named above, and start again.');
  // Astro prints where an error was thrown, which tells an author nothing.
  error.stack = '';
  throw error;
}
