import type { Token } from './sentences.ts';
import { addingWords, breaks, denials } from './word-lists.ts';

/** Marks that no “not” reaches across. */
const scopeMarks = new Set([';', ':', '(', '—', '–']);

/** Words that, behind a comma, begin a statement of their own. */
const chaining = new Set(['and', 'so', 'but', 'yet']);

/**
 * Where the clauses of a sentence begin within which a “not” or a “whether” applies to a word.
 *
 * @param index of the word
 * @returns index of their first token
 */
export function startOfScope(tokens: readonly Token[], index: number): number {
  return (
    tokens
      .slice(0, index)
      .findLastIndex(
        ({ text }, at) =>
          scopeMarks.has(text) ||
          breaks.has(text) ||
          (text === ',' && chaining.has(tokens[at + 1]?.text ?? '')),
      ) + 1
  );
}

/** Whether words turn what they apply to into its opposite. */
export function denies(words: readonly string[]): boolean {
  return words.some((word, index) => {
    if (!denials.has(word)) return false;
    // “Not only eases” and “eases a little” deny nothing.
    const adds = word === 'not' && addingWords.has(words[index + 1] ?? '');
    const some = word === 'little' && words[index - 1] === 'a';
    return !adds && !some;
  });
}
