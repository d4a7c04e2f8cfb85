import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Connect } from 'vite';
import { checkContent } from './check.ts';
import { DevCheck } from './dev-check.ts';
import { describeDiagnostics, type Diagnostic } from './diagnostic.ts';
import { diagnosticPage } from './diagnostic-page.ts';
import { REDIRECTS_FILE } from '../redirects/schema.ts';

/**
 * Stops a build that has a mistake in its content, and shows mistakes while somebody writes: in the
 * terminal, and in the browser in place of every page until they are fixed.
 */
export function contentCheck(): AstroIntegration {
  let root = '';
  let isDev = false;
  let check: DevCheck | undefined;
  return {
    name: 'content-check',
    hooks: {
      'astro:config:setup': ({ command, config, logger, updateConfig, addWatchFile }) => {
        root = fileURLToPath(config.root);
        isDev = command === 'dev';
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
      'astro:config:done': ({ logger }) => {
        if (!isDev) stopAtMistakes(checkContent(root), logger);
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
