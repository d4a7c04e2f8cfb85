import { contours } from 'd3-contour';
import { fieldWindow, hottest, pressureField, type Field, type Pressure } from './field.ts';
import type { Lit } from './zones.ts';

/** How finely a sole is drawn. `bands` names which of the twelve pressure colours are used. */
export interface Detail {
  /** Cells per foot width of the grid that the field is sampled on. */
  readonly cells: number;
  /** Units of the drawing per foot width; coordinates are whole units. */
  readonly units: number;
  /** Distance between the control points of an outline, in foot widths. */
  readonly spacing: number;
  /** The smallest island that is drawn, as the side of a square in foot widths. */
  readonly minIsland: number;
  /** Colours to draw, from 1 (outermost) to 12. */
  readonly bands: readonly number[];
}

/** Lower edge of each of the twelve bands, from the outside in. */
const thresholds = [0.09, 0.16, 0.25, 0.35, 0.46, 0.58, 0.71, 0.85, 1.0, 1.16, 1.33, 1.5] as const;

const large = {
  // Coarser ones draw the toes as one.
  cells: 46,
  units: 200,
  spacing: 0.045,
  minIsland: 0.025,
  bands: thresholds.map((_, index) => index + 1),
} as const satisfies Detail;

/**
 * The sizes that the site draws: large, for a page that is about the drawing or a sole on which hands are
 * drawn; an article's cover; and a small one of a few hundred bytes.
 */
export const details = {
  large,
  // The three left out are so close to their neighbours that they are not missed at this size.
  cover: { ...large, bands: [1, 2, 3, 4, 5, 7, 9, 11, 12] },
  thumbnail: { ...large, units: 100, spacing: 0.06, bands: [1, 2, 3, 5, 7, 9, 11] },
} as const satisfies Record<string, Detail>;

/** One filled band: which colour it takes and its outline as SVG path data. */
export interface Band {
  readonly colour: number;
  readonly path: string;
}

/** A vertex of an outline, in units of the drawing. */
export type Point = readonly [number, number];

/** The values of a field in the middles of the cells of a grid over a window, by rows. */
export interface Grid {
  /** Cells per foot width. */
  readonly cells: number;
  readonly columns: number;
  readonly rows: number;
  readonly values: readonly number[];
}

/**
 * Samples a field on a grid.
 *
 * @param cells per foot width
 * @param window the part of the plane, in foot widths. Default: what is drawn of a foot
 */
export function sampleField(
  field: Field,
  cells: number,
  window: Readonly<Record<keyof typeof fieldWindow, number>> = fieldWindow,
): Grid {
  const { x0, x1, y0, y1 } = window;
  const columns = Math.round((x1 - x0) * cells);
  const rows = Math.round((y1 - y0) * cells);
  const values = Array.from({ length: columns * rows }, (_, index) =>
    field(x0 + ((index % columns) + 0.5) / cells, y0 + (Math.floor(index / columns) + 0.5) / cells),
  );
  return { cells, columns, rows, values };
}

/**
 * Outlines of all that is above a threshold, without small islands, by marching squares.
 *
 * @param units of the drawing per foot width
 * @param minIsland the smallest island, as the side of a square in foot widths
 * @returns closed outlines that do not repeat their first vertex
 */
export function contourRings(
  { cells, columns, rows, values }: Grid,
  threshold: number,
  { units, minIsland }: Pick<Detail, 'units' | 'minIsland'>,
): Point[][] {
  const scale = units / cells;
  return (
    contours()
      .size([columns, rows])
      .contour([...values], threshold)
      .coordinates.flat()
      // d3 closes each ring by repeating its first point.
      .map((ring) => ring.slice(0, -1).map(([x = 0, y = 0]): Point => [x * scale, y * scale]))
      .filter((ring) => area(ring) > (units * minIsland) ** 2)
  );
}

/** Area of an outline in square units, by the shoelace formula. */
function area(vertices: readonly Point[]): number {
  const twice = vertices.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = vertices[(index + 1) % vertices.length] ?? [x, y];
    return sum + x * nextY - nextX * y;
  }, 0);
  return Math.abs(twice) / 2;
}

/** The fewest control points with which a small island is still round. */
const MIN_CONTROL_POINTS = 8;

/**
 * Resamples a closed outline at even distances. A contour has a vertex wherever it meets the grid,
 * some of them almost on top of each other; even ones draw the same shape with far fewer.
 *
 * @param vertices at least three, not repeating the first
 * @param spacing about how far apart the points are to be, in the unit of the vertices
 */
function resample(vertices: readonly Point[], spacing: number): Point[] {
  const sides = vertices.map((from, index) => {
    const to = vertices[(index + 1) % vertices.length] ?? from;
    return { from, to, length: Math.hypot(to[0] - from[0], to[1] - from[1]) };
  });
  const perimeter = sides.reduce((sum, { length }) => sum + length, 0);
  const count = Math.max(MIN_CONTROL_POINTS, Math.round(perimeter / spacing));
  const points: Point[] = [];
  let passed = 0;
  for (const { from, to, length } of sides) {
    for (; points.length < count && (points.length * perimeter) / count < passed + length;) {
      const share = ((points.length * perimeter) / count - passed) / length;
      points.push([from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share]);
    }
    passed += length;
  }
  return points;
}

/**
 * A closed outline as relative quadratic curves through the middles of its sides: a uniform
 * quadratic B-spline with the vertices as control points. It hides the grid with few bytes, since
 * each control point is the mirror image of the last one and is left out (`t` in SVG paths).
 * Control points are rounded to even units, so that every middle is a whole one and no rounding adds
 * up along the mirrored points.
 *
 * @param vertices the outline in units of the drawing
 * @param spacing of the control points
 */
export function smoothOutline(
  vertices: readonly Point[],
  { spacing, units }: Pick<Detail, 'spacing' | 'units'>,
): string {
  const even = (value: number): number => 2 * Math.round(value / 2);
  const controls = resample(vertices, spacing * units)
    .map(([x, y]): Point => [even(x), even(y)])
    .filter(([x, y], index, all) => x !== all.at(index - 1)?.[0] || y !== all.at(index - 1)?.[1]);
  const control = (index: number): Point => controls[index % controls.length] ?? [0, 0];
  const middle = (index: number): Point => {
    const [[x1, y1], [x2, y2]] = [control(index), control(index + 1)];
    return [(x1 + x2) / 2, (y1 + y2) / 2];
  };
  const step = (from: Point, to: Point): number[] => [to[0] - from[0], to[1] - from[1]];
  // A minus sign separates as well as a space does.
  const format = (numbers: number[]): string => numbers.join(' ').replaceAll(' -', '-');
  const first = [...step(middle(0), control(1)), ...step(middle(0), middle(1))];
  const others = controls
    .slice(1)
    .flatMap((_, index) => step(middle(index + 1), middle(index + 2)));
  return `M${middle(0).join(' ')}q${format(first)}t${format(others)}z`;
}

/**
 * The filled bands of a right sole, outermost first, so that later ones paint over earlier ones.
 *
 * @param lit what glows
 * @param detail grid, units and colours; see {@link details}
 * @param pressure how hard what glows is pressed. Default: the glow only says where
 * @returns one entry for each band that is not empty; coordinates start at 0, 0
 */
export function soleBands(lit: readonly Lit[], detail: Detail, pressure?: Pressure): Band[] {
  // Of a bell the logarithm is nearly straight from cell to cell, so that outlines have no ripples.
  const field = pressureField(lit, pressure);
  const grid = sampleField((x, y) => Math.log(field(x, y)), detail.cells);
  return detail.bands.flatMap((colour) => {
    const threshold = thresholds[colour - 1];
    if (colour > hottest[pressure ?? 'firm']) return [];
    if (threshold === undefined) throw new RangeError(`There is no pressure band ${colour}.`);
    const rings = contourRings(grid, Math.log(threshold), detail);
    const path = rings.map((ring) => smoothOutline(ring, detail)).join('');
    return path === '' ? [] : [{ colour, path }];
  });
}

/**
 * The bands as SVG paths.
 *
 * @param paint the attribute that colours a band. Default: its class, see `styles.ts`
 * @param pressure how hard what glows is pressed. Default: the glow only says where
 */
export const bandPaths = (
  lit: readonly Lit[],
  detail: Detail,
  {
    paint = (band) => `class="p${band}"`,
    pressure,
  }: { paint?: (band: number) => string; pressure?: Pressure | undefined } = {},
): string =>
  soleBands(lit, detail, pressure)
    .map(({ colour, path }) => `<path ${paint(colour)} d="${path}"/>`)
    .join('');

/** Width and height of a drawing in its own units, and the gap between the soles of a pair. */
export function soleSize({ units }: Detail): { width: number; height: number; gap: number } {
  const { x0, x1, y0, y1 } = fieldWindow;
  const width = Math.round((x1 - x0) * units);
  return { width, height: Math.round((y1 - y0) * units), gap: Math.round(width / 3) };
}
