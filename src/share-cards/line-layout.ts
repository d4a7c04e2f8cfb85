/** Line breaking of titles: arithmetic on the widths of words. */

/** Space for a title, in pixels. */
export interface TitleBox {
  readonly width: number;
  readonly height: number;
}

/** Widths as multiples of the font size. */
export interface WordWidths {
  /** Of each word, in order. */
  readonly words: readonly number[];
  readonly space: number;
}

/** The lines of a title, and its font size in pixels. */
export interface LineLayout {
  readonly size: number;
  readonly lines: readonly string[];
}

/** Line height of a title, as a multiple of the font size. */
export const LINE_HEIGHT = 1.08;

/** Font sizes of a title in pixels, from the largest. */
const sizes = [100, 92, 84, 78, 72, 66, 60, 56, 52, 48, 44, 40, 36, 32] as const;

/** A smaller size is preferred down to this share of the largest that fits, if its lines are more even. */
const MIN_SIZE_SHARE = 0.75;
/** Lines are even if the shortest has at least this share of the width of the longest. */
const MIN_EVENNESS = 0.5;

interface Line {
  readonly from: number;
  readonly to: number;
  readonly width: number;
}

/** Fills lines one after the other; a word that is wider than a line has one of its own. */
function breakLines({ words, space }: WordWidths, width: number): Line[] {
  const lines: Line[] = [];
  words.forEach((word, index) => {
    const last = lines.at(-1);
    const longer = last === undefined ? Infinity : last.width + space + word;
    if (last !== undefined && longer <= width)
      lines[lines.length - 1] = { from: last.from, to: index + 1, width: longer };
    else lines.push({ from: index, to: index + 1, width: word });
  });
  return lines;
}

const longest = (lines: readonly Line[]): number => Math.max(...lines.map(({ width }) => width));

/** The same number of lines in the least width, which makes them as even as they get. */
function balance(widths: WordWidths, lines: readonly Line[]): readonly Line[] {
  let best = lines;
  for (;;) {
    const narrower = breakLines(widths, longest(best) - 0.001);
    if (narrower.length > lines.length || longest(narrower) >= longest(best)) return best;
    best = narrower;
  }
}

/**
 * The largest size at which a title stays in its box, or one not much smaller at which its lines are
 * more even.
 *
 * @throws Error when not even the smallest size fits
 */
export function lineLayout(title: string, widths: WordWidths, box: TitleBox): LineLayout {
  const words = title.trim().split(/\s+/);
  let largest: LineLayout | undefined;
  for (const size of sizes) {
    if (largest !== undefined && size < MIN_SIZE_SHARE * largest.size) break;
    const lines = balance(widths, breakLines(widths, box.width / size));
    const fits =
      lines.length * LINE_HEIGHT * size <= box.height && longest(lines) * size <= box.width;
    if (!fits) continue;
    const layout = { size, lines: lines.map(({ from, to }) => words.slice(from, to).join(' ')) };
    if (Math.min(...lines.map(({ width }) => width)) >= MIN_EVENNESS * longest(lines))
      return layout;
    largest ??= layout;
  }
  if (largest !== undefined) return largest;
  throw new Error(
    [
      'The title of a share card is too long to be read on it.',
      `  found     ${title}`,
      `  expected  a title that fits at ${sizes.at(-1) ?? 0} pixels`,
      '  fix       Shorten the title.',
    ].join('\n'),
  );
}
