/** A passage of a text, as the text-fragment standard names it. */
export interface Passage {
  readonly prefix?: string;
  readonly textStart: string;
  readonly textEnd?: string;
  readonly suffix?: string;
}

/** Stands between two runs of words; no field of a passage may reach across it. */
export const BREAK = '\n';

/** Stands before a run that is looked through like any other and that no passage is named by. */
export const ASIDE = '\v';

/** A choice of at most so many characters is named in full, a longer one by its two ends. */
const MOST_IN_FULL = 100;

/** The fewest and the most words that name an end, or stand beside a choice to tell it from its likes. */
const FEWEST = 4;
const MOST = 12;

/** In how many words an end is looked for: a short one only where a run has no more. */
const endLengths = [4, 5, 6, 7, 8, 9, 10, 11, 12, 3, 2, 1];

interface Word {
  readonly start: number;
  readonly end: number;
  /** Counted from the beginning of the page. */
  readonly run: number;
}

function wordsOf(text: string): Word[] {
  let run = 0;
  let isAside = false;
  return [...text.matchAll(/[\n\v]|[\p{L}\p{N}\p{M}]+(?:['’-][\p{L}\p{N}\p{M}]+)*/gu)].flatMap(
    ({ 0: found, index }) => {
      if (found === BREAK || found === ASIDE) {
        run += 1;
        isAside = found === ASIDE;
        return [];
      }
      return isAside ? [] : [{ start: index, end: index + found.length, run }];
    },
  );
}

/**
 * Names a choice of words so that a browser finds it, and finds nothing like it sooner. Only whole
 * words are named, since browsers find no others.
 *
 * @param text all words of the page, run by run, with a {@link BREAK} or an {@link ASIDE} before each
 * @param start where the choice begins in it
 * @param end where it ends
 * @returns nothing where no words lead to it alone
 */
export function passageIn(text: string, start: number, end: number): Passage | undefined {
  const words = wordsOf(text);
  const first = words.findIndex((word) => word.end > start);
  const last = words.findLastIndex((word) => word.start < end);
  if (first === -1 || last < first) return undefined;

  // Browsers take capitals and small letters for the same.
  const folded = text.toLowerCase();
  const startOf = (index: number): number => words[index]?.start ?? 0;
  const endOf = (index: number): number => words[index]?.end ?? 0;
  const together = (a: number, b: number): boolean =>
    words[a] !== undefined && words[a].run === words[b]?.run;
  /** Whether a search that begins at `from` finds these words here and nowhere before. */
  const isFound = (a: number, b: number, from = 0): boolean =>
    together(a, b) && folded.indexOf(folded.slice(startOf(a), endOf(b)), from) === startOf(a);
  const say = (from: number, to: number): string =>
    text.slice(from, to).replace(/\s+/g, ' ').trim();

  if (together(first, last) && endOf(last) - startOf(first) <= MOST_IN_FULL) {
    for (const [before, after] of contexts(first, last)) {
      if (!isFound(before, after)) continue;
      const prefix = say(startOf(before), startOf(first));
      const suffix = say(endOf(last), endOf(after));
      return {
        ...(prefix === '' ? {} : { prefix }),
        textStart: say(startOf(first), endOf(last)),
        ...(suffix === '' ? {} : { suffix }),
      };
    }
    return undefined;
  }

  for (let a = first; a <= last; a += 1) {
    for (let b = a + FEWEST - 1; b < a + MOST && b <= last; b += 1) {
      if (!isFound(a, b)) continue;
      const textStart = say(startOf(a), endOf(b));
      // The end is looked for behind the beginning, from the last word of the choice backwards.
      for (let d = last; d > b; d -= 1)
        for (const count of endLengths) {
          const c = d - count + 1;
          if (c > b && isFound(c, d, endOf(b)))
            return { textStart, textEnd: say(startOf(c), endOf(d)) };
        }
      return { textStart };
    }
  }
  return undefined;
}

/** A choice with ever more words beside it: first only before it, then after it too. */
function* contexts(first: number, last: number): Generator<[number, number]> {
  for (let words = 0; words <= MOST; words += 1) yield [first - words, last];
  for (let words = 1; words <= MOST; words += 1) yield [first, last + words];
  for (let words = 1; words <= MOST; words += 1) yield [first - words, last + words];
}

/** A hyphen parts the fields of a fragment, so one within a field is encoded too. */
const encode = (text: string): string => encodeURIComponent(text).replaceAll('-', '%2D');

/**
 * The part of an address from `#` on that leads to a passage: the place on the page above it, for
 * browsers that know no text fragments, and then the passage.
 * https://wicg.github.io/scroll-to-text-fragment/#syntax
 *
 * @param id of the nearest heading above the passage; empty where there is none
 * @param passage left out where no words lead to it alone
 */
export function passageHash(id: string, passage: Passage | undefined): string {
  if (passage === undefined) return `#${id}`;
  const { prefix, textStart, textEnd, suffix } = passage;
  const fields = [
    ...(prefix === undefined ? [] : [`${encode(prefix)}-`]),
    encode(textStart),
    ...(textEnd === undefined ? [] : [encode(textEnd)]),
    ...(suffix === undefined ? [] : [`-${encode(suffix)}`]),
  ];
  return `#${id}:~:text=${fields.join(',')}`;
}
