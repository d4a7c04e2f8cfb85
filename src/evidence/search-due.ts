import type { ClaimData } from './schema.ts';

/**
 * The day on which a claim's studies should be looked for again: a year after the last search. 29
 * February stays, since days are only compared.
 */
export function searchDue({ searched: { date } }: Pick<ClaimData, 'searched'>): string {
  return `${Number(date.slice(0, 4)) + 1}${date.slice(4)}`;
}
