import type { DirectionId } from './comparison-tables.ts';

/** How many people a dot stands for, about. */
export const PEOPLE_PER_DOT = 10;

/** Dots in a row: as many as fit on a narrow phone. */
const MAX_DOTS = 30;
/** From the middle of one dot to the next, and how large a dot is, in pixels. */
const STEP = 9;
const DOT = 7;

/** A drawing of people as dots. */
export interface DotDrawing {
  readonly width: number;
  readonly height: number;
  readonly svg: string;
}

/** Dots are dashes of no length with round ends; a little longer than to the last, which rounding would lose. */
const row = (dots: number, index: number): string =>
  `M5 ${5 + index * STEP}h${(dots - 1) * STEP + 0.1}`;

/**
 * Draws the people of a comparison as dots of about ten: filled where the comparison favours, hollow
 * where not, two dashed rings where its size was not seen.
 */
export function drawPeopleDots({
  analysed,
  direction,
}: {
  readonly analysed?: number | undefined;
  readonly direction: DirectionId;
}): DotDrawing {
  const favours = direction === 'favours';
  if (analysed === undefined) {
    const kind = favours ? 'people-favour' : 'people-other';
    const ring = (x: number): string =>
      `<circle class="people-unseen ${kind}" cx="${x}" cy="5" r="3.8"/>`;
    return { width: 22, height: 10, svg: ring(5) + ring(17) };
  }
  const dots = Math.max(1, Math.round(analysed / PEOPLE_PER_DOT));
  const rows = Array.from({ length: Math.ceil(dots / MAX_DOTS) }, (_, index) =>
    row(Math.min(MAX_DOTS, dots - index * MAX_DOTS), index),
  );
  const line = (kind: string, width: number): string =>
    `<path class="people-line ${kind}" d="${rows.join('')}" stroke-dasharray="0 ${STEP}" stroke-width="${width}"/>`;
  return {
    width: (Math.min(MAX_DOTS, dots) - 1) * STEP + 10,
    height: (rows.length - 1) * STEP + 10,
    svg: favours
      ? line('people-favour', DOT)
      : line('people-other', DOT + 0.8) + line('people-hole', DOT - 2.2),
  };
}
