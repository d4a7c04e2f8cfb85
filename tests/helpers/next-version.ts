import { createHash } from 'node:crypto';
import {
  cpSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { policyHash } from '../../src/ui/policy-hash.ts';
import { builtPage, attributes, dist, readPages } from './built-site.ts';
import { projectRoot } from './content-copy.ts';

/** A later build of the site, as a deploy would bring it. */
export interface NextVersion {
  /** Folder of the built site. */
  readonly root: string;
  /** A script of every page that the built site has, by its path, and the one that replaced it. */
  readonly script: { readonly before: string; readonly after: string };
  readonly remove: () => void;
}

/** What the heading of every page of the next version says. */
export const NEXT_HEADING = 'Words of the next version';

/** The revision under which the worker keeps a page, as the build writes it. */
const revisionOf = (html: string): string =>
  createHash('sha256').update(html).digest('hex').slice(0, 16);

/**
 * Writes the site as another build would have it: other words on every page, a script with another name
 * and nothing under its old one, and a worker that names all that.
 */
export function writeNextVersion(): NextVersion {
  const cache = join(projectRoot, '.cache');
  mkdirSync(cache, { recursive: true });
  const root = mkdtempSync(join(cache, 'next-version-'));
  // No page shows its share card.
  cpSync(dist, root, { recursive: true, filter: (file) => !file.startsWith(join(dist, 'cards')) });
  const codes = globSync('_astro/*.js', { cwd: dist }).map((file) =>
    readFileSync(join(dist, file), 'utf8'),
  );
  const before = attributes(builtPage('/').document, 'script[src]', 'src').find((path) =>
    // Another file that imports it would need another hash as well.
    codes.every((code) => !code.includes(path.slice('/_astro/'.length))),
  );
  if (before === undefined) throw new Error('The home page has no script that stands alone.');
  const after = before.replace('/_astro/', '/_astro/next-');
  const code = readFileSync(join(dist, before), 'utf8');
  const nextCode = `${code}\ndocument.documentElement.dataset.version = 'next';`;
  writeFileSync(join(root, after), nextCode);
  rmSync(join(root, before));
  const renew = (text: string): string =>
    text.replaceAll(before, after).replaceAll(policyHash(code), policyHash(nextCode));
  let worker = renew(readFileSync(join(dist, 'sw.js'), 'utf8'));
  for (const { path, html } of readPages(dist)) {
    const next = renew(html).replace(/(<h1[^>]*>)[^]*?(?=<\/h1>)/, `$1${NEXT_HEADING}`);
    worker = worker.replaceAll(revisionOf(html), revisionOf(next));
    writeFileSync(join(root, path.endsWith('/') ? `${path}index.html` : path), next);
  }
  writeFileSync(join(root, 'sw.js'), worker);
  return { root, script: { before, after }, remove: () => rmSync(root, { recursive: true }) };
}
