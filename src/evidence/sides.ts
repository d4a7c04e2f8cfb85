import type { DirectionId } from './comparison-tables.ts';

/** The sources of a claim by what they found. */
export interface Sides<Source> {
  /** Near comparisons in favour. */
  readonly supports: Source[];
  /** Near comparisons that found no clear difference, or the contrary. */
  readonly opposes: Source[];
}

interface SidedComparison {
  readonly source: { readonly id: string };
  readonly direction: DirectionId;
  readonly near: boolean;
}

/**
 * Both sides of a claim, each source once on a side. A source with several arms may be on both. What
 * is far, or whose result was not reported, is on neither.
 */
export function sidesOf<Comparison extends SidedComparison>(claim: {
  readonly comparisons: readonly Comparison[];
}): Sides<Comparison['source']> {
  const near = claim.comparisons.filter(
    ({ near, direction }) => near && direction !== 'not-reported',
  );
  const sources = (isOnSide: (comparison: Comparison) => boolean): Comparison['source'][] => [
    ...new Map(near.filter(isOnSide).map(({ source }) => [source.id, source])).values(),
  ];
  return {
    supports: sources(({ direction }) => direction === 'favours'),
    opposes: sources(({ direction }) => direction !== 'favours'),
  };
}

/** Ids of all sources that a claim names, each once. */
export function sourcesOf(claim: {
  readonly comparisons: readonly Pick<SidedComparison, 'source'>[];
  readonly background: readonly { readonly id: string }[];
}): string[] {
  const named = [...claim.comparisons.map(({ source }) => source), ...claim.background];
  return [...new Set(named.map(({ id }) => id))];
}
