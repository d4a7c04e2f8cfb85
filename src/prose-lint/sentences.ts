/** A word or a mark of punctuation. */
export interface Token {
  readonly kind: 'word' | 'mark';
  /** In small letters, with straight apostrophes and no full stop: as rules compare it. */
  readonly text: string;
  /** Offset in the passage. */
  readonly at: number;
  /** Whether it is inside quotation marks, where we report what others say. */
  readonly isQuoted: boolean;
}

/** A sentence, or a heading or a line of a list that ends without a full stop. */
export interface Sentence {
  readonly text: string;
  /** Offset in the passage. */
  readonly at: number;
  /** Offset behind its last character. */
  readonly end: number;
  readonly tokens: readonly Token[];
}

const segmenter = new Intl.Segmenter('en-GB', { granularity: 'sentence' });

/** Abbreviations that a sentence hardly ever ends in, though a capital may follow them. */
const abbreviation = /(?:^|[\s(“])(?:e\.g|i\.e|cf|vs|al|dr|mr|mrs|ms|prof|st)\.\s*$/i;

/** A word may hold figures, hyphens and apostrophes; anything else that is no space is a mark. */
const token = /[\p{L}\p{N}]+(?:[-’'.,/][\p{L}\p{N}]+)*|[^\s\p{L}\p{N}]/gu;

/** Words in quotation marks, double or single; an apostrophe inside a word closes nothing. */
const quotation = /“[^”]*”|‘(?:[^’]|’(?=\p{L}))*’/gu;

/**
 * The sentences of a plain text in reading order.
 *
 * @param text with typographic marks
 */
export function sentencesOf(text: string): Sentence[] {
  const quotations = [...text.matchAll(quotation)].map(({ index, 0: { length } }) => ({
    from: index,
    to: index + length,
  }));
  return segmentsOf(text).map(({ at, segment }) => ({
    text: segment.trim(),
    at,
    end: at + segment.trimEnd().length,
    tokens: [...segment.matchAll(token)].map(({ index, 0: value }): Token => {
      const offset = at + index;
      return {
        kind: isWord(value) ? 'word' : 'mark',
        text: plain(value),
        at: offset,
        isQuoted: quotations.some(({ from, to }) => offset >= from && offset < to),
      };
    }),
  }));
}

const isWord = (value: string): boolean => /^[\p{L}\p{N}]/u.test(value);

const plain = (value: string): string => value.toLowerCase().replaceAll('’', "'");

/** The segmenter splits after every “e.g.” before a capital, and after “Why?” in “Why?” she asked. */
function segmentsOf(text: string): { at: number; segment: string }[] {
  const segments: { at: number; segment: string }[] = [];
  for (const { index, segment } of segmenter.segment(text)) {
    const before = segments.at(-1);
    if (before !== undefined && (abbreviation.test(before.segment) || /^\p{Ll}/u.test(segment)))
      before.segment += segment;
    else segments.push({ at: index, segment });
  }
  return segments;
}

/** The words of a text in the same form, whatever its sentences are. */
export const wordsOf = (text: string): string[] =>
  (text.match(token) ?? []).filter(isWord).map(plain);

/** The words of a sentence, without its marks. */
export function wordsIn({ tokens }: Pick<Sentence, 'tokens'>): string[] {
  return tokens.filter(({ kind }) => kind === 'word').map(({ text }) => text);
}
