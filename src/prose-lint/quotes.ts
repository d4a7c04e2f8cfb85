/** A stretch of a text, from its first character to behind its last. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Words in quotation marks, double or single; an apostrophe inside a word closes nothing. */
const quotation = /“[^”]*”|‘(?:[^’]|’(?=\p{L}))*’/gu;

/**
 * Where a text quotes.
 *
 * @param text plain text with typographic marks
 */
export function quotedSpans(text: string): Span[] {
  return [...text.matchAll(quotation)].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
  }));
}

/** Whether an offset lies in one of the spans. */
export function within(spans: readonly Span[], at: number): boolean {
  return spans.some(({ from, to }) => at >= from && at < to);
}
