import { shortName } from '../evidence/note.ts';
import type { SourceData } from '../evidence/schema.ts';

/** What a step rests on, in words that go round the name of the source. */
export interface Basis {
  readonly before: string;
  readonly name: string;
  readonly after: string;
}

/** Kinds of source that tell what to do and test nothing. */
const advice: readonly SourceData['kind'][] = ['public-guidance', 'web-page', 'guideline'];

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/**
 * Says what a source is to a step: part of what was given in a study, or advice that was not tested.
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
