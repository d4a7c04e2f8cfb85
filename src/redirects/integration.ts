import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { isKey, keyFile } from './index-now.ts';
import { addLegacyIds, legacyIds } from './legacy-ids.ts';
import { pageRedirects, redirectsFile, type Redirect } from './redirects.ts';

/**
 * Redirects as pages, as `_redirects` for hosts that read it, and as legacy ids on their pages. The dev
 * server answers URLs as a host would.
 */
export function redirectsIntegration(
  redirects: readonly Redirect[],
  base: string,
): AstroIntegration {
  return {
    name: 'redirects',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        updateConfig({ redirects: pageRedirects(redirects, base) });
        // Without it Astro answers a URL that lacks its slash with a page of its own. Hosts show the
        // page that is meant, or the site's 404.
        if (command === 'dev') updateConfig({ trailingSlash: 'ignore' });
      },
      'astro:build:done': ({ dir }) => {
        const root = fileURLToPath(dir);
        writeRedirects(root, redirectsFile(redirects, base));
        for (const [page, own] of legacyIds(redirects)) {
          const file = join(root, page, 'index.html');
          writeFileSync(file, addLegacyIds(readFileSync(file, 'utf8'), own));
        }
      },
    },
  };
}

/** Appends to `public/_redirects`, if there is one. */
function writeRedirects(root: string, lines: string): void {
  if (lines === '') return;
  const file = join(root, '_redirects');
  const before = existsSync(file) ? `${readFileSync(file, 'utf8').trimEnd()}\n` : '';
  writeFileSync(file, before + lines);
}

/**
 * Writes the file that proves the key of IndexNow.
 *
 * @param key value of `INDEXNOW_KEY`; without one nothing is written
 */
export function indexNowKey(key = ''): AstroIntegration {
  return {
    name: 'index-now-key',
    hooks: {
      'astro:build:done': ({ dir }) => {
        if (key === '') return;
        if (!isKey(key)) {
          throw new Error('INDEXNOW_KEY must have 8 to 128 letters, figures and hyphens.');
        }
        writeFileSync(join(fileURLToPath(dir), keyFile(key)), key);
      },
    },
  };
}
