import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sitemap from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';
import { cardIn } from './head.ts';
import { isKey, keyFile } from '../redirects/index-now.ts';
import { keepOldIds, pageRedirects, redirectsFile, type Move } from '../redirects/redirects.ts';
import { sitemapSettings, type SitemapParts } from './sitemap.ts';

/** What the site tells the world apart from its pages. */
interface Parts {
  readonly moves: readonly Move[];
  readonly articles: SitemapParts['articles'];
}

/**
 * The site map with true dates, the redirects of what moved, and the key for IndexNow when
 * `INDEXNOW_KEY` is set.
 */
export function discovery({ moves, articles }: Parts): AstroIntegration[] {
  let base = '/';
  let built = '';
  /** Asked once the pages stand: each names its own card. */
  const cardOf = (path: string): string | undefined =>
    cardIn(readFileSync(join(built, path, 'index.html'), 'utf8'));
  const folder = (): string => base.replace(/\/$/, '');
  const moved = Object.keys(pageRedirects(moves, ''));
  return [
    {
      name: 'addresses',
      hooks: {
        'astro:config:setup': ({ config, updateConfig }) => {
          updateConfig({ redirects: pageRedirects(moves, config.base) });
        },
        'astro:config:done': ({ config }) => {
          base = config.base;
        },
        'astro:build:done': ({ dir }) => {
          const root = fileURLToPath(dir);
          built = root;
          writeRedirects(root, redirectsFile(moves, base));
          writeOldIds(root, moves);
          writeKey(root, process.env['INDEXNOW_KEY']);
        },
      },
    },
    sitemap(sitemapSettings({ articles, folder, moved, cardOf })),
  ];
}

/** Adds to a file of the same name from `public/`, should there ever be one. */
function writeRedirects(root: string, lines: string): void {
  if (lines === '') return;
  const file = join(root, '_redirects');
  const before = existsSync(file) ? `${readFileSync(file, 'utf8').trimEnd()}\n` : '';
  writeFileSync(file, before + lines);
}

function writeOldIds(root: string, moves: readonly Move[]): void {
  if (!moves.some(({ from }) => from.includes('#'))) return;
  for (const file of globSync('**/*.html', { cwd: root })) {
    const path = `/${file.replaceAll('\\', '/').replace(/index\.html$/, '')}`;
    const html = readFileSync(join(root, file), 'utf8');
    const kept = keepOldIds(html, moves, path);
    if (kept !== html) writeFileSync(join(root, file), kept);
  }
}

function writeKey(root: string, key: string | undefined): void {
  if (key === undefined || key === '') return;
  if (!isKey(key)) {
    throw new Error('INDEXNOW_KEY must have 8 to 128 letters, figures and hyphens.');
  }
  writeFileSync(join(root, keyFile(key)), key);
}
