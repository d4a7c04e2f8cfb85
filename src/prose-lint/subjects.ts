import { endsClause, startOfClause } from './clauses.ts';
import type { Token } from './sentences.ts';
import {
  adverbs,
  amounts,
  auxiliaries,
  compounds,
  describing,
  effectVerbs,
  joiners,
  modals,
  prepositions,
  pronouns,
  treating,
  treatments,
} from './word-lists.ts';

/** How many clauses may share one subject: “massage calms, lowers and eases”. */
const SHARED = 4;

const relatives = new Set(['that', 'which', 'who']);

/**
 * Where the subject of a verb begins, if the subject is a treatment or a pronoun that may stand for
 * one.
 *
 * @param start index of the first word that belongs to the verb
 */
export function treatmentAsSubject(tokens: readonly Token[], start: number): number | undefined {
  let end = start;
  for (let step = 0; step < SHARED; step += 1) {
    const clause = startOfClause(tokens, end);
    // In “massage eases pain and lowers stress” the subject stands before another verb.
    if (clause < end) return treatmentIn(tokens, clause, end, step > 0);
    const joiner = tokens[clause - 1]?.text ?? '';
    // “A rub that soothes you is worth having” promises nothing of every rub.
    const restricts = relatives.has(joiner) && tokens[clause - 2]?.text !== ',';
    if (clause === 0 || restricts) return undefined;
    end = clause - 1;
  }
  return undefined;
}

function treatmentIn(
  tokens: readonly Token[],
  clause: number,
  end: number,
  beforeAnotherVerb: boolean,
): number | undefined {
  const words = tokens.slice(clause, end).map(({ text }) => text);
  if (!beforeAnotherVerb && pronouns.has(words.at(-1) ?? '')) {
    return prepositions.has(words.at(-2) ?? '') ? undefined : end - 1;
  }
  if (treating.has(words[0] ?? '')) return clause;
  for (const [index, word] of words.entries()) {
    const next = words[index + 1] ?? '';
    // In “massage sessions” the second word is the noun.
    if (!treatments.has(word) || treatments.has(next)) continue;
    const first = startOfNoun(words, index);
    const goesOn = beforeAnotherVerb
      ? !compounds.has(next)
      : next === '' || prepositions.has(next) || isAdverb(next);
    if (first !== undefined && goesOn) return clause + first;
  }
  return undefined;
}

const articles = new Set(['a', 'an', 'the']);

/**
 * Where the words begin that describe a noun; none when it hangs on a preposition or a verb (“after a
 * massage”, “had a massage”) and so is no subject.
 */
function startOfNoun(words: readonly string[], noun: number): number | undefined {
  for (let at = noun - 1; at >= 0; at -= 1) {
    const word = words[at] ?? '';
    const before = words[at - 1] ?? '';
    if (isDescribing(word) || isAdverb(word)) continue;
    // “Ten minutes of massage”.
    if (word === 'of' && amounts.has(before)) {
      at -= 1;
      continue;
    }
    // A word that only this massage has: “the lavender massage”.
    const ownWord = !isVerbal(word) && !prepositions.has(word) && !joiners.has(word);
    if (ownWord && at === noun - 1 && (at === 0 || articles.has(before))) continue;
    return endsOpening(words, at) ? at + 1 : undefined;
  }
  return 0;
}

/** Whether a word is the last of an opening that leaves the subject alone: “in one trial”. */
function endsOpening(words: readonly string[], at: number): boolean {
  const first = words[0] ?? '';
  if (at === 0) return !prepositions.has(first) && !isVerbal(first);
  return at <= 4 && prepositions.has(first) && !prepositions.has(words[at] ?? '');
}

const means = new Set(['with', 'after', 'from', 'by', 'through', 'during']);

/**
 * Whether a stretch of a clause says that something comes about through a treatment: “with massage”.
 *
 * @param from index of its first token
 * @param to index behind the last one that may belong to it
 */
export function treatmentAsMeans(tokens: readonly Token[], from: number, to: number): boolean {
  const stretch = tokens.slice(from, to).map(({ text }) => text);
  const end = stretch.findIndex(endsClause);
  const words = end === -1 ? stretch : stretch.slice(0, end);
  return words.some((word, index) => {
    if (!means.has(word)) return false;
    const noun = words.slice(index + 1).find((next) => !isDescribing(next) || treatments.has(next));
    return noun !== undefined && (treatments.has(noun) || treating.has(noun));
  });
}

function isDescribing(word: string): boolean {
  return describing.has(word) || treatments.has(word) || /^\d/.test(word);
}

function isAdverb(word: string): boolean {
  return adverbs.has(word) || word.endsWith('ly');
}

function isVerbal(word: string): boolean {
  return modals.has(word) || auxiliaries.has(word) || effectVerbs.has(word);
}
