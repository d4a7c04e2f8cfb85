import type { Fault } from '../content-check/diagnostic.ts';
import { startOfScope } from './clauses.ts';
import { effectsIn } from './effects.ts';
import type { Passage } from './passages.ts';
import { quotedSpans, within } from './quotes.ts';
import { wordsOf, type Sentence, type Token } from './sentences.ts';
import {
  counted,
  describing,
  instructions,
  nothingFound,
  numberWords,
  treatments,
} from './word-lists.ts';

/**
 * A paragraph or an item that states a number about people, or what a treatment does to them, says
 * where it has that from: a source, or our own advice.
 *
 * @param file path for messages
 * @param passages of one article
 */
export function checkCited(file: string, passages: readonly Passage[]): Fault[] {
  return passages.flatMap((passage): Fault[] => {
    if (passage.kind !== 'paragraph' && passage.kind !== 'item') return [];
    if (passage.marks.length > 0) return [];
    const sentence = passage.sentences.find((candidate) => states(candidate, passage));
    if (sentence === undefined) return [];
    return [
      {
        file,
        line: passage.lineAt(sentence.at),
        found: `“${sentence.text}”, with nothing behind it`,
        expected: 'a source for every number about people and every effect on them',
        fix: 'Cite the source after the full stop, or end the sentence in <Advice /> if it is our own sense.',
      },
    ];
  });
}

/** Whether a sentence needs something to stand behind it. */
export function states(sentence: Sentence, passage: Pick<Passage, 'text' | 'links'>): boolean {
  const { at, end, tokens } = sentence;
  const shown = passage.links.some(
    (link) => link.at >= at && link.at < end && link.to.startsWith('/evidence/'),
  );
  if (shown || instructs(sentence)) return false;
  const quoted = quotedSpans(passage.text);
  const counts = tokens.findIndex((_, index) => countsPeople(tokens, index));
  return (
    (counts !== -1 && !saysNothingFound(tokens, counts)) ||
    effectsIn(sentence).some(
      (effect) =>
        !effect.denied &&
        !within(quoted, effect.at) &&
        !effect.governing.some((word) => conditions.has(word)) &&
        !saysNothingFound(tokens, effect.index),
    )
  );
}

/** A condition states nothing: “when it eases”. */
const conditions = new Set(['if', 'unless', 'when', 'whenever', 'whether']);

const nothingFoundWords = nothingFound.map(wordsOf);

/** Whether a sentence says that nothing was found or tested, in the part that holds this word. */
function saysNothingFound(tokens: readonly Token[], index: number): boolean {
  const from = startOfScope(tokens, index);
  return nothingFoundWords.some((phrase) =>
    tokens.some(
      (_, at) => at >= from && phrase.every((word, offset) => tokens[at + offset]?.text === word),
    ),
  );
}

/** Whether a sentence tells the reader what to do: “Sit down”, “At home, hold it for ten minutes”. */
function instructs({ tokens }: Sentence): boolean {
  return tokens.some(({ text }, index) => {
    if (!instructions.has(text)) return false;
    const next = tokens[index + 1]?.text ?? '';
    // “Massage your feet” tells, “Massage of the feet” and “Massage eases” do not.
    if (treatments.has(text) && !describing.has(next)) return false;
    return index === 0 || /^[,;:]$/.test(tokens[index - 1]?.text ?? '');
  });
}

/** How many words may stand between a number and what it counts: “87 hospital patients”. */
const REACH = 3;

function countsPeople(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  return (
    token !== undefined &&
    isNumber(token) &&
    nextWords(tokens, index).some(({ text }) => counted.has(text))
  );
}

function nextWords(tokens: readonly Token[], index: number): Token[] {
  const next = tokens.slice(index + 1, index + 1 + REACH);
  const stop = next.findIndex(({ text }) => /^[,;:.()]$/.test(text));
  return stop === -1 ? next : next.slice(0, stop);
}

function isNumber({ text }: Token): boolean {
  return /^\d/.test(text) || text.split('-').every((part) => numberWords.has(part));
}
