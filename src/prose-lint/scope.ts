import type { Token } from './sentences.ts';
import { words } from './word-lists.ts';

/**
 * Where the clauses of a sentence begin within which a “not” or a “whether” applies to a word.
 *
 * @param index of the word
 * @returns index of their first token
 */
export function startOfScope(tokens: readonly Token[], index: number): number {
  const ends = ({ text }: Token, at: number): boolean =>
    /^[;:(—–]$/.test(text) ||
    words.breaks.has(text) ||
    // Behind a comma, these begin a statement of their own.
    (text === ',' && /^(?:and|so|but|yet)$/.test(tokens[at + 1]?.text ?? ''));
  return tokens.slice(0, index).findLastIndex(ends) + 1;
}

/** Whether some text turns what it applies to into its opposite. */
export function denies(text: readonly string[]): boolean {
  return text.some((word, index) => {
    if (!words.denials.has(word)) return false;
    // “Not only eases” and “eases a little” deny nothing.
    const adds = word === 'not' && words.addingWords.has(text[index + 1] ?? '');
    const some = word === 'little' && text[index - 1] === 'a';
    return !adds && !some;
  });
}
