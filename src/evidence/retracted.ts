import { writeDay } from '../dates.ts';
import type { ClaimData, SourceData } from './schema.ts';

/** Whether, when and why a source was retracted, in words; undefined while its journal upholds it. */
export function retractionWords({ retracted }: Pick<SourceData, 'retracted'>): string | undefined {
  return retracted && `Retracted on ${writeDay(retracted.date)}. ${retracted.reason}`;
}

/**
 * What is left of a claim without its retracted sources: they stand on no side of it, in no sum and in
 * no figure. A trial that was pooled in a retracted result counts by itself again.
 *
 * @param retracted ids of retracted sources
 * @returns the claim itself where it names none of them
 */
export function withoutRetracted(claim: ClaimData, retracted: ReadonlySet<string>): ClaimData {
  if (retractedOf(claim, retracted).length === 0) return claim;
  const stands = ({ id }: { readonly id: string }): boolean => !retracted.has(id);
  const { inFigures, ...rest } = claim;
  return {
    ...rest,
    comparisons: claim.comparisons
      .filter(({ source }) => stands(source))
      .map(({ pooledIn, ...comparison }) =>
        pooledIn !== undefined && stands(pooledIn) ? { ...comparison, pooledIn } : comparison,
      ),
    background: claim.background.filter(stands),
    ...(inFigures !== undefined && stands(inFigures.source) && { inFigures }),
  };
}

/** Ids of the retracted sources that a claim names, each once. */
export function retractedOf(
  { comparisons, background, inFigures }: ClaimData,
  retracted: ReadonlySet<string>,
): string[] {
  const named = [
    ...comparisons.flatMap(({ source, pooledIn }) => [source, ...(pooledIn ? [pooledIn] : [])]),
    ...background,
    ...(inFigures === undefined ? [] : [inFigures.source]),
  ];
  return [...new Set(named.map(({ id }) => id))].filter((id) => retracted.has(id));
}
