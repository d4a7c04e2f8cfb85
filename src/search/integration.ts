import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { z } from 'astro/zod';
import { close, createIndex } from 'pagefind';
import sirv from 'sirv';
import { excludeSelectors, toDocument } from './document.ts';
import { entrySchema, type SearchEntry } from './entry.ts';
import { INDEX_FOLDER, WORDS_FILE } from './index-format.ts';
import { writeVocabulary } from './spelling.ts';

/** What the site is asked to write while it is built, and nobody needs afterwards. */
const RECORDS = 'search/records.json';

/** The body of the page that an entry says it has, as HTML. */
function readPage(root: string, { href, hasPage }: SearchEntry): string | undefined {
  if (!hasPage) return undefined;
  const file = join(root, href, 'index.html');
  if (!existsSync(file)) {
    throw new Error(
      `Search found no page at ${href}, where an entry says one is. If content/pages has a file whose URL is not its name, add it to the table of page paths in src/articles/queries.ts.`,
    );
  }
  const html = readFileSync(file, 'utf8');
  // Without the mark Pagefind would index the menu and the footer as well.
  if (!html.includes('data-pagefind-body'))
    throw new Error(`The page at ${href} marks no text for search with data-pagefind-body.`);
  // Half of a page is its styles, which are in its head.
  return html.slice(html.indexOf('<body'));
}

function throwAny(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Pagefind: ${errors.join('; ')}`);
}

/**
 * Writes the index of a built site.
 *
 * @param root folder of the built site, with the records in it; they are removed
 * @returns how many entries it holds
 * @throws Error when a page that an entry names is missing, or Pagefind fails
 */
export async function writeIndex(root: string): Promise<number> {
  const records = join(root, RECORDS);
  const entries = z.array(entrySchema).parse(JSON.parse(readFileSync(records, 'utf8')));
  rmSync(records);
  const { index, errors } = await createIndex({ forceLanguage: 'en', excludeSelectors });
  throwAny(errors);
  if (index === undefined) throw new Error('Pagefind made no index.');
  for (const entry of entries) {
    const content = toDocument(entry, readPage(root, entry));
    throwAny((await index.addHTMLFile({ url: entry.href, content })).errors);
  }
  const outputPath = join(root, INDEX_FOLDER);
  // Written here: Pagefind says that its files are written before they are, and those that `close`
  // finds unfinished stay empty.
  const { files, errors: unwritten } = await index.getFiles();
  throwAny(unwritten);
  await close();
  for (const { path, content } of files) {
    const file = join(outputPath, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  writeFileSync(join(outputPath, WORDS_FILE), writeVocabulary(entries));
  return entries.length;
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
        logger.info(`index of ${await writeIndex(fileURLToPath(dir))} entries written`);
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use(
          `${server.config.base.replace(/\/?$/, '/')}${INDEX_FOLDER}`,
          sirv(built, { dev: true }),
        );
      },
    },
  };
}
