import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/**
 * The card that a built page names.
 *
 * @param html of the page
 * @returns its full address, or nothing for a page without one
 */
export function cardIn(html: string): string | undefined {
  return /<meta property="og:image" content="([^"]+)"/.exec(html)?.[1];
}

/** Knows the cards of the pages once they are built, for the site map, which is written after them. */
export interface BuiltCards {
  /** Stands before the site map among the integrations. */
  readonly integration: AstroIntegration;
  /** Full address of the card of a page, by its path without the folder of the site. */
  readonly cardOf: (path: string) => string | undefined;
}

/** Reads the cards from the built pages, so that the site map names those that pages link. */
export function builtCards(): BuiltCards {
  let root = '';
  return {
    integration: {
      name: 'built-cards',
      hooks: { 'astro:build:done': ({ dir }) => void (root = fileURLToPath(dir)) },
    },
    cardOf: (path) => {
      const file = join(root, path, 'index.html');
      return existsSync(file) ? cardIn(readFileSync(file, 'utf8')) : undefined;
    },
  };
}
