import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import type { GlossaryWord } from './glossary-plugin.ts';
import { referenceAsIs } from './reference-to.ts';
import { termSchema } from './schema.ts';

/**
 * Reads the glossary for the Markdown plugin, which runs before collections can be asked.
 *
 * @param root folder that holds `content/`
 */
export function readGlossaryWords(root: string): GlossaryWord[] {
  const schema = termSchema(referenceAsIs);
  return globSync('content/glossary/*.yaml', { cwd: root })
    .toSorted()
    .map((file) => {
      const { term, variants } = schema.parse(parse(readFileSync(join(root, file), 'utf8')));
      return { id: basename(file, '.yaml'), term, variants };
    });
}
