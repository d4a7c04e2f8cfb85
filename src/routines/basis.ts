import { shortName } from '../evidence/note.ts';
import type { SourceData } from '../evidence/schema.ts';
import { lowerFirst } from '../letter-case.ts';

/** What steps are based on, as text around the name of the source. */
export interface Basis {
  readonly before: string;
  readonly name: string;
  readonly after: string;
}

/** Kinds of source that give advice and test nothing. */
const advice: readonly SourceData['kind'][] = ['public-guidance', 'web-page', 'guideline'];

/**
 * Describes the basis of steps: a part of what a study gave, or advice that was not tested.
 *
 * @param source that describes them
 */
export function basisOf(source: SourceData): Basis {
  const name = shortName(source);
  const people = lowerFirst(source.population);
  if (advice.includes(source.kind))
    return { before: `from advice for ${people}`, name, after: '. No trial tested it.' };
  return { before: `from a study of ${people}`, name, after: '. No step was tested on its own.' };
}

/** Steps with one basis. */
export interface SharedBasis {
  /** Numbers of the steps, counted from 1. */
  readonly numbers: readonly number[];
  /** Ids of their sources; none where they are our suggestion. */
  readonly sources: readonly string[];
}

/** What the steps of a routine rest on, each basis once, in the order in which they need it. */
export function sharedBases(
  steps: readonly { readonly sources?: readonly { readonly id: string }[] | undefined }[],
): SharedBasis[] {
  const bases = new Map<string, SharedBasis>();
  for (const [index, { sources = [] }] of steps.entries()) {
    const ids = sources.map(({ id }) => id);
    const key = ids.join(' ');
    const numbers = [...(bases.get(key)?.numbers ?? []), index + 1];
    bases.set(key, { numbers, sources: ids });
  }
  return [...bases.values()];
}

/** Numbers of steps in words: “step 3”, “steps 2 to 4”, “steps 1 and 5”. Numbers come in order. */
export function numbersInWords(numbers: readonly number[]): string {
  const [first, last] = [numbers[0], numbers.at(-1)];
  if (first === undefined || last === undefined) return 'no step';
  if (numbers.length === 1) return `step ${first}`;
  const inRow = last - first === numbers.length - 1;
  if (inRow && numbers.length > 2) return `steps ${first} to ${last}`;
  const list = new Intl.ListFormat('en-GB', { type: 'conjunction' });
  return `steps ${list.format(numbers.map(String))}`;
}
