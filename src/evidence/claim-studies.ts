import { anchors } from './citations.ts';
import { addressOf } from './csl.ts';
import { describeStudy, shortName } from './note.ts';
import type { Source } from './queries.ts';

/** A study in the list of a claim card. */
export interface ClaimStudy {
  readonly name: string;
  readonly study: string;
  /** Its note on this page where it has one, otherwise its own address. */
  readonly href: string | undefined;
  /** Number of its note on this page. */
  readonly number: number | undefined;
}

/**
 * The studies of a claim as its card lists them: those with a note on the page first, by number.
 *
 * @param sources one side of the claim
 * @param numbers note numbers of the page by source id
 */
export function claimStudies(
  sources: readonly Source[],
  numbers: Readonly<Record<string, number>>,
): ClaimStudy[] {
  return sources
    .map((source): ClaimStudy => {
      const number = numbers[source.id];
      return {
        name: shortName(source),
        study: describeStudy(source),
        href: number === undefined ? addressOf(source) : `#${anchors.reference(number)}`,
        number,
      };
    })
    .toSorted((a, b) => (a.number ?? Infinity) - (b.number ?? Infinity));
}
