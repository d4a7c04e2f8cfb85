import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { readContentFiles } from '../content-check/content-files.ts';
import { renewKnownIds } from './known-ids.ts';

/** Keeps the ids that code editors offer in step with the files: at every start, and while dev runs. */
export function editorSupport(): AstroIntegration {
  return {
    name: 'editor-support',
    hooks: {
      'astro:config:setup': ({ command, config }) => {
        if (command === 'sync' || command === 'build') renew(fileURLToPath(config.root));
      },
      'astro:server:setup': ({ server }) => {
        const { root, server: options } = server.config;
        // A test runner serves nobody, and writes nothing.
        if (options.middlewareMode !== false) return;
        const onFile = (path: string): void => {
          if (path.includes('/content/')) renew(root);
        };
        renew(root);
        server.watcher.on('add', onFile).on('unlink', onFile);
      },
    },
  };
}

const renew = (root: string): void => renewKnownIds(root, readContentFiles(root));
