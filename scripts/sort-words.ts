/** Sorts the site’s own words. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { sortWords, WORDS_FILE } from '../src/prose-lint/spelling.ts';

const { values } = parseArgs({ options: { help: { type: 'boolean', short: 'h' } } });
if (values.help === true) {
  console.log(
    `Usage: npm run words\n\nPuts the words of ${WORDS_FILE} in the order of the alphabet, one a line and each once.`,
  );
  process.exit(0);
}

const file = join(fileURLToPath(new URL('..', import.meta.url)), WORDS_FILE);
const text = readFileSync(file, 'utf8');
const sorted = sortWords(text);
if (sorted !== text) writeFileSync(file, sorted);
console.log(sorted === text ? 'The words were in order.' : 'The words are in order now.');
