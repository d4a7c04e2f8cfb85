import { findCitations } from '../evidence/citations.ts';

/** Words a minute at which adults read non-fiction silently. https://doi.org/10.1016/j.jml.2019.104047 */
const WORDS_A_MINUTE = 238;

/**
 * Words that a reader reads in an article: no marks, tags or addresses.
 *
 * @param body Markdown or MDX without front matter
 */
export function countWords(body: string): number {
  const withoutMarks = findCitations(body)
    .toReversed()
    .reduce((text, mark) => text.slice(0, mark.start) + text.slice(mark.end), body);
  const text = withoutMarks.replace(/<[^>]*>/g, ' ').replace(/\]\([^)]*\)/g, '] ');
  const segments = new Intl.Segmenter('en-GB', { granularity: 'word' }).segment(text);
  return [...segments].filter((segment) => segment.isWordLike === true).length;
}

/** The first sentence of a text, which in the summary of an article is its answer. */
export function firstSentence(text: string): string {
  const [first] = new Intl.Segmenter('en-GB', { granularity: 'sentence' }).segment(text);
  return first?.segment.trim() ?? '';
}

/** Whole minutes it takes to read, at least one. */
export function readingMinutes(body: string): number {
  return Math.max(1, Math.round(countWords(body) / WORDS_A_MINUTE));
}
