import { shortName } from '../evidence/note.ts';
import type { SourceData } from '../evidence/schema.ts';
import { lowerFirst } from '../letter-case.ts';

/** What a step is based on, as text around the name of the source. */
export interface Basis {
  readonly before: string;
  readonly name: string;
  readonly after: string;
}

/** Kinds of source that give advice and test nothing. */
const advice: readonly SourceData['kind'][] = ['public-guidance', 'web-page', 'guideline'];

/**
 * Describes the basis of a step: a part of what a study gave, or advice that was not tested.
 *
 * @param source that describes the step
 */
export function basisOf(source: SourceData): Basis {
  const name = shortName(source);
  const people = lowerFirst(source.population);
  if (advice.includes(source.kind))
    return {
      before: 'From advice',
      name,
      after: `, written for ${people}. No trial tested this step.`,
    };
  return {
    before: 'From a study',
    name,
    after: `, of ${people}. It was not tested by itself.`,
  };
}
