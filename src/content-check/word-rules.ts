import { inAlphabet, readWords, WORDS_FILE } from '../prose-lint/spelling.ts';
import type { Diagnostic } from './diagnostic.ts';
import type { ContentLibrary } from './library.ts';

/** The site’s own words stand one a line, each once, in the order of the alphabet. */
export function checkWords({ source }: ContentLibrary): Diagnostic[] {
  const text = source.texts.get(WORDS_FILE) ?? '';
  const words = readWords(text);
  const fix = 'Run `npm run words`, which sorts the list.';
  const report = (word: string, found: string, expected: string, help = fix): Diagnostic => ({
    file: WORDS_FILE,
    line: text.split(/\r?\n/).findLastIndex((line) => line.trim() === word) + 1,
    found,
    expected,
    fix: help,
  });
  const several = words.find((word) => /\s/.test(word));
  if (several !== undefined)
    return [
      report(several, `“${several}”`, 'one word a line', 'Give each word a line of its own.'),
    ];
  const repeated = words.find((word, index) => words.indexOf(word) < index);
  if (repeated !== undefined)
    return [report(repeated, `“${repeated}” a second time`, 'each word once')];
  const late = words.find((word, index) => inAlphabet(words[index - 1] ?? word, word) > 0);
  if (late === undefined) return [];
  const before = words[words.indexOf(late) - 1] ?? '';
  return [report(late, `“${late}” below “${before}”`, 'the words in the order of the alphabet')];
}
