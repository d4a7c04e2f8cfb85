import { denies, startOfScope } from './scope.ts';
import type { Sentence, Token } from './sentences.ts';
import { effectVerbs, words, type Mood, type Verb } from './word-lists.ts';

/** A statement that a treatment does something: “massage can ease pain”. */
export interface Effect {
  /** The verb as it is written, in small letters. */
  readonly verb: string;
  /** Its form after “can”. */
  readonly base: string;
  /** Index of the verb in the sentence’s tokens. */
  readonly index: number;
  /** Offset in the passage. */
  readonly at: number;
  readonly mood: Mood;
  /** Whether the sentence denies it: “does not ease”, “nobody knows whether it eases”. */
  readonly isDenied: boolean;
  readonly isQuoted: boolean;
  /** Words in front of the subject, and the verb’s helpers: where a “may” or a “whether” is. */
  readonly governing: readonly string[];
}

/**
 * Finds every effect that a sentence ascribes to a treatment. It knows no grammar, only the order of
 * words between two breaks of a sentence: a treatment (or a pronoun right before the verb) and then a
 * verb of the table, or such a verb and then “with massage”. What it takes for an effect and is none,
 * an author silences.
 */
export function effectsIn({ tokens }: Sentence): Effect[] {
  return tokens.flatMap((token, index): Effect[] => {
    const verb = effectVerbs.get(token.text);
    if (verb === undefined) return [];
    const helpers = startOfHelpers(tokens, index);
    const group = textsOf(tokens.slice(helpers, index));
    const mood = moodOf(verb, group, tokens[helpers - 1]?.text ?? '');
    if (mood === undefined || isNoVerb(verb, tokens, index)) return [];
    const scope = startOfScope(tokens, index);
    const isPassive = verb.form === 'past' && group.some((word) => words.beForms.has(word));
    const subject = subjectOf(verb, tokens, { scope, helpers, index, isPassive });
    if (subject === undefined) return [];
    const governing = [...textsOf(tokens.slice(scope, subject)), ...group];
    const { text, at, isQuoted } = token;
    const isDenied = denies(governing) || denies(textsOf(tokens.slice(index + 1, index + 4)));
    return [{ verb: text, base: verb.base, index, at, mood, isDenied, isQuoted, governing }];
  });
}

const textsOf = (tokens: readonly Token[]): string[] => tokens.map(({ text }) => text);

const isAdverb = (word: string): boolean => words.adverbs.has(word) || word.endsWith('ly');

/** Index of the first word that helps the verb: “does not clearly” in “does not clearly ease”. */
function startOfHelpers(tokens: readonly Token[], verb: number): number {
  const helps = ({ text }: Token): boolean =>
    words.modals.has(text) || words.auxiliaries.has(text) || isAdverb(text);
  return tokens.slice(0, verb).findLastIndex((token) => !helps(token)) + 1;
}

/**
 * @param group words that help the verb
 * @param before the word in front of them
 * @returns none when the word is no verb here, such as “the ease”
 */
function moodOf({ form }: Verb, group: readonly string[], before: string): Mood | undefined {
  const helped = words.moods.find((mood) => group.some((word) => mood.words.has(word)));
  if (helped !== undefined) return helped.mood;
  if (form === 'past') return 'past';
  // A verb without an ending follows a plural.
  const isPlural = /[^s]s$/.test(before) || words.pronouns.has(before) || before === 'feet';
  return form === 'present' || isPlural ? 'bare' : undefined;
}

/** “Was lower than” and “more calm” describe; “works on skin and muscle” says where, and not that. */
function isNoVerb({ base, form }: Verb, tokens: readonly Token[], index: number): boolean {
  const before = tokens[index - 1]?.text ?? '';
  const next = tokens[index + 1]?.text ?? '';
  const describes = words.beForms.has(before) || words.comparing.has(before) || next === 'than';
  return (form === 'base' && describes) || (base === 'work' && words.prepositions.has(next));
}

interface Place {
  /** Index of the first token of the scope. */
  readonly scope: number;
  /** Index of the verb’s first helper, or of the verb. */
  readonly helpers: number;
  readonly index: number;
  readonly isPassive: boolean;
}

/** Index of the token at which the statement begins, if a treatment acts in it. */
function subjectOf({ base }: Verb, tokens: readonly Token[], place: Place): number | undefined {
  const { scope, helpers, index, isPassive } = place;
  const last = tokens[helpers - 1]?.text ?? '';
  const beforeLast = tokens[helpers - 2]?.text ?? '';
  const isBodily = words.bodilyVerbs.has(base);
  if (words.pronouns.has(last) && !words.prepositions.has(beforeLast) && helpers > scope) {
    // “The pulse may dip. It can slow”: what slows by itself is the body.
    const isVague = words.lightVerbs.has(base) || (isBodily && !hasObject(tokens[index + 1]));
    if (!isVague && !isPassive) return helpers - 1;
  }
  // “A rub that soothes you is worth having” promises nothing of every rub.
  const isRestricted = /^(?:that|which|who)$/.test(last) && beforeLast !== ',';
  const treatment = tokens.findIndex(
    (_, at) => at >= scope && at < helpers && isTreatment(tokens, at),
  );
  if (treatment !== -1 && !isRestricted && !isPassive) return treatment;
  // “Pain eases with massage”, “pain is eased by massage”.
  const isThrough = tokens.some(
    ({ text }, at) =>
      at > index &&
      words.meansWords.has(text) &&
      tokens.slice(at + 1, at + 5).some((_, offset) => isTreatment(tokens, at + 1 + offset)),
  );
  return (isBodily || isPassive) && helpers > scope && isThrough ? helpers : undefined;
}

/** “The massage group” is no treatment. */
function isTreatment(tokens: readonly Token[], at: number): boolean {
  return (
    words.treatments.has(tokens[at]?.text ?? '') && !words.compounds.has(tokens[at + 1]?.text ?? '')
  );
}

/** Whether a verb has something to act on in the word behind it. */
function hasObject(next: Token | undefined): boolean {
  if (next?.kind !== 'word') return false;
  const { text } = next;
  return (
    !words.joiners.has(text) &&
    !words.prepositions.has(text) &&
    !isAdverb(text) &&
    !/^(?:up|down)$/.test(text)
  );
}
