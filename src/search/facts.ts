import type { GradeId } from '../evidence/grades.ts';
import type { ActionId } from '../safety/actions.ts';
import type { KindId } from './kinds.ts';

/** What a result shows beside its words, and what facets choose by. */
export interface Facts {
  readonly kind: KindId;
  /** The grades of the claims it is about, each once, strongest first. */
  readonly grades: readonly GradeId[];
  /** How many claims it is about. */
  readonly claims: number;
  /** For a reason for care: what to do. */
  readonly action?: ActionId;
}

/** The facts of everything in the index, by Pagefind's id of it. */
export type FactsById = Readonly<Record<string, Facts>>;

/** Whether what was loaded are facts; it is a file of this site. */
export const isFactsById = (file: unknown): file is FactsById =>
  typeof file === 'object' && file !== null;

/** The facets that are on: a kind, a grade, both or none. */
export interface Filters {
  readonly kind?: string | undefined;
  readonly grade?: string | undefined;
}

/** How many results each value of each facet would leave. */
export type Counts = Readonly<Record<keyof Filters, Readonly<Record<string, number>>>>;

const valuesOf = ({ kind, grades }: Facts): Record<keyof Filters, readonly string[]> => ({
  kind: [kind],
  grade: grades,
});

/** Whether all facets that are on let something through. */
export function passes(facts: Facts, filters: Filters): boolean {
  const { kind, grade } = valuesOf(facts);
  return (
    (filters.kind === undefined || kind.includes(filters.kind)) &&
    (filters.grade === undefined || grade.includes(filters.grade))
  );
}

/**
 * Counts what each value of a facet would leave if it were chosen, with the other facet as it is.
 *
 * @param all the facts of all results, without any facet
 * @param filters the facets that are on
 */
export function countFacets(all: readonly Facts[], filters: Filters): Counts {
  const count = (facet: keyof Filters): Record<string, number> => {
    const others = { ...filters, [facet]: undefined };
    const counts: Record<string, number> = {};
    for (const facts of all.filter((candidate) => passes(candidate, others))) {
      for (const value of valuesOf(facts)[facet]) counts[value] = (counts[value] ?? 0) + 1;
    }
    return counts;
  };
  return { kind: count('kind'), grade: count('grade') };
}
