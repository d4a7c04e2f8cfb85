import { splitAfterFirst } from '../first-sentences.ts';
import { lowerFirst, upperFirst } from '../letter-case.ts';
import type { ClaimData } from './schema.ts';

/** A phrase that wants a subject before it: “Cures insomnia.”, “prevents falls”. */
const wantsSubject = /^\p{L}+(?<!s)s\b(?! (?:of|in|and|are|have|can)\b)/u;
/** A phrase that wants “It is” or “You get” before it: “Proven to improve sleep.”, “Deeper sleep.” */
const wantsMore = [
  [
    'It is',
    /^(?:(?:clinically |completely )?(?:proven|safe)|an? (?:natural|alternative)|better than|recommended|(?:as )?good)\b/i,
  ],
  ['You get', /^(?:deeper|instant|fewer)\b/i],
] as const;
/** Words with that ending that begin a phrase and are no verb. */
const notVerbs = /^(?:guidelines|studies|points|zones|it|this|is|as|massages|runners)\b/i;

/**
 * A forbidden phrase as people say it: with its subject where it lacks one, with a capital and without
 * its full stop, in quotation marks. “Cures insomnia.” is “It cures insomnia”.
 */
export function quotedPhrase(phrase: string): string {
  const bare = phrase.replace(/(?<!\.)\.$/, '');
  const [first = ''] = bare.split(' ');
  const lacksSubject = wantsSubject.test(bare) && !notVerbs.test(first);
  const start = lacksSubject ? 'It' : wantsMore.find(([, pattern]) => pattern.test(bare))?.[0];
  return `“${start === undefined ? upperFirst(bare) : `${start} ${bare.charAt(0).toLowerCase()}${bare.slice(1)}`}”`;
}

/** What we say of a claim: first what a phone shows on its first screen, then the rest, which may be empty. */
export function splitVerdict({
  verdict,
}: Pick<ClaimData, 'verdict'>): Record<'short' | 'rest', string> {
  const [short, rest] = splitAfterFirst(verdict, 60);
  return { short, rest };
}

/** What we say of a claim and, where it matters, how to stay safe, for places that show them as one text. */
export const wholeVerdict = ({
  verdict,
  ambulanceSigns,
  urgentAdvice = [],
  safetyAdvice,
}: Pick<ClaimData, 'verdict' | 'ambulanceSigns' | 'urgentAdvice' | 'safetyAdvice'>): string =>
  [
    verdict,
    ...(ambulanceSigns === undefined ? [] : [`Call an ambulance for: ${inLine(ambulanceSigns)}.`]),
    ...urgentAdvice.map(({ do: what, signs }) => `${what} for: ${inLine(signs)}.`),
    ...(safetyAdvice === undefined ? [] : [safetyAdvice]),
  ].join(' ');

const inLine = (signs: readonly string[]): string => signs.map(lowerFirst).join('; ');

/** What may be said of a claim, and in quotation marks what may not. */
export const wordingOf = ({
  allowedPhrases,
  forbiddenPhrases,
}: Pick<ClaimData, 'allowedPhrases' | 'forbiddenPhrases'>): Record<
  'allowed' | 'forbidden',
  readonly string[]
> => ({ allowed: allowedPhrases, forbidden: forbiddenPhrases.map(quotedPhrase) });
