import type { GradeId } from './grades.ts';

/** Where a thread of the picture ends: the middle of its name’s row, and the grade that it carries. */
export interface ThreadEnd {
  readonly grade: GradeId;
  readonly y: number;
}

/** What a drawing of threads needs to know of its surroundings. */
export interface ThreadFrame {
  /** Begins the ids of the drawing, which a page must not have twice. */
  readonly id: string;
  /** The middle of the press, from which all threads come. */
  readonly press: { readonly x: number; readonly y: number };
  /** Width of the drawing. */
  readonly width: number;
}

/** Distance between threads where they leave the press, so that they stay in order. */
const START_GAP = 3.6;
/** How thick a thread is; no width is data. A split thread has two, a dotted one the width of its dots. */
const widths = { good: 9, some: 7, early: 4.5, mixed: 3, thin: 1.4, none: 4.5 } as const;
const DOT_GAP = 9;

const round = (value: number): number => Math.round(value * 10) / 10;

/** The colour of the first grade at the press turns into that of the second one on the way. */
function gradient(grade: GradeId, { id, press, width }: ThreadFrame): string {
  const half = round(press.x + (width - press.x) * 0.55);
  return `<linearGradient id="${id}-${grade}" gradientUnits="userSpaceOnUse" x1="${press.x}" x2="${half}" y1="0" y2="0"><stop class="thread-start"/><stop class="thread-end-${grade}" offset="1"/></linearGradient>`;
}

/**
 * Draws a thread for each claim from the press on the left to its name on the right: thick, thin,
 * split in two, or dotted, so that its second grade is seen without colour.
 *
 * @param ends from top to bottom
 */
export function drawThreads(ends: readonly ThreadEnd[], frame: ThreadFrame): string {
  const { id, press, width } = frame;
  const threads = ends.map(({ grade, y }, index) => {
    const start = press.y + (index - (ends.length - 1) / 2) * START_GAP;
    const curve = (from: number, to: number, stroke: number, more = ''): string =>
      `<path class="thread" stroke="url(#${id}-${grade})" stroke-width="${stroke}"${more} d="M${press.x} ${round(from)}C${round(press.x + (width - press.x) * 0.62)} ${round(from)} ${round(press.x + (width - press.x) * 0.38)} ${round(to)} ${width} ${round(to)}"/>`;
    switch (grade) {
      case 'mixed':
        return curve(start - 0.8, y - 2.5, widths.mixed) + curve(start + 0.8, y + 3.5, widths.thin);
      case 'none':
      case 'against':
        return curve(
          start,
          y,
          widths.none,
          ` stroke-linecap="round" stroke-dasharray="0 ${DOT_GAP}"`,
        );
      case 'good':
      case 'some':
      case 'early':
        return curve(start, y, widths[grade]);
    }
  });
  const used = [...new Set(ends.map(({ grade }) => grade))];
  return `<defs>${used.map((grade) => gradient(grade, frame)).join('')}</defs>${threads.join('')}`;
}
