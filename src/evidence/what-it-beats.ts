import { lowerFirst, upperFirst } from '../letter-case.ts';
import { answerIdOf, answerKinds, type AnswerKind } from './answer-kinds.ts';
import { certainties } from './comparison-tables.ts';
import { grades } from './grades.ts';
import { answersOf, gradesOf, isAboutFeet, type GradableClaim } from './grading.ts';

/** What was done, in the question of a claim. */
type Questioned = Parameters<typeof isAboutFeet>[0];

/** What is needed of a claim. */
export type Winning = GradableClaim & { readonly name: string };

/** Claims that win against nothing, by what is left of that beside rest or another touch. */
export interface Beaten<C extends Winning> {
  readonly claims: readonly C[];
  readonly groups: readonly { readonly left: AnswerKind; readonly claims: readonly C[] }[];
}

/** The claims with some or good evidence against nothing, by their second answer, strongest first. */
export function whatItBeats<C extends Winning>(claims: readonly C[]): Beaten<C> {
  const winning = claims
    .filter((claim) => ['good', 'some'].includes(gradesOf(claim).alone))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'en-GB'));
  const touchOf = (claim: Winning) =>
    answersOf(claim)
      .filter(({ question }) => question === 'touch')
      .map(answerIdOf)[0];
  const groups = answerKinds
    .map((left) => ({ left, claims: winning.filter((claim) => touchOf(claim) === left.id) }))
    .filter((group) => group.claims.length > 0);
  return { claims: winning, groups };
}

const numbers = [
  'none',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];

/** A small count as a word. */
export const countInWords = (value: number): string => numbers[value] ?? String(value);

/** The names in a sentence: “calm, cancer pain and sleep”. */
const list = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/** What a name with an asterisk means: “* Sore muscles: massage of the sore part, not of the feet alone.” */
export const elsewhereInWords = ({ name, question }: Winning & Questioned): string =>
  `* ${name}: ${lowerFirst(question.done)}, not of the feet alone.`;

/** Which of some claims win against nothing and are not about feet: their names have an asterisk. */
export const winElsewhere = <C extends Winning & Questioned>(claims: readonly C[]): C[] =>
  whatItBeats(claims).claims.filter((claim) => !isAboutFeet(claim));

/** What they all have against nothing: “Some evidence for all ten”. */
export function firstInWords({ claims }: Beaten<Winning>): string {
  const found = new Set(claims.map((claim) => gradesOf(claim).alone));
  const labels = grades.filter(({ id }) => found.has(id)).map(({ label }) => label);
  return `${labels.join(' or ')} for all ${countInWords(claims.length)}`;
}

/** How many keep that beside rest or another touch: “Some evidence for two”. */
export function leftInWords({ groups }: Beaten<Winning>): string {
  const kept = groups.filter(({ left }) => ['good', 'some'].includes(left.id));
  const labels = kept.map(({ left }) => left.label);
  const number = kept.reduce((total, group) => total + group.claims.length, 0);
  return `${labels.length === 0 ? 'Some evidence' : labels.join(' or ')} for ${countInWords(number)}`;
}

/** How sure we are of all of them together: “How sure we are: low or very low for all ten”. */
export function howSureInWords({ claims }: Beaten<Winning>): string {
  const found = new Set(claims.map((claim) => gradesOf(claim).certainty));
  const labels = certainties.filter(({ id }) => found.has(id)).map(({ label }) => label);
  return `How sure we are: ${labels.join(' or ')} for all ${countInWords(claims.length)}`;
}

/** What the picture shows, in sentences. */
export function whatItBeatsInWords({ claims, groups }: Beaten<Winning>): string[] {
  const names = (some: readonly Winning[]): string =>
    list.format(some.map(({ name }) => name.toLowerCase()));
  return [
    `${upperFirst(countInWords(claims.length))} things went better with a massage than without one: ${names(claims)}.`,
    'Compared with rest, attention or another touch, this is what is left.',
    ...groups.map(({ left, claims: named }) => `${left.label}: ${names(named)}.`),
  ];
}
