import type { Passage } from './passages.ts';
import type { ProseDiagnostic } from './rules.ts';

/** A word of a text and the line that it is on. */
export interface PlacedWord {
  readonly word: string;
  readonly line: number;
}

/** From how many words in a row two articles share text. */
export const MAX_SHARED_WORDS = 20;

/** All words of some passages in reading order, as they are compared. */
export function placedWords(passages: readonly Passage[]): PlacedWord[] {
  return passages.flatMap((passage) =>
    passage.sentences.flatMap(({ tokens }) =>
      tokens
        .filter(({ kind }) => kind === 'word')
        .map(({ text, at }) => ({ word: text, line: passage.lineAt(at) })),
    ),
  );
}

/** The same words in a row in two texts. */
export interface SharedRun {
  /** The first of them, as many as make a run. */
  readonly words: string;
  /** Line in the first text. */
  readonly line: number;
  /** Line in the second text. */
  readonly otherLine: number;
}

/** A text whose words can be found by half a run: a shared run holds a half wherever it begins. */
interface IndexedText {
  readonly words: readonly PlacedWord[];
  /** The words of half a run from each position. */
  readonly halves: readonly string[];
}

function indexText(words: readonly PlacedWord[], length: number): IndexedText {
  const texts = words.map(({ word }) => word);
  const half = length / 2;
  const count = Math.max(0, words.length - half + 1);
  return {
    words,
    halves: Array.from({ length: count }, (_, at) => texts.slice(at, at + half).join(' ')),
  };
}

/** The run of at least a length around a place where two texts have the same word. */
function runAround(
  words: readonly PlacedWord[],
  at: number,
  others: readonly PlacedWord[],
  otherAt: number,
  length: number,
): SharedRun | undefined {
  const isSame = (offset: number): boolean =>
    words[at + offset] !== undefined && words[at + offset]?.word === others[otherAt + offset]?.word;
  let start = 0;
  while (isSame(start - 1)) start -= 1;
  let end = start;
  while (isSame(end)) end += 1;
  if (end - start < length) return undefined;
  const run = words.slice(at + start, at + start + length);
  return {
    words: run.map(({ word }) => word).join(' '),
    line: run[0]?.line ?? 1,
    otherLine: others[otherAt + start]?.line ?? 1,
  };
}

/**
 * The first run of words that a text shares with another.
 *
 * @param length how many words make a run; an even number
 */
export function sharedRun(
  words: readonly PlacedWord[],
  others: readonly PlacedWord[],
  length: number,
): SharedRun | undefined {
  const known = new Map(indexText(others, length).halves.map((half, at) => [half, at]));
  for (const [at, half] of indexText(words, length).halves.entries()) {
    const otherAt = known.get(half);
    const run = otherAt === undefined ? undefined : runAround(words, at, others, otherAt, length);
    if (run !== undefined) return run;
  }
  return undefined;
}

interface Article {
  readonly file: string;
  readonly passages: readonly Passage[];
}

/**
 * A check for articles that share a run of words.
 *
 * @returns a function that reports each pair once, in the later of the two; it remembers the texts of
 *   passages that have not changed
 */
export function copyCheck(): (articles: readonly Article[]) => ProseDiagnostic[] {
  const kept = new WeakMap<readonly Passage[], IndexedText>();
  return (articles) => {
    const first = new Map<string, { file: string; words: readonly PlacedWord[]; at: number }>();
    return articles.flatMap(({ file, passages }) => {
      const text = kept.get(passages) ?? indexText(placedWords(passages), MAX_SHARED_WORDS);
      kept.set(passages, text);
      const found = new Map<string, ProseDiagnostic>();
      for (const [at, half] of text.halves.entries()) {
        const other = first.get(half);
        if (other === undefined || found.has(other.file)) continue;
        const run = runAround(text.words, at, other.words, other.at, MAX_SHARED_WORDS);
        if (run === undefined) continue;
        found.set(other.file, {
          rule: 'shared-text',
          file,
          line: run.line,
          found: `“${run.words}”, which is in ${other.file}:${run.otherLine} too`,
          expected: `no ${MAX_SHARED_WORDS} words in a row that another article has`,
          fix: 'Say it in new words, or link to the other article.',
        });
      }
      // Every tenth half is enough to find any run, and takes a tenth of the memory.
      for (const [at, half] of text.halves.entries())
        if (at % (MAX_SHARED_WORDS / 2) === 0 && !first.has(half))
          first.set(half, { file, words: text.words, at });
      return [...found.values()];
    });
  };
}
