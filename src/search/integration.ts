import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import type { AstroIntegration } from 'astro';
import { z } from 'astro/zod';
import { close, createIndex } from 'pagefind';
import { sectionsOf, toDocument } from './documents.ts';
import { entrySchema, type SearchEntry } from './entry.ts';
import type { Facts } from './facts.ts';
import { FACTS_FILE, INDEX_FOLDER, WORDS_FILE } from './ranking.ts';
import { wordList } from './words.ts';

/** What the site is asked to write while it is built, and nobody needs afterwards. */
const RECORDS = 'search/records.json';

/** Files of Pagefind that the page loads: none of its own views, its worker or other languages. */
const needed =
  /^(?:pagefind\.js|pagefind-entry\.json|wasm\.en\.pagefind|.+\.pf_(?:meta|fragment|index))$/;

/** Reads the part of a built page that an entry names. */
function sectionsFor(root: string, { href, within }: SearchEntry): string {
  if (within === undefined) return '';
  const file = join(root, href, 'index.html');
  if (!existsSync(file)) {
    throw new Error(
      `Search found no page at ${href}, where an entry says one is. If content/pages has a file whose address is not its name, put the address into the table of page addresses in src/articles/queries.ts.`,
    );
  }
  return sectionsOf(readFileSync(file, 'utf8'), within);
}

/** A file of the index that holds one entry; its name is the id by which Pagefind finds it. */
const fragment = /^fragment\/(?<id>.+)\.pf_fragment$/;
/** What stands before the contents of each file of the index. */
const SIGNATURE = 'pagefind_dcd';

/**
 * The facts of each entry by Pagefind's id of it. Pagefind could hold them as filters, but it writes
 * the values of a filter in an order that changes from build to build.
 *
 * @throws Error when a file of the index is not of the form that this version of Pagefind writes
 */
function factsById(
  entries: readonly SearchEntry[],
  files: readonly { path: string; content: Uint8Array }[],
): Record<string, Facts> {
  const facts = new Map(
    entries.map(({ href, kind, grades, claims, care }) => [
      href,
      { kind, grades, claims, ...(care === undefined ? {} : { action: care.action }) },
    ]),
  );
  const found = files.flatMap(({ path, content }): [string, Facts][] => {
    const id = fragment.exec(path)?.groups?.['id'];
    if (id === undefined) return [];
    const text = gunzipSync(content).toString();
    const { url } = z.object({ url: z.string() }).parse(JSON.parse(text.replace(SIGNATURE, '')));
    const known = facts.get(url);
    return known === undefined ? [] : [[id, known]];
  });
  if (found.length !== entries.length) {
    throw new Error(`Pagefind wrote ${found.length} of ${entries.length} entries.`);
  }
  return Object.fromEntries(found.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

function ok(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Pagefind: ${errors.join('; ')}`);
}

/**
 * Makes the index of a built site.
 *
 * @param root folder of the built site, with the records in it; they are taken away
 * @throws Error when a page that an entry names is missing, or Pagefind fails
 */
export async function writeIndex(root: string): Promise<void> {
  const records = join(root, RECORDS);
  const entries = z.array(entrySchema).parse(JSON.parse(readFileSync(records, 'utf8')));
  rmSync(records);

  const { index, errors } = await createIndex({ forceLanguage: 'en' });
  ok(errors);
  if (index === undefined) throw new Error('Pagefind made no index.');
  const folder = join(root, INDEX_FOLDER);
  const pages: string[] = [];
  for (const entry of entries) {
    const sections = sectionsFor(root, entry);
    pages.push(sections.replace(/<[^>]*>/g, ' '));
    ok((await index.addHTMLFile({ url: entry.href, content: toDocument(entry, sections) })).errors);
  }
  const made = await index.getFiles();
  ok(made.errors);
  rmSync(folder, { recursive: true, force: true });
  for (const { path, content } of made.files.filter(({ path }) => needed.test(path))) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  writeFileSync(join(folder, WORDS_FILE), wordList(entries, pages));
  writeFileSync(join(folder, FACTS_FILE), JSON.stringify(factsById(entries, made.files)));
  await close();
}

/** Makes the search index after a build, and lends the dev server the last one that was built. */
export function searchIndex(): AstroIntegration {
  let built = '';
  return {
    name: 'search-index',
    hooks: {
      'astro:config:done': ({ config }) => {
        built = join(fileURLToPath(config.outDir), INDEX_FOLDER);
      },
      'astro:build:done': async ({ dir, logger }) => {
        await writeIndex(fileURLToPath(dir));
        logger.info('index written');
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          const [path = ''] = (request.url ?? '').split('?');
          const at = path.indexOf(`/${INDEX_FOLDER}/`);
          const file = join(built, path.slice(at + INDEX_FOLDER.length + 2));
          if (at < 0 || !file.startsWith(built) || !existsSync(file)) {
            next();
            return;
          }
          if (extname(file) === '.js') response.setHeader('content-type', 'text/javascript');
          response.end(readFileSync(file));
        });
      },
    },
  };
}
