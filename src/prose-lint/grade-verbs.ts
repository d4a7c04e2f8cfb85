import type { GradeId } from '../evidence/grades.ts';
import { gradeIds, gradeOf } from '../evidence/grades.ts';
import type { Fault } from '../content-check/diagnostic.ts';
import { effectsIn, type Effect } from './effects.ts';
import { marksOf, type Passage } from './passages.ts';
import { quotedSpans, within } from './quotes.ts';
import { hedges, softHedges, strongVerbs } from './word-lists.ts';

/** How strong a statement may be. */
interface Allowance {
  /** Which verbs it binds: those that promise a benefit, all that tell of an effect, or none. */
  readonly binds: 'nothing' | 'promises' | 'effects';
  /** Whether “can” is hedge enough. */
  readonly can: boolean;
  /** Whether “often” and “some” are. */
  readonly soft: boolean;
  /** What an author may write. */
  readonly write: string;
}

/** The table of content/README.md: the verb follows the grade. */
const allowances: Readonly<Record<GradeId, Allowance>> = {
  good: { binds: 'nothing', can: true, soft: true, write: '“helps”, “eases”' },
  some: { binds: 'promises', can: true, soft: true, write: '“can” or “may”' },
  early: { binds: 'promises', can: false, soft: true, write: '“might”, or “early signs”' },
  mixed: {
    binds: 'effects',
    can: false,
    soft: false,
    write: 'that studies disagree, and both sides',
  },
  against: {
    binds: 'effects',
    can: false,
    soft: false,
    write: '“does not seem to”, or what a study saw, in the past tense',
  },
  none: { binds: 'effects', can: false, soft: false, write: 'that it has not been tested' },
};

/** What the rule needs to know of a claim. */
export interface GradedClaim {
  readonly id: string;
  readonly grade: GradeId;
  /** For and against. */
  readonly sources: ReadonlySet<string>;
}

/**
 * Verbs that are stronger than the evidence. A sentence is held to the grade of the claims that its
 * sources belong to, or else of the claims that the article treats; where these differ, to the best
 * of them, so that nobody is accused wrongly.
 *
 * @param file path for messages
 * @param passages of one article, its fields among them
 * @param treated claims of the article
 * @param claims all
 */
export function checkGradeVerbs(
  file: string,
  passages: readonly Passage[],
  treated: readonly GradedClaim[],
  claims: readonly GradedClaim[],
): Fault[] {
  return passages.flatMap((passage) => {
    const quoted = quotedSpans(passage.text);
    return passage.sentences.flatMap((sentence): Fault[] => {
      const ids = marksOf(sentence, passage).flatMap((mark) => mark.ids);
      const cited = claims.filter(({ sources }) => ids.some((id) => sources.has(id)));
      // A source that no claim names speaks of something else, such as burns or clots.
      const elsewhere = ids.length > 0 && treated.length > 1;
      const grade = best(cited.length > 0 || elsewhere ? cited : treated);
      if (grade === undefined) return [];
      const effect = effectsIn(sentence).find(
        (candidate) => !within(quoted, candidate.at) && tooStrong(candidate, grade),
      );
      if (effect === undefined) return [];
      return [
        {
          file,
          line: passage.lineAt(effect.at),
          found: `“${effect.mood === 'can' ? 'can ' : ''}${effect.verb}” in “${sentence.text}”`,
          expected: `no verb stronger than the grade, which is “${gradeOf(grade).label}”`,
          fix: `Write ${allowances[grade].write}.`,
        },
      ];
    });
  });
}

/** The best grade of some claims. */
function best(claims: readonly GradedClaim[]): GradeId | undefined {
  return gradeIds.find((id) => claims.some(({ grade }) => grade === id));
}

/** Whether a grade does not bear an effect as it is put. */
export function tooStrong(effect: Effect, grade: GradeId): boolean {
  const { binds, can, soft } = allowances[grade];
  if (binds === 'nothing' || effect.denied) return false;
  if (binds === 'promises' && !strongVerbs.has(effect.base)) return false;
  if (effect.mood === 'past' || effect.mood === 'hedged') return false;
  if (effect.mood === 'can' && can) return false;
  return !effect.governing.some((word) => hedges.has(word) || (soft && softHedges.has(word)));
}
