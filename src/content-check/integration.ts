import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Connect } from 'vite';
import type { ReadRequest } from '../content-loader.ts';
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
      'astro:config:setup': ({ command, config, updateConfig, addWatchFile }) => {
        isDev = command === 'dev';
        // The configuration holds the redirects, so that Astro must read it again.
        addWatchFile(new URL(REDIRECTS_FILE, config.root));
        // Whatever NODE_ENV says, a build never has drafts in it.
        updateConfig({ vite: { define: { 'import.meta.env.SHOW_DRAFTS': String(isDev) } } });
      },
      'astro:config:done': ({ config, logger }) => {
        root = fileURLToPath(config.root);
        if (!isDev) stopAtMistakes(checkContent(root), logger);
      },
      'astro:server:setup': ({ server, logger, refreshContent }) => {
        // A test runner serves nobody, and would wait for the check at every start.
        if (server.config.server.middlewareMode !== false) return;
        if (refreshContent === undefined) return;
        const readContent = async (request: ReadRequest) =>
          refreshContent({ context: { ...request } });
        check = new DevCheck({ server, root, logger, readContent });
        server.middlewares.use(showMistakes(check, server.config.base));
      },
      'astro:server:start': () => check?.start(),
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
