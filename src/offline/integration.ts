import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { build } from 'vite';
import { precachedPages, type Paths } from './rules.ts';
import type { PrecacheManifest } from './worker/precache-manifest.ts';

/** At the root of the site, since a worker controls no more than its own folder. */
const WORKER = 'sw.js';

/** All fonts, scripts and stylesheets: a page loaded before the worker may request any of them. */
const assetFiles = '*.{woff2,css,js}';

/**
 * The files that are cached when the worker is installed.
 *
 * @param root folder of the built site, with its pages as they are served
 */
function entriesOf(root: string, { base, assets }: Paths): PrecacheManifest['entries'] {
  const files = globSync(`${assets}/${assetFiles}`, { cwd: root })
    .map((file) => ({ url: base + file.replaceAll('\\', '/'), revision: null }))
    .toSorted((a, b) => (a.url < b.url ? -1 : 1));
  const pages = precachedPages.map((path) => ({
    url: base + path.slice(1),
    revision: createHash('sha256')
      .update(readFileSync(join(root, path, 'index.html')))
      .digest('hex')
      .slice(0, 16),
  }));
  return [...pages, ...files];
}

/** Bundles the worker into one classic script, which every browser with workers runs, in a folder. */
async function bundleWorker(manifest: PrecacheManifest, outDir: string): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    define: { 'process.env.NODE_ENV': '"production"', PRECACHE_MANIFEST: JSON.stringify(manifest) },
    build: {
      outDir,
      emptyOutDir: false,
      target: 'es2022',
      lib: {
        entry: fileURLToPath(new URL('worker/worker.ts', import.meta.url)),
        formats: ['iife'],
        name: 'worker',
        fileName: () => WORKER,
      },
    },
  });
}

/**
 * Writes the service worker. It must be the last integration, since it hashes the finished pages.
 *
 * @param settings folder of the search index
 */
export function offlineReading({ index }: Pick<Paths, 'index'>): AstroIntegration {
  let paths: Paths = { base: '/', assets: '_astro', index };
  return {
    name: 'offline-reading',
    hooks: {
      'astro:config:done': ({ config }) => {
        const base = config.base.replace(/\/?$/, '/');
        paths = { base, assets: config.build.assets, index };
      },
      'astro:build:done': async ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        const entries = entriesOf(root, paths);
        await bundleWorker({ paths, entries }, root);
        logger.info(`service worker written; it precaches ${entries.length} files`);
      },
    },
  };
}
