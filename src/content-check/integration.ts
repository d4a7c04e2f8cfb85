import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { escapeHTML } from 'astro/runtime/server/index.js';
import { checkContent, contentChecker } from './check.ts';
import { readContentFiles } from './content-files.ts';
import { describeDiagnostics, type Diagnostic } from './diagnostic.ts';

/**
 * Stops a build that has a mistake in its content, and shows mistakes while somebody writes: in the
 * terminal, and in the browser in place of every page until they are fixed.
 */
export function contentCheck(): AstroIntegration {
  let root = '';
  let isDev = false;
  return {
    name: 'content-check',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        isDev = command === 'dev';
        // Whatever NODE_ENV says, a build never has drafts in it.
        updateConfig({ vite: { define: { 'import.meta.env.SHOW_DRAFTS': String(isDev) } } });
      },
      'astro:config:done': ({ config, logger }) => {
        root = fileURLToPath(config.root);
        if (!isDev) stopAtMistakes(checkContent(root), logger);
      },
      'astro:server:setup': ({ server, logger }) => {
        // A test runner serves nobody, and would wait for the check at every start.
        if (server.config.server.middlewareMode !== false) return;
        const check = contentChecker();
        let diagnostics = check(readContentFiles(root));
        stopAtMistakes(diagnostics, logger);
        const recheck = (path: string): void => {
          if (!path.includes('/content/')) return;
          const hadDiagnostics = diagnostics.length > 0;
          diagnostics = check(readContentFiles(root));
          if (diagnostics.length > 0) logger.error(`\n\n${describeDiagnostics(diagnostics)}\n`);
          if (hadDiagnostics || diagnostics.length > 0) server.ws.send({ type: 'full-reload' });
        };
        server.watcher.on('change', recheck).on('add', recheck).on('unlink', recheck);
        server.middlewares.use((request, response, next) => {
          if (diagnostics.length === 0 || request.headers.accept?.includes('text/html') !== true) {
            next();
            return;
          }
          response.statusCode = 500;
          response.setHeader('content-type', 'text/html; charset=utf-8');
          response.end(diagnosticPage(diagnostics));
        });
      },
    },
  };
}

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

/** It loads the dev server's client, so that it goes away by itself once the mistakes are fixed. */
function diagnosticPage(diagnostics: readonly Diagnostic[]): string {
  return `<!doctype html><html lang="en-GB"><meta name="color-scheme" content="light dark">
<title>Mistakes in the content</title><script type="module" src="/@vite/client"></script>
<pre style="white-space: pre-wrap">${escapeHTML(describeDiagnostics(diagnostics))}</pre></html>`;
}
