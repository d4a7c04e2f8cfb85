import { grades, noneWords, type GradeId } from './grades.ts';
import { answersOf, noneReasonOf, type GradableClaim, type GradeSum } from './grading.ts';

/** An answer to one of the two questions of a claim, as lists, filters, facets and search results know it. */
export interface AnswerKind {
  readonly id: AnswerId;
  readonly grade: GradeId;
  /** “Some evidence”, by itself. */
  readonly label: string;
  /** “some evidence”, after the question. */
  readonly words: string;
  /** “several small trials agree”. */
  readonly short: string;
  /** The same in a sentence. */
  readonly meaning: string;
}

/** What nobody looked at is not the same as what too few looked at, or what we could not see. */
export type AnswerId = GradeId | 'too-few' | 'unseen';

/** Every answer, strongest first. */
export const answerKinds: readonly AnswerKind[] = [
  ...grades.filter(({ id }) => id !== 'none').map((grade) => ({ ...grade, grade: grade.id })),
  { id: 'too-few', grade: 'none', ...noneWords.tooFew },
  { id: 'unseen', grade: 'none', ...noneWords.unseen },
  { id: 'none', grade: 'none', ...noneWords.untested },
];

/** Ids in order, for schemas and filters. */
export const answerIds = answerKinds.map(({ id }) => id);

const noneIds = { tooFew: 'too-few', unseen: 'unseen', untested: 'none' } as const;

/** Which answer a sum is. */
export const answerIdOf = (sum: Pick<GradeSum, 'grade' | 'people' | 'untold'>): AnswerId =>
  sum.grade === 'none' ? noneIds[noneReasonOf(sum)] : sum.grade;

/** Whether no trial that we found asked either question of a claim. */
export const isUntested = (claim: GradableClaim): boolean =>
  answersOf(claim).every((answer) => answerIdOf(answer) === 'none');
