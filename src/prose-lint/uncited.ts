import { effectsIn } from './effects.ts';
import type { Passage } from './passages.ts';
import type { ProseDiagnostic } from './rules.ts';
import { startOfScope } from './scope.ts';
import { wordsOf, type Sentence, type Token } from './sentences.ts';
import { words } from './word-lists.ts';

/**
 * A paragraph or an item that gives a number of people, or says what a treatment does to them, names
 * what it has that from: a source, or our own advice.
 *
 * @param file path for messages
 * @param passages of one article
 */
export function checkUncited(file: string, passages: readonly Passage[]): ProseDiagnostic[] {
  return passages.flatMap((passage): ProseDiagnostic[] => {
    if (passage.kind !== 'paragraph' && passage.kind !== 'item') return [];
    if (passage.marks.length > 0) return [];
    const sentence = passage.sentences.find((candidate) => needsSource(candidate, passage));
    if (sentence === undefined) return [];
    return [
      {
        rule: 'uncited',
        file,
        line: passage.lineAt(sentence.at),
        found: `“${sentence.text}”, with nothing behind it`,
        expected: 'a source for every number about people and every effect on them',
        fix: 'Cite the source after the full stop, or end the sentence in <Advice /> if it is our own sense.',
      },
    ];
  });
}

function needsSource(sentence: Sentence, { links }: Passage): boolean {
  const { at, end, tokens } = sentence;
  const isShown = links.some(
    (link) => link.at >= at && link.at < end && link.to.startsWith('/evidence/'),
  );
  if (isShown || isInstruction(sentence)) return false;
  const count = tokens.findIndex((_, index) => countsPeople(tokens, index));
  return (
    (count !== -1 && !saysNothingFound(tokens, count)) ||
    effectsIn(sentence).some(
      (effect) =>
        !effect.isDenied &&
        !effect.isQuoted &&
        !effect.governing.some((word) => words.conditions.has(word)) &&
        !saysNothingFound(tokens, effect.index),
    )
  );
}

const nothingFoundWords = words.nothingFound.map(wordsOf);

/** Whether a sentence says around this word that nothing was found or tested. */
function saysNothingFound(tokens: readonly Token[], index: number): boolean {
  const scope = tokens.slice(startOfScope(tokens, index));
  return nothingFoundWords.some((phrase) =>
    scope.some((_, at) => phrase.every((word, offset) => scope[at + offset]?.text === word)),
  );
}

/** Whether a sentence asks the reader to do something: “Sit down”, “At home, hold it for ten minutes”. */
function isInstruction({ tokens }: Sentence): boolean {
  return tokens.some(({ text }, index) => {
    if (!words.instructions.has(text)) return false;
    // “Massage your feet” is one, “Massage of the feet” and “Massage eases” are not.
    if (words.treatments.has(text) && !words.determiners.has(tokens[index + 1]?.text ?? ''))
      return false;
    return index === 0 || /^[,;:]$/.test(tokens[index - 1]?.text ?? '');
  });
}

/** How many words there may be from a number to what it counts: “87 hospital patients”. */
const MAX_WORDS_TO_NOUN = 3;

function countsPeople(tokens: readonly Token[], index: number): boolean {
  const { text } = tokens[index] ?? { text: '' };
  if (!/^\d/.test(text) && !text.split('-').every((part) => words.numberWords.has(part)))
    return false;
  const next = tokens.slice(index + 1, index + 1 + MAX_WORDS_TO_NOUN);
  const stop = next.findIndex((word) => /^[,;:.()]$/.test(word.text));
  return next.slice(0, stop === -1 ? undefined : stop).some((word) => words.counted.has(word.text));
}
