/**
 * Citations in the text of an article, in the form that Markdown authors know from Pandoc:
 * `[@id]`, or `[@id; @id]` for several at one place.
 * https://pandoc.org/MANUAL.html#citation-syntax
 */

/** One mark: where it is in the text and what it cites, in the author's order. */
export interface CitationMark {
  /** Offset of `[` in the text. */
  readonly start: number;
  /** Offset behind `]`. */
  readonly end: number;
  readonly ids: readonly string[];
}

const mark = /\[@([^\]]*)\]/g;

/**
 * Finds every citation mark of a text.
 *
 * @param text Markdown, or one text node of it
 * @returns marks in reading order; ids are as typed, so a wrong one can be shown to its author
 */
export function findCitations(text: string): CitationMark[] {
  return [...text.matchAll(mark)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    ids: (match[1] ?? '').split(';').map((part) => part.trim().replace(/^@/, '')),
  }));
}

/** A cited source: its number, and how often the article cites it. */
export interface NumberedCitation {
  readonly id: string;
  readonly number: number;
  readonly times: number;
}

/**
 * Numbers the sources of an article in reading order. A source keeps its first number.
 *
 * @param body the article's Markdown, without front matter
 * @returns one entry for each source, by number from 1
 */
export function numberCitations(body: string): NumberedCitation[] {
  const times = new Map<string, number>();
  for (const id of findCitations(body).flatMap((citation) => citation.ids)) {
    times.set(id, (times.get(id) ?? 0) + 1);
  }
  return [...times].map(([id, count], index) => ({ id, number: index + 1, times: count }));
}

/** One place in the text that cites a source: the nth citation of note number `number`. */
export interface NoteRef {
  readonly id: string;
  readonly number: number;
  readonly occurrence: number;
}

/** Ids of the anchors that tie a mark, its note and its reference together; unique on a page. */
export const anchors = {
  mark: (ref: NoteRef): string => `cite-${suffix(ref)}`,
  note: (ref: NoteRef): string => `note-${suffix(ref)}`,
  reference: (number: number): string => `ref-${number}`,
};

function suffix({ number, occurrence }: NoteRef): string {
  return occurrence === 1 ? `${number}` : `${number}-${occurrence}`;
}
