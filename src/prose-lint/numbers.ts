import { marksOf, type Passage } from './passages.ts';
import type { ProseDiagnostic } from './rules.ts';
import { wordsOf, type Sentence, type Token } from './sentences.ts';
import { words } from './word-lists.ts';

const units =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** The values of numbers in words up to a hundred. */
const wordValues: ReadonlyMap<string, number> = new Map([
  ...units.map((unit, value) => [unit, value] as const),
  ...tens.flatMap((ten, index) => {
    const value = 20 + 10 * index;
    const compounds = units
      .slice(1, 10)
      .map((unit, at) => [`${ten}-${unit}`, value + at + 1] as const);
    return [[ten, value] as const, ...compounds];
  }),
  ['once', 1],
  ['twice', 2],
  ['dozen', 12],
  ['hundred', 100],
]);

/** The values in one word of a text: “3,928”, “0.05”, “60-75”, “23/24”, “twenty-one”, “161km”. */
function valuesOfWord(text: string): number[] {
  const word = wordValues.get(text.split('-', 2).join('-'));
  if (word !== undefined) return [word];
  // Most words have no figure.
  if (!/\d/.test(text)) return [];
  return [...text.replace(/(\d),(?=\d{3}(?!\d))/g, '$1').matchAll(/\d+(?:\.\d+)?/g)].map(Number);
}

/** Every number in a text. */
export function numbersIn(text: string): Set<number> {
  // The decimal points and the minus signs of papers.
  const plain = text
    .replaceAll('·', '.')
    .replace(/[−–—]/g, ' ')
    .replace(/(^|\D)\.(?=\d)/g, '$10.');
  return new Set(
    wordsOf(plain).flatMap((word) => {
      const values = valuesOfWord(word);
      return values.length > 0 ? values : word.split(/[-/]/).flatMap(valuesOfWord);
    }),
  );
}

/** How many words there may be from a number in words to what it counts. */
const MAX_WORDS_TO_NOUN = 3;

interface ClaimedNumber {
  readonly token: Token;
  readonly values: readonly number[];
  /** “Over 400”. */
  readonly isLeast: boolean;
  /** “About 60”. */
  readonly isAbout: boolean;
  /** By which a source may count the same in another unit. */
  readonly factors: readonly number[];
}

/** Numbers of a sentence that a source must hold: all in figures, and those in words that count. */
function claimedNumbers({ tokens }: Sentence): ClaimedNumber[] {
  return tokens.flatMap((token, index): ClaimedNumber[] => {
    const { text, isQuoted, kind } = token;
    if (isQuoted || kind === 'mark') return [];
    const values = valuesOfWord(text);
    if (values.length === 0 || isDateOrStep(tokens, index)) return [];
    if (!/^\d/.test(text)) {
      // “One of them”, “two things” and “two studies” count nothing that could drift.
      if (!words.numberWords.has(text.split('-')[0] ?? '') || text === 'one') return [];
      const next = tokens.slice(index + 1, index + 1 + MAX_WORDS_TO_NOUN);
      const stop = next.findIndex(({ kind: mark }) => mark === 'mark');
      const near = next.slice(0, stop === -1 ? undefined : stop).map(({ text: noun }) => noun);
      if (!near.some((noun) => words.counted.has(noun))) return [];
      if (near.some((noun) => words.studyNouns.has(noun))) return [];
    }
    const before = tokens[index - 1]?.text ?? '';
    const isLeast = before === 'over' || (before === 'than' && tokens[index - 2]?.text === 'more');
    const isAbout = words.approximately.has(before);
    const units = tokens
      .slice(index + 1, index + 3)
      .map(({ text: unit }) => unit.replace(/s$/, ''));
    return [
      {
        token,
        values,
        isLeast,
        isAbout,
        factors: units.flatMap((unit) => factors.get(unit) ?? []),
      },
    ];
  });
}

/** Whether a number belongs to the day of a search or to a step of a list, which no study holds. */
function isDateOrStep(tokens: readonly Token[], index: number): boolean {
  const around = [index - 1, index + 1].map((at) => tokens[at]?.text ?? '');
  if (around.some((word) => words.months.has(word))) return true;
  const before = tokens.slice(Math.max(0, index - 6), index).map(({ text }) => text);
  const from = before.findLastIndex((word) => /^(?:steps?|parts?|zones?)$/.test(word));
  return from !== -1 && before.slice(from + 1).every((word) => /^(?:\d+|,|and|to)$/.test(word));
}

/** What a plain sentence makes of a unit: days of weeks, couples of people, minutes a foot of those for two. */
const factors: ReadonlyMap<string, readonly number[]> = new Map([
  ['couple', [2]],
  ['pair', [2]],
  ['minute', [2, 60]],
  ['hour', [60]],
  ['day', [7]],
  ['night', [7]],
  ['week', [7, 4]],
  ['month', [4, 12]],
  ['year', [12]],
]);

/** What a sentence is held against. */
export interface NumberSources {
  /** Numbers of a source; none where the id is unknown. */
  readonly of: (id: string) => ReadonlySet<number> | undefined;
  /** Numbers for sentences without a mark, such as a summary; none where these are not checked. */
  readonly unmarked: ReadonlySet<number> | undefined;
}

/**
 * Numbers that none of a sentence’s sources holds: a slip of the pen, a number of another study, or a
 * sum of our own.
 *
 * @param file path for messages
 * @param passages of one file
 */
export function checkNumbers(
  file: string,
  passages: readonly Passage[],
  sources: NumberSources,
): ProseDiagnostic[] {
  return passages.flatMap((passage) =>
    passage.sentences.flatMap((sentence) => {
      const ids = idsFor(sentence, passage);
      const isUnmarked = ids.length === 0;
      if (isUnmarked && (sources.unmarked === undefined || passage.kind !== 'field')) return [];
      const held = isUnmarked
        ? (sources.unmarked ?? new Set<number>())
        : new Set(ids.flatMap((id) => [...(sources.of(id) ?? [])]));
      return claimedNumbers(sentence).flatMap((claimed): ProseDiagnostic[] => {
        const { token, values } = claimed;
        const missing = values.filter(
          (value) =>
            value !== ids.length &&
            !isHeld(value, held, claimed.factors) &&
            !(claimed.isLeast && isBelow(value, held)) &&
            !(claimed.isAbout && isNear(value, held)),
        );
        if (missing.length === 0) return [];
        return [
          {
            rule: 'number',
            file,
            line: passage.lineAt(token.at),
            found: `“${token.text}” in “${sentence.text}”`,
            expected: isUnmarked
              ? 'numbers that a source of this file holds'
              : `numbers that ${ids.join(' or ')} holds`,
            fix: 'Correct it, cite the source that has it, add it to the source’s file where the source says so, or silence it as “ours” with the sum.',
          },
        ];
      });
    }),
  );
}

/** What a sentence cites; one without a mark of its own may go on about what the last one did. */
function idsFor(sentence: Sentence, passage: Passage): string[] {
  const marks = marksOf(sentence, passage);
  const isBefore = marks.some(({ at, ids }) => at > sentence.end && ids.length > 0);
  const last = isBefore ? passage.marks.findLast(({ at }) => at <= sentence.at) : undefined;
  return [...new Set([...marks, ...(last === undefined ? [] : [last])].flatMap(({ ids }) => ids))];
}

function isHeld(
  value: number,
  held: ReadonlySet<number>,
  factorsOfUnit: readonly number[],
): boolean {
  return (
    held.has(value) ||
    factorsOfUnit.some((factor) => held.has(value / factor) || held.has(value * factor)) ||
    [...held].some((number) => isRounded(value, number))
  );
}

/** “Over 400” for 431. */
const isBelow = (value: number, held: ReadonlySet<number>): boolean =>
  [...held].some((number) => number >= value && number <= 2 * value);

/** “About 60” for 61. */
const isNear = (value: number, held: ReadonlySet<number>): boolean =>
  [...held].some((number) => Math.abs(number - value) <= value / 20);

/** “4.7” for 4.72, “about 22” for 22.5, “nearly 13,000” for 12,966. */
function isRounded(value: number, exact: number): boolean {
  const decimals = /\.(\d+)/.exec(String(value))?.[1]?.length ?? 0;
  const zeros = decimals > 0 ? 0 : (/0*$/.exec(String(value))?.[0].length ?? 0);
  const step = 10 ** (zeros > 1 ? zeros : -decimals);
  return (
    value !== 0 && Math.abs(value - exact) < step * (zeros > 1 || Number.isInteger(exact) ? 0.5 : 1)
  );
}
