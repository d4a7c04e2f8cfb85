import { denies, endsClause, startOfClause, startOfScope, wordsBetween } from './clauses.ts';
import { treatmentAsMeans, treatmentAsSubject } from './subjects.ts';
import type { Sentence, Token } from './sentences.ts';
import {
  adverbs,
  auxiliaries,
  bodilyVerbs,
  effectVerbs,
  joiners,
  lightVerbs,
  modals,
  prepositions,
  pronouns,
  type Verb,
} from './word-lists.ts';

/** A clause that says what a treatment does: “massage can ease pain”. */
export interface Effect {
  /** The verb as it is written, in small letters. */
  readonly verb: string;
  /** Its form after “can”. */
  readonly base: string;
  /** Index of the verb in the sentence’s tokens. */
  readonly index: number;
  /** Offset in the text. */
  readonly at: number;
  readonly mood: Mood;
  /** Whether the sentence denies it: “does not ease”, “nobody knows whether it eases”. */
  readonly denied: boolean;
  /** Words in front of it that bear on it. */
  readonly governing: readonly string[];
}

/**
 * `bare` states an effect (“eases”, “will ease”), `can` and `hedged` (“may ease”) weaken it, `past`
 * reports what was seen (“eased”, “has eased”).
 */
export type Mood = 'bare' | 'can' | 'hedged' | 'past';

/**
 * Finds every effect that a sentence ascribes to a treatment, or to a pronoun that may stand for one.
 * It goes by the order of words in English clauses and knows no more grammar than that, so it is made
 * to miss what is twisted rather than to accuse what is plain.
 */
export function effectsIn({ tokens }: Sentence): Effect[] {
  return tokens.flatMap((token, index): Effect[] => {
    const verb = token.kind === 'word' ? effectVerbs.get(token.text) : undefined;
    if (verb === undefined) return [];
    const start = startOfVerbGroup(tokens, index);
    const group = wordsBetween(tokens, start, index);
    const mood = moodOf(verb, group, tokens[start - 1]?.text ?? '');
    if (mood === undefined || isNoEffect(verb, tokens, index)) return [];
    const subject = actsOn(verb, tokens, start, index, isPassive(verb, group));
    if (subject === undefined) return [];
    const governing = [...wordsBetween(tokens, startOfScope(tokens, index), subject), ...group];
    return [
      {
        verb: token.text,
        base: verb.base,
        index,
        at: token.at,
        mood,
        denied: denies(governing) || denies(wordsBetween(tokens, index + 1, index + 4)),
        governing,
      },
    ];
  });
}

/** Index of the first word that belongs to the verb: “does not clearly” in “does not clearly ease”. */
function startOfVerbGroup(tokens: readonly Token[], verb: number): number {
  const belongs = ({ text }: Token): boolean =>
    modals.has(text) || auxiliaries.has(text) || adverbs.has(text) || text.endsWith('ly');
  return tokens.slice(0, verb).findLastIndex((token) => !belongs(token)) + 1;
}

const beForms = new Set(['be', 'been', 'is', 'are', 'was', 'were']);

function isPassive({ form }: Verb, group: readonly string[]): boolean {
  return form === 'past' && group.some((word) => beForms.has(word));
}

/** What each helper makes of the verb behind it; the first that is there decides. */
const moods: readonly (readonly [Mood, ReadonlySet<string>])[] = [
  ['can', new Set(['can', 'cannot', "can't"])],
  ['hedged', new Set(['may', 'might', 'could', 'would', 'should', "couldn't", "wouldn't"])],
  ['bare', new Set(['will', 'must', 'shall', "won't"])],
  ['hedged', new Set(['seem', 'seems', 'appear', 'appears', 'tend', 'tends'])],
  ['past', new Set(['did', "didn't", 'has', 'have', 'had', 'was', 'were'])],
  ['past', new Set(['seemed', 'appeared', 'tended'])],
  ['bare', new Set(['do', 'does', "don't", "doesn't", 'is', 'are'])],
];

/**
 * @param group words that belong to the verb
 * @param before the word in front of them
 * @returns none when the word is no verb here, such as “the ease”
 */
function moodOf({ form }: Verb, group: readonly string[], before: string): Mood | undefined {
  const helped = moods.find(([, helpers]) => group.some((word) => helpers.has(word)));
  if (helped !== undefined) return helped[0];
  if (form === 'past') return 'past';
  return form === 'present' || isPlural(before) ? 'bare' : undefined;
}

const plurals = new Set(['feet', 'people', 'women', 'men', 'they', 'these', 'both']);
const singulars = new Set(['this', 'its', 'his', 'was', 'is']);

/** A rough ear for the plural, in front of a verb without an ending. */
function isPlural(word: string): boolean {
  return plurals.has(word) || (/[^s]s$/.test(word) && !singulars.has(word));
}

const comparing = new Set(['more', 'less', 'most', 'least', 'very', 'so', 'too', 'as']);

/** Whether a word that looks like a verb of the table tells of no effect. */
function isNoEffect({ base, form }: Verb, tokens: readonly Token[], index: number): boolean {
  const before = tokens[index - 1]?.text ?? '';
  // “Was lower”, “more calm”: the word describes.
  if (form === 'base' && (beForms.has(before) || comparing.has(before))) return true;
  // “Works on skin and muscle” says where, and not that.
  return base === 'work' && prepositions.has(tokens[index + 1]?.text ?? '');
}

/**
 * Where the subject of a verb begins, if a treatment acts in it.
 *
 * @param start index of the first word that belongs to the verb
 * @param index of the verb
 */
function actsOn(
  { base }: Verb,
  tokens: readonly Token[],
  start: number,
  index: number,
  passive: boolean,
): number | undefined {
  const byItself = bodilyVerbs.has(base);
  const subject = passive ? undefined : treatmentAsSubject(tokens, start);
  if (subject !== undefined) {
    const pronoun = subject === start - 1 && pronouns.has(tokens[subject]?.text ?? '');
    // “The pulse may dip. It can slow”: what slows by itself is the body.
    const vague = lightVerbs.has(base) || (byItself && !takesObject(tokens, index));
    if (!pronoun || !vague) return subject;
  }
  // “Pain eases with massage”, “pain is eased by massage”, “after a massage the pulse slows”.
  const clause = startOfClause(tokens, start);
  const hasSubject = clause < start;
  return (byItself || passive) &&
    hasSubject &&
    (treatmentAsMeans(tokens, index + 1, tokens.length) || treatmentAsMeans(tokens, clause, start))
    ? start
    : undefined;
}

/** Whether something follows that a verb may act on. */
function takesObject(tokens: readonly Token[], verb: number): boolean {
  const { kind, text } = tokens[verb + 1] ?? { kind: 'mark', text: '' };
  const joins = endsClause(text) || joiners.has(text) || prepositions.has(text);
  return kind === 'word' && !joins && !adverbs.has(text) && !/ly$|^(?:a|up|down)$/.test(text);
}
