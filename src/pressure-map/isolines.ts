import { contours } from 'd3-contour';
import { fieldWindow, pressureField } from './field.ts';
import type { Zone } from './zones.ts';

/** How finely a sole is drawn. `bands` names which of the twelve pressure colours are used. */
export interface Detail {
  /** Cells per foot width of the grid that the field is sampled on. */
  readonly cells: number;
  /** Units of the drawing per foot width; coordinates are whole units. */
  readonly units: number;
  /** Distance between the corners that an outline is drawn from, in foot widths. */
  readonly spacing: number;
  /** The smallest speck worth drawing, as a side of a square in foot widths. */
  readonly speck: number;
  /** Colours to draw, from 1 (outermost) to 12. */
  readonly bands: readonly number[];
}

/** Lower edge of each of the twelve bands, from the outside in. */
const thresholds = [0.09, 0.16, 0.25, 0.35, 0.46, 0.58, 0.71, 0.85, 1.0, 1.16, 1.33, 1.5] as const;

const large = {
  cells: 40,
  units: 120,
  spacing: 0.12,
  speck: 0.025,
  bands: thresholds.map((_, index) => index + 1),
} as const satisfies Detail;

/**
 * The sizes that the site draws: large, for a page that is about the drawing; an article's cover; a
 * thumbnail of a few hundred bytes; a tab's icon.
 */
export const details = {
  large,
  // The three left out lie so close to their neighbours that they are not missed at this size.
  cover: { ...large, bands: [1, 2, 3, 4, 5, 7, 9, 11, 12] },
  thumbnail: { cells: 26, units: 100, spacing: 0.1, speck: 0.025, bands: [1, 3, 5, 7, 9, 11] },
  icon: { cells: 26, units: 24, spacing: 0.25, speck: 0.15, bands: [1, 5, 8] },
} as const satisfies Record<string, Detail>;

/** One filled band: which colour it takes and its outline as SVG path data. */
export interface Band {
  readonly colour: number;
  readonly path: string;
}

/** A corner of an outline, in units of the drawing. */
export type Point = readonly [number, number];

/** The fewest corners that still make a round speck. */
const FEWEST = 8;

/**
 * Points at even distances along a closed outline. A contour has a corner wherever it meets the
 * grid, some of them almost on top of each other; even ones draw the same shape with far fewer.
 *
 * @param vertices the outline, at least three corners, not repeating the first
 * @param spacing about how far apart the points are to be, in the unit of the vertices
 */
function evenly(vertices: readonly Point[], spacing: number): Point[] {
  const sides = vertices.map((from, index) => {
    const to = vertices[(index + 1) % vertices.length] ?? from;
    return { from, to, length: Math.hypot(to[0] - from[0], to[1] - from[1]) };
  });
  const around = sides.reduce((sum, { length }) => sum + length, 0);
  const count = Math.max(FEWEST, Math.round(around / spacing));
  const points: Point[] = [];
  let passed = 0;
  for (const { from, to, length } of sides) {
    for (; points.length < count && (points.length * around) / count < passed + length;) {
      const part = ((points.length * around) / count - passed) / length;
      points.push([from[0] + (to[0] - from[0]) * part, from[1] + (to[1] - from[1]) * part]);
    }
    passed += length;
  }
  return points;
}

/**
 * A closed outline as relative quadratic curves through the middles of its sides: a uniform
 * quadratic B-spline with the vertices as control points. It hides the grid with few bytes, since
 * each control point is the mirror image of the last one and need not be said (`t` in SVG paths).
 * Control points are rounded to even units, so that every middle is a whole one and no rounding adds
 * up along the mirrored points.
 *
 * @param vertices the outline in units of the drawing
 * @param spacing about how far apart the control points are to be, in the same units
 */
export function smoothOutline(vertices: readonly Point[], spacing: number): string {
  const even = (value: number): number => 2 * Math.round(value / 2);
  const controls = evenly(vertices, spacing)
    .map(([x, y]): Point => [even(x), even(y)])
    .filter(([x, y], index, all) => x !== all.at(index - 1)?.[0] || y !== all.at(index - 1)?.[1]);
  const at = (index: number): Point => controls[index % controls.length] ?? [0, 0];
  const middle = (index: number): Point => [
    (at(index)[0] + at(index + 1)[0]) / 2,
    (at(index)[1] + at(index + 1)[1]) / 2,
  ];
  const step = (from: Point, to: Point): number[] => [to[0] - from[0], to[1] - from[1]];
  // A minus sign separates as well as a space does.
  const written = (numbers: number[]): string => numbers.join(' ').replaceAll(' -', '-');
  const first = [...step(middle(0), at(1)), ...step(middle(0), middle(1))];
  const others = controls
    .slice(1)
    .flatMap((_, index) => step(middle(index + 1), middle(index + 2)));
  return `M${middle(0).join(' ')}q${written(first)}t${written(others)}z`;
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
export function soleBands(lit: readonly Zone[], detail: Detail): readonly Band[] {
  const key = `${JSON.stringify(detail)} ${lit.join(' ')}`;
  const known = drawn.get(key);
  if (known !== undefined) return known;
  const bands = drawBands(lit, detail);
  drawn.set(key, bands);
  return bands;
}

/** Every drawing so far: a site of any size has few different ones, and each takes milliseconds. */
const drawn = new Map<string, readonly Band[]>();

function drawBands(lit: readonly Zone[], detail: Detail): Band[] {
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
      .filter((ring) => area(ring) > (detail.units * detail.speck) ** 2)
      .map((ring) => smoothOutline(ring, detail.spacing * detail.units))
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
