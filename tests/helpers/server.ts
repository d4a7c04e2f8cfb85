import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import { headersOf, parseHeaderRules } from '../../src/security/header-rules.ts';
import { dist } from './built-site.ts';

/** The built site on a port of this machine, which a test may spoil. */
export interface Server {
  /** URL without a slash at its end; with the folder, where there is one. */
  readonly url: string;
  /** What was asked for, in order; the purpose is `prefetch` or empty. */
  readonly requests: { readonly path: string; readonly purpose: string }[];
  /** Text that is sent in place of the file at a path. */
  readonly replacements: Map<string, string>;
  /** Paths whose requests are never answered. */
  readonly unanswered: Set<string>;
  /** Serves another build from now on. */
  readonly deploy: (root: string) => void;
  readonly stop: () => void;
}

/** As hosts do: a browser may keep a page, and asks each time whether it is still the same. */
const REVALIDATE = { 'cache-control': 'no-cache' };

/**
 * Serves the built site on a free port, with its own headers and its own page for what is missing.
 *
 * @param folder path below which the site is served, such as `/feet`; links of its pages are changed
 * to it, as a build with that base would have them
 */
export async function serve(folder = ''): Promise<Server> {
  const requests: { path: string; purpose: string }[] = [];
  const replacements = new Map<string, string>();
  const unanswered = new Set<string>();
  let root = dist;
  const rules = parseHeaderRules(readFileSync(join(root, '_headers'), 'utf8'));
  let files = sirv(root, { etag: true });
  const server = createServer((request, response) => {
    const path = (request.url ?? '').replace(/\?.*$/, '');
    requests.push({ path, purpose: String(request.headers['sec-purpose'] ?? '') });
    if (unanswered.has(path)) return;
    // Typefaces are named in styles under a hash of the policy, which must not change.
    const start = path.startsWith(`${folder}/`) ? folder.length : 0;
    const inside = path.slice(start);
    const headers = { ...REVALIDATE, ...headersOf(inside, rules) };
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    const page = join(root, inside, 'index.html');
    const text =
      replacements.get(path) ??
      (folder !== '' && inside.endsWith('/') && existsSync(page)
        ? readFileSync(page, 'utf8').replaceAll(/ (href|src)="\//g, ` $1="${folder}/`)
        : undefined);
    if (text !== undefined) {
      const type = path.endsWith('.js') ? 'text/javascript' : 'text/html; charset=utf-8';
      response.writeHead(200, { 'content-type': type }).end(text);
      return;
    }
    request.url = (request.url ?? '').slice(start);
    files(request, response, () => {
      response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
      response.end(readFileSync(join(root, '404.html')));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  server.unref();
  const at = server.address();
  const port = typeof at === 'object' && at !== null ? at.port : 0;
  return {
    url: `http://127.0.0.1:${port}${folder}`,
    requests,
    replacements,
    unanswered,
    deploy: (next) => {
      root = next;
      files = sirv(root, { etag: true });
    },
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
