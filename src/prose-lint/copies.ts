import type { Fault } from '../content-check/diagnostic.ts';
import type { Passage } from './passages.ts';

/** A word of a text and where it stands. */
export interface PlacedWord {
  readonly word: string;
  readonly line: number;
}

/** How many words two articles may share in a row, less one. */
export const RUN_BETWEEN_ARTICLES = 20;

/** How many words an article may share in a row with the client’s text, less one. */
export const RUN_WITH_CLIENT = 10;

/**
 * All words of some passages in reading order, as they are compared.
 *
 * @param passages of one text
 */
export function placedWords(passages: readonly Passage[]): PlacedWord[] {
  return passages.flatMap((passage) =>
    passage.sentences.flatMap(({ tokens }) =>
      tokens
        .filter(({ kind }) => kind === 'word')
        .map(({ text, at }) => ({ word: text, line: passage.lineAt(at) })),
    ),
  );
}

/** Every run of a length, with the place where it begins. */
function runsOf(words: readonly PlacedWord[], length: number): [run: string, at: number][] {
  return Array.from({ length: Math.max(0, words.length - length + 1) }, (_, at) => [
    words
      .slice(at, at + length)
      .map(({ word }) => word)
      .join(' '),
    at,
  ]);
}

/** The same words in two texts. */
export interface SharedRun {
  readonly words: string;
  /** Line in the first text. */
  readonly line: number;
  /** Line in the second text. */
  readonly otherLine: number;
}

/**
 * The first run of words that a text shares with another.
 *
 * @param words of the text
 * @param others of the other
 * @param length how many words make a run
 */
export function sharedRun(
  words: readonly PlacedWord[],
  others: readonly PlacedWord[],
  length: number,
): SharedRun | undefined {
  const known = new Map(runsOf(others, length));
  for (const [run, at] of runsOf(words, length)) {
    const other = known.get(run);
    if (other === undefined) continue;
    return {
      words: run,
      line: words[at]?.line ?? 1,
      otherLine: others[other]?.line ?? 1,
    };
  }
  return undefined;
}

/**
 * Articles that share a run of words: one fault for each pair, in the later of the two.
 *
 * @param articles in the order of their files
 */
export function checkCopies(
  articles: readonly { readonly file: string; readonly passages: readonly Passage[] }[],
): Fault[] {
  // Runs of all articles so far, so that a library of any size takes one pass.
  const first = new Map<string, { file: string; line: number }>();
  return articles.flatMap(({ file, passages }) => {
    const words = placedWords(passages);
    const found = new Map<string, Fault>();
    const runs = runsOf(words, RUN_BETWEEN_ARTICLES);
    for (const [run, at] of runs) {
      const other = first.get(run);
      if (other === undefined || found.has(other.file)) continue;
      found.set(other.file, {
        file,
        line: words[at]?.line ?? 1,
        found: `“${run}”, which stands in ${other.file}:${other.line} too`,
        expected: `no ${RUN_BETWEEN_ARTICLES} words in a row that another article has`,
        fix: 'Say it in new words, or link to the other article.',
      });
    }
    for (const [run, at] of runs) {
      if (!first.has(run)) first.set(run, { file, line: words[at]?.line ?? 1 });
    }
    return [...found.values()];
  });
}
