import { answerIdOf, answerKinds, type AnswerKind } from './answer-kinds.ts';
import { questions } from './comparison-tables.ts';
import { answersOf, type GradableClaim } from './grading.ts';

/** Claims with the same answer to “better than nothing?”. */
export interface Rung<C> {
  readonly first: AnswerKind;
  readonly claims: readonly C[];
  /** The same claims by their answer to “better than another touch?”, strongest first. */
  readonly lines: readonly { readonly second: AnswerKind; readonly claims: readonly C[] }[];
}

/** Puts claims on the rungs of a ladder: a rung for each first answer that one has, strongest first. */
export function claimsByAnswers<C extends GradableClaim>(claims: readonly C[]): Rung<C>[] {
  const answered = claims.map((claim) => {
    const [alone, touch] = answersOf(claim).map(answerIdOf);
    return { claim, alone, touch };
  });
  return answerKinds
    .map((first) => {
      const members = answered.filter(({ alone }) => alone === first.id);
      const lines = answerKinds
        .map((second) => ({
          second,
          claims: members.filter(({ touch }) => touch === second.id).map(({ claim }) => claim),
        }))
        .filter((line) => line.claims.length > 0);
      return { first, claims: members.map(({ claim }) => claim), lines };
    })
    .filter((rung) => rung.claims.length > 0);
}

/** The strongest answer that claims have to each of the two questions, and the claims that have it. */
export const strongestAnswers = <C extends GradableClaim>(
  claims: readonly C[],
): { readonly start: string; readonly is: AnswerKind; readonly claims: readonly C[] }[] =>
  questions.flatMap(({ id, short }) => {
    const answered = claims.flatMap((claim) =>
      answersOf(claim)
        .filter(({ question }) => question === id)
        .map((answer) => ({ claim, answer: answerIdOf(answer) })),
    );
    const is = answerKinds.find((kind) => answered.some(({ answer }) => answer === kind.id));
    if (is === undefined) return [];
    const having = answered.filter(({ answer }) => answer === is.id).map(({ claim }) => claim);
    return [{ start: short, is, claims: having }];
  });
