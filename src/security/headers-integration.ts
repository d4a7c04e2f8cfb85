import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { headersInFolder, parseHeaderRules } from './header-rules.ts';

/**
 * Checks `public/_headers`, and puts the site's folder before its paths.
 *
 * @param base the folder that the site is served from
 */
export function headersFile(base: string): AstroIntegration {
  return {
    name: 'headers-file',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const file = join(fileURLToPath(dir), '_headers');
        if (!existsSync(file)) return;
        const text = headersInFolder(readFileSync(file, 'utf8'), base);
        parseHeaderRules(text);
        writeFileSync(file, text);
      },
    },
  };
}
