import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { checkContent } from './check.ts';
import { describeFaults, type Fault } from './diagnostic.ts';
import { faultPage } from './diagnostic-page.ts';

/**
 * Stops a build that has a mistake in its content, and shows mistakes while somebody writes: in the
 * terminal, and in the browser in place of every page until they are mended.
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
        const faults = checkContent(root);
        if (faults.length === 0) return;
        logger.error(`\n\n${describeFaults(faults)}\n`);
        throw new Error(`The content has ${faults.length} to mend; each is named above.`);
      },
      'astro:server:setup': ({ server, logger }) => {
        let faults: Fault[] = [];
        const recheck = (path: string): void => {
          if (!path.includes('/content/')) return;
          const hadFaults = faults.length > 0;
          faults = checkContent(root);
          if (faults.length > 0) logger.error(`\n\n${describeFaults(faults)}\n`);
          if (hadFaults || faults.length > 0) server.ws.send({ type: 'full-reload' });
        };
        server.watcher.on('change', recheck).on('add', recheck).on('unlink', recheck);
        server.middlewares.use((request, response, next) => {
          if (faults.length === 0 || request.headers.accept?.includes('text/html') !== true) {
            next();
            return;
          }
          response.statusCode = 500;
          response.setHeader('content-type', 'text/html; charset=utf-8');
          response.end(faultPage(describeFaults(faults)));
        });
      },
    },
  };
}
