/** A site to search in that is as large as asked, without the hour that its pages would take. */
import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'astro/zod';
import type { SearchEntry } from '../../src/search/entry.ts';
import { INDEX_FOLDER } from '../../src/search/index-format.ts';
import { writeIndex } from '../../src/search/integration.ts';
import { dist } from '../helpers/built-site.ts';
import { projectRoot } from '../helpers/content-copy.ts';
import { bareArticle, generateArticles } from './generate.ts';

const bare = z.object({ title: z.string(), description: z.string() });

/** The title, the description and the paragraphs of an article without notes and components. */
function partsOf(text: string) {
  const [, yaml = '', body = ''] =
    /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(bareArticle(text)) ?? [];
  return { ...bare.parse(parse(yaml)), paragraphs: body.split('\n').filter((line) => line !== '') };
}

/**
 * Copies the built site and gives it an index of generated articles, of whose pages it has the text alone.
 *
 * @param count of articles
 * @returns its folder
 */
export async function writeSearchSite(count: number): Promise<string> {
  const root = mkdtempSync(join(tmpdir(), `footnotes-search-${count}-`));
  const left = [join(dist, 'cards'), join(dist, INDEX_FOLDER)];
  cpSync(dist, root, { recursive: true, filter: (file) => !left.includes(file) });
  const entries: SearchEntry[] = [];
  for (const { id, text } of generateArticles(join(projectRoot, 'content/articles'), count)) {
    const { title, description, paragraphs } = partsOf(text);
    const folder = join(root, 'articles', id);
    mkdirSync(folder, { recursive: true });
    const html = paragraphs.map((line) =>
      line.startsWith('#') ? `<h2>${line.replace(/^#+ /, '')}</h2>` : `<p>${line}</p>`,
    );
    writeFileSync(
      join(folder, 'index.html'),
      `<body><main data-pagefind-body><h1>${title}</h1>${html.join('')}</main></body>`,
    );
    entries.push({
      kind: 'article',
      title,
      href: `/articles/${id}/`,
      aliases: [],
      lead: description,
      text: [],
      hasPage: true,
      answers: { alone: [], touch: [] },
      claims: 1,
    });
  }
  writeFileSync(join(root, 'search/records.json'), JSON.stringify(entries));
  await writeIndex(root);
  return root;
}
