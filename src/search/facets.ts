import { answerIds } from '../evidence/answer-kinds.ts';
import { tag } from './index-format.ts';
import { kinds } from './kinds.ts';
import type { Pagefind } from './pagefind.ts';

const facetValues = {
  kind: kinds.map(({ id }) => id),
  alone: answerIds,
  touch: answerIds,
} as const;
/** What a facet chooses by: the kind of entry, and the answer to each of the two questions. */
export const facetNames = ['kind', 'alone', 'touch'] as const;
export type FacetName = (typeof facetNames)[number];

/** The facets that are on. */
export type Filters = Readonly<Partial<Record<FacetName, string>>>;

/** For each facet and each of its values, the ids of the results that have it. */
export type FacetIndex = Readonly<Record<FacetName, Readonly<Record<string, ReadonlySet<string>>>>>;

/** For each facet and each of its values, how many results it would leave. */
export type FacetCounts = Readonly<Record<FacetName, Readonly<Record<string, number>>>>;

const forEachFacet = <T>(make: (name: FacetName) => T): Record<FacetName, T> => ({
  kind: make('kind'),
  alone: make('alone'),
  touch: make('touch'),
});

/**
 * Asks the index for everything that has a value of a facet.
 *
 * @throws Error when the index knows no kind of entry, since then a file of it did not arrive
 */
export async function loadFacets(pagefind: Pagefind): Promise<FacetIndex> {
  const found = new Map<string, ReadonlySet<string>>();
  for (const name of facetNames) {
    for (const value of facetValues[name]) {
      const term = tag(name, value);
      const { results } = await pagefind.search(`"${term}"`);
      found.set(term, new Set(results.map(({ id }) => id)));
    }
  }
  if ([...found.values()].every(({ size }) => size === 0))
    throw new Error('The facets of the index did not arrive.');
  return forEachFacet((name) =>
    Object.fromEntries(
      facetValues[name].map((value) => [value, found.get(tag(name, value)) ?? new Set()]),
    ),
  );
}

/** Whether a result has the value of every facet that is on. */
export const matchesFilters = (id: string, filters: Filters, facets: FacetIndex): boolean =>
  facetNames.every((name) => {
    const value = filters[name];
    return value === undefined || facets[name][value]?.has(id) === true;
  });

/**
 * Counts what each value of a facet would leave if it were chosen, with the other facets as they are.
 *
 * @param ids all results, without any facet
 * @param filters the facets that are on
 */
export function countFacets(
  ids: readonly string[],
  filters: Filters,
  facets: FacetIndex,
): FacetCounts {
  return forEachFacet((name) => {
    const others = Object.fromEntries(Object.entries(filters).filter(([other]) => other !== name));
    const left = ids.filter((id) => matchesFilters(id, others, facets));
    return Object.fromEntries(
      Object.entries(facets[name]).map(([value, holders]) => [
        value,
        left.filter((id) => holders.has(id)).length,
      ]),
    );
  });
}
