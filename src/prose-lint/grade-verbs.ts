import type { QuestionId } from '../evidence/comparison-tables.ts';
import { gradeIds, gradeOf, type GradeId } from '../evidence/grades.ts';
import type { Grades } from '../evidence/grading.ts';
import { effectsIn, type Effect } from './effects.ts';
import { marksOf, type Passage } from './passages.ts';
import type { ProseDiagnostic } from './rules.ts';
import { words } from './word-lists.ts';

/** How strong a statement may be. */
interface Allowance {
  /** Which verbs it restricts: those that promise a benefit, all that state an effect, or none. */
  readonly restricts: 'nothing' | 'promises' | 'effects';
  /** Whether “can” is hedge enough. */
  readonly can: boolean;
  /** Whether “often” and “some” are. */
  readonly soft: boolean;
  /** What an author may write. */
  readonly write: string;
}

const strict = { restricts: 'effects', can: false, soft: false } as const;

/** The table of content/README.md: the verb follows the grade. */
const allowances: Readonly<Record<GradeId, Allowance>> = {
  good: { restricts: 'nothing', can: true, soft: true, write: '“helps”, “eases”' },
  some: { restricts: 'promises', can: true, soft: true, write: '“can” or “may”' },
  early: { restricts: 'promises', can: false, soft: true, write: '“might”, or “early signs”' },
  mixed: { ...strict, write: 'that studies disagree, and both sides' },
  against: { ...strict, write: '“does not seem to”, or what a study saw, in the past tense' },
  none: { ...strict, write: 'that it has not been tested' },
};

/**
 * The grade that verbs follow: the first of the two, better than going without. Where that is not known,
 * the second. A sentence on rest or another touch says in words what the second grade is.
 */
export const gradeForVerbs = ({ alone, touch }: Pick<Grades, QuestionId>): GradeId =>
  alone === 'none' ? touch : alone;

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
 * of them, so that no sentence is reported wrongly.
 *
 * @param file path for messages
 * @param passages of one entry, its fields among them
 * @param treated claims of the entry
 * @param claims all
 */
export function checkGradeVerbs(
  file: string,
  passages: readonly Passage[],
  treated: readonly GradedClaim[],
  claims: readonly GradedClaim[],
): ProseDiagnostic[] {
  return passages.flatMap((passage) =>
    passage.sentences.flatMap((sentence): ProseDiagnostic[] => {
      const effects = effectsIn(sentence);
      if (effects.length === 0) return [];
      const ids = marksOf(sentence, passage).flatMap((mark) => mark.ids);
      const cited = claims.filter(({ sources }) => ids.some((id) => sources.has(id)));
      // A source that no claim names is about something else, such as burns or clots.
      const isElsewhere = ids.length > 0 && treated.length > 1;
      const grade = bestOf(cited.length > 0 || isElsewhere ? cited : treated);
      const effect = effects.find((candidate) => grade && isTooStrong(candidate, grade));
      if (grade === undefined || effect === undefined) return [];
      return [
        {
          rule: 'grade-verb',
          file,
          line: passage.lineAt(effect.at),
          found: `“${effect.mood === 'can' ? 'can ' : ''}${effect.verb}” in “${sentence.text}”`,
          expected: `no verb stronger than the grade, which is “${gradeOf(grade).label}”`,
          fix: `Write ${allowances[grade].write}.`,
        },
      ];
    }),
  );
}

/** The best grade of some claims. */
function bestOf(claims: readonly GradedClaim[]): GradeId | undefined {
  return gradeIds.find((id) => claims.some(({ grade }) => grade === id));
}

/** Whether an effect is put more strongly than a grade supports. */
export function isTooStrong(effect: Effect, grade: GradeId): boolean {
  const { restricts, can, soft } = allowances[grade];
  if (restricts === 'nothing' || effect.isDenied || effect.isQuoted) return false;
  if (restricts === 'promises' && !words.strongVerbs.has(effect.base)) return false;
  if (effect.mood === 'past' || effect.mood === 'hedged') return false;
  if (effect.mood === 'can' && can) return false;
  return !effect.governing.some(
    (word) => words.hedges.has(word) || (soft && words.softHedges.has(word)),
  );
}
