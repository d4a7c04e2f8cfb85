import { comparators } from './comparison-tables.ts';
import { countPeople } from './note.ts';
import type { Claim } from './queries.ts';
import { labelIn } from './source-tables.ts';

/**
 * One trial of a claim in figures, as a row of a list has room for it, with how not to read it.
 *
 * @returns undefined where the claim tells no trial in figures
 */
export function figuresInWords({
  inFigures,
  comparisons,
}: Pick<Claim, 'inFigures' | 'comparisons'>): string | undefined {
  const comparison = comparisons.find(({ source }) => source.id === inFigures?.source.id);
  if (inFigures === undefined || comparison === undefined) return undefined;
  const { measured, with: withMassage, without, howLong, caution } = inFigures;
  const people = comparison.analysed === undefined ? [] : [countPeople(comparison.analysed)];
  const facts = [
    ...people,
    howLong,
    `compared with ${labelIn(comparators, comparison.comparator)}`,
  ];
  return `${measured}: ${withMassage} with massage, ${without} without (${facts.join(', ')}). ${caution}`;
}
