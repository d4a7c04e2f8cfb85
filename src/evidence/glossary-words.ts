import { globSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import type { GlossaryWord } from './glossary-plugin.ts';
import { referenceAsIs } from './reference-to.ts';
import { termSchema } from './schema.ts';

/**
 * The glossary for the Markdown plugin, which runs before collections can be asked. It is read when the
 * first text needs it, after the content check, and again once one of its files has changed.
 *
 * @param root folder that holds `content/`
 * @returns gives the same array for as long as the glossary is the same
 */
export function glossaryWords(root: string): () => readonly GlossaryWord[] {
  const schema = termSchema(referenceAsIs);
  let state = '';
  let words: readonly GlossaryWord[] = [];
  return () => {
    const files = globSync('content/glossary/*.yaml', { cwd: root }).toSorted();
    const found = files.map((file) => `${file} ${statSync(join(root, file)).mtimeMs}`).join('\n');
    if (found === state) return words;
    words = files.map((file) => {
      const { term, variants } = schema.parse(parse(readFileSync(join(root, file), 'utf8')));
      return { id: basename(file, '.yaml'), term, variants };
    });
    state = found;
    return words;
  };
}
