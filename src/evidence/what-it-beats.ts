import { grades, type Grade } from './grades.ts';
import type { Claim } from './queries.ts';

type Winning = Pick<Claim, 'name' | 'grades'>;

/** Claims that win against nothing, by what is left of that next to rest or another touch. */
export interface Beaten<C extends Winning> {
  readonly claims: readonly C[];
  readonly groups: readonly { readonly grade: Grade; readonly claims: readonly C[] }[];
}

/** The claims with some or good evidence against going without, by their second grade, strongest first. */
export function whatItBeats<C extends Winning>(claims: readonly C[]): Beaten<C> {
  const winning = claims
    .filter(({ grades: { alone } }) => alone === 'good' || alone === 'some')
    .toSorted((a, b) => a.name.localeCompare(b.name, 'en-GB'));
  const groups = grades
    .map((grade) => ({
      grade,
      claims: winning.filter((claim) => claim.grades.touch === grade.id),
    }))
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

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The names in a sentence: “calm, cancer pain and sleep”. */
const list = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/** What the picture shows, in sentences. */
export function whatItBeatsInWords({ claims, groups }: Beaten<Winning>): string[] {
  const names = (some: readonly Winning[]): string =>
    list.format(some.map(({ name }) => name.toLowerCase()));
  return [
    `${capital(countInWords(claims.length))} things went better with a massage than without one: ${names(claims)}.`,
    'Next to rest, attention or another touch, this is what is left.',
    ...groups.map(({ grade, claims: named }) => `${capital(grade.words)}: ${names(named)}.`),
  ];
}
