import type { NoteRef, NumberedCitation } from '../evidence/citations.ts';

/** A text with what it rests on, as entries have it. */
export interface Sourced {
  readonly sources: readonly { readonly id: string }[];
}

/** The notes of a page whose sentences stand in several entries. */
export interface Numbering {
  /** Sources by number from 1. */
  readonly citations: readonly NumberedCitation[];
  /**
   * The marks of a text; none for one that has no sources.
   *
   * @throws RangeError for a text that was not numbered
   */
  readonly marksOf: (text: Sourced) => readonly NoteRef[];
}

/**
 * Numbers the sources of a page in reading order. A source keeps its first number.
 *
 * @param texts all texts of the page, in the order in which they are read
 */
export function numberSources(texts: readonly Sourced[]): Numbering {
  const times = new Map<string, number>();
  const marks = new Map<Sourced, NoteRef[]>();
  for (const text of texts) {
    marks.set(
      text,
      text.sources.map(({ id }) => {
        const occurrence = (times.get(id) ?? 0) + 1;
        times.set(id, occurrence);
        return { id, number: [...times.keys()].indexOf(id) + 1, occurrence };
      }),
    );
  }
  return {
    citations: [...times].map(([id, count], index) => ({ id, number: index + 1, times: count })),
    marksOf: (text) => {
      const found = marks.get(text);
      if (found === undefined) throw new RangeError('This text was not given to be numbered.');
      return found;
    },
  };
}
