import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { z } from 'astro/zod';
import { close, createIndex } from 'pagefind';
import { sectionsOf, toDocument } from './documents.ts';
import { entrySchema, type SearchEntry } from './entry.ts';
import { INDEX_FOLDER, WORDS_FILE } from './ranking.ts';
import { wordList } from './words.ts';

/** What the site is asked to write while it is built, and nobody needs afterwards. */
const RECORDS = 'search/records.json';

/** Files of Pagefind that the page loads: none of its own views, its worker or other languages. */
const needed =
  /^(?:pagefind\.js|pagefind-entry\.json|wasm\.en\.pagefind|.+\.pf_(?:meta|fragment|index|filter))$/;

/** Reads the part of a built page that an entry names. */
function sectionsFor(root: string, { href, within }: SearchEntry): string {
  if (within === undefined) return '';
  const file = join(root, href, 'index.html');
  if (!existsSync(file)) {
    throw new Error(
      `Search found no page at ${href}, where an entry says one is. If content/pages has a file whose address is not its name, put the address into src/search/pages.ts.`,
    );
  }
  return sectionsOf(readFileSync(file, 'utf8'), within);
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
