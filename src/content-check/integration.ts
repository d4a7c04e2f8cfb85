import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { checkContent, contentChecker } from './check.ts';
import { readContentFiles } from './content-files.ts';
import { describeDiagnostics, type Diagnostic } from './diagnostic.ts';
import { diagnosticPage } from './diagnostic-page.ts';

/**
 * Stops a build that has a mistake in its content, and shows mistakes while somebody writes: in the
 * terminal, and in the browser in place of every page until they are fixed.
 */
export function contentCheck(): AstroIntegration {
  let root = '';
  return {
    name: 'content-check',
    hooks: {
      // Whatever NODE_ENV says, a build never has drafts in it.
      'astro:config:setup': ({ command, updateConfig }) => {
        updateConfig({
          vite: { define: { 'import.meta.env.SHOW_DRAFTS': String(command === 'dev') } },
        });
      },
      'astro:config:done': ({ config, logger }) => {
        root = fileURLToPath(config.root);
        const diagnostics = checkContent(root);
        if (diagnostics.length === 0) return;
        logger.error(`\n\n${describeDiagnostics(diagnostics)}\n`);
        throw new Error(`The content has ${diagnostics.length} to fix; each is named above.`);
      },
      'astro:server:setup': ({ server, logger }) => {
        const check = contentChecker();
        let diagnostics: Diagnostic[] = [];
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
          response.end(diagnosticPage(describeDiagnostics(diagnostics)));
        });
      },
    },
  };
}
