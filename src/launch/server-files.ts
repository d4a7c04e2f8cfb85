import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SiteUrl } from '../urls.ts';
import { serverConfig } from './server-config.ts';

/** What the recipes in `scripts/deploy` call the host and the folder on the server. */
export const EXAMPLE_HOST = 'example.org';
export const SERVER_FOLDER = '/srv/footnotes';

/** The page of what is missing, as the recipes name it. */
const MISSING_PAGE = '/404.html';

/** Where things come from and go to. */
export interface ServerFolders {
  /** The built site. */
  readonly dist: string;
  /** The recipes, `scripts/deploy`. */
  readonly recipes: string;
  /** What is written: it is emptied first. */
  readonly out: string;
}

/**
 * Writes all that a server needs: the site, and the recipes with the headers and redirects of the build.
 * The files are not compressed yet.
 *
 * @returns folder of the site in `out`
 * @throws Error that names the command to build when there is no built site
 */
export function writeServerFiles(folders: ServerFolders, siteUrl: SiteUrl): string {
  const { dist, recipes, out } = folders;
  const base = siteUrl.base.replace(/\/$/, '');
  if (!existsSync(join(dist, '_headers')))
    throw new Error(`${dist} has no built site. Run \`npm run build\` first.`);
  const read = (file: string): string =>
    existsSync(join(dist, file)) ? readFileSync(join(dist, file), 'utf8') : '';
  const config = serverConfig(read('_headers'), read('_redirects'), siteUrl.base);
  const recipe = (name: string): string =>
    readFileSync(join(recipes, name), 'utf8')
      .replaceAll(EXAMPLE_HOST, siteUrl.known ? new URL(siteUrl.origin).host : EXAMPLE_HOST)
      .replaceAll(MISSING_PAGE, base + MISSING_PAGE);

  rmSync(out, { recursive: true, force: true });
  const site = join(out, 'site', base);
  // Rules for a host are nothing for readers.
  cpSync(dist, site, {
    recursive: true,
    filter: (file) => !/[\\/]_(?:headers|redirects)$/.test(file),
  });
  const files = {
    'nginx/footnotes.conf': recipe('nginx.conf'),
    'nginx/maps.conf': config.nginxMaps,
    'nginx/headers.conf': config.nginxHeaders,
    'nginx/locations.conf': config.nginxLocations,
    'caddy/Caddyfile': recipe('Caddyfile'),
    'caddy/headers.caddy': config.caddyHeaders,
    'caddy/redirects.caddy': config.caddyRedirects,
  };
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(join(out, file, '..'), { recursive: true });
    writeFileSync(join(out, file), text);
  }
  return site;
}
