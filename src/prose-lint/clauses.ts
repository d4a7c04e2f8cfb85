import type { Token } from './sentences.ts';
import { addingWords, breaks, denials, joiners } from './word-lists.ts';

/** Marks at which a clause ends. */
const clauseMarks = new Set([',', ';', ':', '(', ')', '—', '–', '“', '”']);

/** Marks that no “not” reaches across. */
const scopeMarks = new Set([';', ':', '(', '—', '–']);

/** Words that, behind a comma, begin a statement of their own. */
const chaining = new Set(['and', 'so', 'but', 'yet']);

/** Whether a mark or a word ends the clause before it. */
export function endsClause(text: string): boolean {
  return clauseMarks.has(text) || joiners.has(text);
}

/** Index of the first token of the clause that ends before a place. */
export function startOfClause(tokens: readonly Token[], before: number): number {
  return tokens.slice(0, before).findLastIndex(({ text }) => endsClause(text)) + 1;
}

/**
 * Where the part of a sentence begins within which a “not” or a “whether” bears on a word.
 *
 * @param index of the word
 * @returns index of the first token of that part
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

/** The words of a stretch of tokens. */
export function wordsBetween(tokens: readonly Token[], from: number, to: number): string[] {
  return tokens
    .slice(from, to)
    .filter(({ kind }) => kind === 'word')
    .map(({ text }) => text);
}

/** Whether words turn what they bear on into its opposite. */
export function denies(words: readonly string[]): boolean {
  return words.some((word, index) => {
    if (!denials.has(word)) return false;
    // “Not only eases” and “eases a little” deny nothing.
    const adds = word === 'not' && addingWords.has(words[index + 1] ?? '');
    const some = word === 'little' && words[index - 1] === 'a';
    return !adds && !some;
  });
}
