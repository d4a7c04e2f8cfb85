import { contours } from 'd3-contour';
import { fieldWindow, pressureField } from './field.ts';
import type { Zone } from './zones.ts';

/** How finely a sole is drawn. `bands` names which of the twelve pressure colours are used. */
export interface Detail {
  /** Cells per foot width of the grid that the field is sampled on. */
  readonly cells: number;
  /** Units of the drawing per foot width; coordinates are whole units. */
  readonly units: number;
  /** Colours to draw, from 1 (outermost) to 12. */
  readonly bands: readonly number[];
}

/** Lower edge of each of the twelve bands, from the outside in. */
const thresholds = [0.09, 0.16, 0.25, 0.35, 0.46, 0.58, 0.71, 0.85, 1.0, 1.16, 1.33, 1.5] as const;

/** The two sizes that the site draws: a cover, and a thumbnail of a few hundred bytes. */
export const details = {
  cover: { cells: 23, units: 150, bands: thresholds.map((_, index) => index + 1) },
  thumbnail: { cells: 13, units: 70, bands: [1, 3, 5, 7, 9, 11] },
} as const satisfies Record<string, Detail>;

/** One filled band: which colour it takes and its outline as SVG path data. */
export interface Band {
  readonly colour: number;
  readonly path: string;
}

/** A corner of an outline, in units of the drawing. */
export type Point = readonly [number, number];

/**
 * A closed outline as relative quadratic curves through the middles of its sides: a uniform
 * quadratic B-spline with the vertices as control points. It hides the grid with few bytes.
 * Rounding happens on absolute positions, so the errors of relative steps do not add up.
 */
export function smoothOutline(vertices: readonly Point[]): string {
  const rounded = (value: number): number => Math.round(value);
  const middle = (a: Point, b: Point): Point => [
    rounded((a[0] + b[0]) / 2),
    rounded((a[1] + b[1]) / 2),
  ];
  const at = (index: number): Point => vertices[index % vertices.length] ?? [0, 0];
  let here = middle(at(0), at(1));
  let path = `M${here[0]} ${here[1]}q`;
  const numbers: number[] = [];
  for (let index = 1; index <= vertices.length; index += 1) {
    const control = at(index);
    const next = middle(control, at(index + 1));
    numbers.push(
      rounded(control[0]) - here[0],
      rounded(control[1]) - here[1],
      next[0] - here[0],
      next[1] - here[1],
    );
    here = next;
  }
  // A minus sign separates as well as a space does.
  path += numbers.join(' ').replaceAll(' -', '-');
  return `${path}z`;
}

/** Area by the shoelace formula, in square units; specks below a few units are dropped. */
export function area(vertices: readonly Point[]): number {
  return Math.abs(
    vertices.reduce((sum, [x, y], index) => {
      const [nextX, nextY] = vertices[(index + 1) % vertices.length] ?? [x, y];
      return sum + x * nextY - nextX * y;
    }, 0) / 2,
  );
}

/**
 * The filled bands of a right sole, outermost first, so that later ones paint over earlier ones.
 *
 * @param lit zones that glow
 * @param detail grid, units and colours; see {@link details}
 * @returns one entry for each band that is not empty; coordinates start at 0, 0
 */
export function soleBands(lit: readonly Zone[], detail: Detail): Band[] {
  const { x0, x1, y0, y1 } = fieldWindow;
  const columns = Math.round((x1 - x0) * detail.cells);
  const rows = Math.round((y1 - y0) * detail.cells);
  const field = pressureField(lit);
  const samples = Array.from({ length: columns * rows }, (_, index) =>
    field(
      x0 + ((index % columns) + 0.5) / detail.cells,
      y0 + (Math.floor(index / columns) + 0.5) / detail.cells,
    ),
  );
  const scale = detail.units / detail.cells;
  const bands: Band[] = [];
  for (const colour of detail.bands) {
    const threshold = thresholds[colour - 1];
    if (threshold === undefined) throw new RangeError(`There is no pressure band ${colour}.`);
    const shape = contours().size([columns, rows]).contour(samples, threshold);
    const path = shape.coordinates
      .flat()
      // d3 closes each ring by repeating its first point.
      .map((ring) => ring.slice(0, -1).map(([x = 0, y = 0]): Point => [x * scale, y * scale]))
      .filter((ring) => area(ring) > (detail.units / 40) ** 2)
      .map(smoothOutline)
      .join('');
    if (path !== '') bands.push({ colour, path });
  }
  return bands;
}

/** Width and height of a drawing in its own units. */
export function soleSize(detail: Detail): { width: number; height: number } {
  const { x0, x1, y0, y1 } = fieldWindow;
  return {
    width: Math.round((x1 - x0) * detail.units),
    height: Math.round((y1 - y0) * detail.units),
  };
}
