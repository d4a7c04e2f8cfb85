import type { Passage } from './passages.ts';
import type { ProseDiagnostic } from './rules.ts';

/** A word of a text and the line that it is on. */
interface PlacedWord {
  readonly word: string;
  readonly line: number;
}

/** From how many words in a row two articles share text. */
export const MIN_SHARED_WORDS = 20;

/** A text whose words can be found by half a run: a shared run holds a half wherever it begins. */
interface IndexedText {
  readonly words: readonly PlacedWord[];
  /** The words of half a run from each position. */
  readonly halves: readonly string[];
}

function indexText(passages: readonly Passage[], half: number): IndexedText {
  const words = passages.flatMap(({ sentences, lineAt }) =>
    sentences
      .flatMap(({ tokens }) => tokens.filter(({ kind }) => kind === 'word'))
      .map(({ text, at }) => ({ word: text, line: lineAt(at) })),
  );
  const texts = words.map(({ word }) => word);
  const count = Math.max(0, words.length - half + 1);
  const halves = Array.from({ length: count }, (_, at) => texts.slice(at, at + half).join(' '));
  return { words, halves };
}

/** The words that two texts share in a row around a place where both have the same. */
function sharedRun(
  words: readonly PlacedWord[],
  at: number,
  others: readonly PlacedWord[],
  otherAt: number,
): { run: PlacedWord[]; otherLine: number } {
  const isSame = (offset: number): boolean =>
    words[at + offset] !== undefined && words[at + offset]?.word === others[otherAt + offset]?.word;
  let start = 0;
  while (isSame(start - 1)) start -= 1;
  let end = start;
  while (isSame(end)) end += 1;
  return {
    run: words.slice(at + start, at + end),
    otherLine: others[otherAt + start]?.line ?? 1,
  };
}

interface Text {
  readonly file: string;
  readonly passages: readonly Passage[];
}

/**
 * A check for texts that share a run of words.
 *
 * @param length how many words make a run; an even number
 * @returns a function that reports each pair once, in the later of the two; it remembers the words of
 *   passages that have not changed
 */
export function copyCheck(
  length = MIN_SHARED_WORDS,
): (texts: readonly Text[]) => ProseDiagnostic[] {
  const half = length / 2;
  const kept = new WeakMap<readonly Passage[], IndexedText>();
  return (texts) => {
    const first = new Map<string, { file: string; words: readonly PlacedWord[]; at: number }>();
    return texts.flatMap(({ file, passages }) => {
      const { words, halves } = kept.get(passages) ?? indexText(passages, half);
      kept.set(passages, { words, halves });
      const found = new Map<string, ProseDiagnostic>();
      for (const [at, key] of halves.entries()) {
        const other = first.get(key);
        if (other === undefined || found.has(other.file)) continue;
        const { run, otherLine } = sharedRun(words, at, other.words, other.at);
        if (run.length < length) continue;
        const shown = run.slice(0, length).map(({ word }) => word);
        found.set(other.file, {
          rule: 'shared-text',
          file,
          line: run[0]?.line ?? 1,
          found: `“${shown.join(' ')}”, which is in ${other.file}:${otherLine} too`,
          expected: `no ${length} words in a row that another article has`,
          fix: 'Say it in new words, or link to the other article.',
        });
      }
      // Every tenth half is enough to find any run, and takes a tenth of the memory.
      for (const [at, key] of halves.entries())
        if (at % half === 0 && !first.has(key)) first.set(key, { file, words, at });
      return [...found.values()];
    });
  };
}
