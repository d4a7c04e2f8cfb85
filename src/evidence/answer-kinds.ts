import { grades, noneWords, type GradeId } from './grades.ts';
import type { GradeSum } from './grading.ts';

/** An answer to one of the two questions of a claim, as filters, facets and search results know it. */
export interface AnswerKind {
  readonly id: AnswerId;
  readonly grade: GradeId;
  /** “Some evidence”, by itself. */
  readonly label: string;
  /** “some evidence”, after the question. */
  readonly words: string;
}

/** What was looked at in too few people is not the same as what nobody looked at. */
export type AnswerId = GradeId | 'too-few';

/** Every answer, strongest first. */
export const answerKinds: readonly AnswerKind[] = [
  ...grades.map(({ id, label, words }) => ({ id, grade: id, label, words })),
  { id: 'too-few', grade: 'none', label: noneWords.tooFew.label, words: noneWords.tooFew.words },
];

/** Ids in order, for schemas and filters. */
export const answerIds = answerKinds.map(({ id }) => id);

/** Which answer a sum is. */
export const answerIdOf = ({ grade, people }: Pick<GradeSum, 'grade' | 'people'>): AnswerId =>
  grade === 'none' && people > 0 ? 'too-few' : grade;
