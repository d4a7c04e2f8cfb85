/**
 * The zones as shapes: what the sole is divided into, so that a part of it can be chosen. Both kinds
 * of shape are contours of the field that is drawn, so they move with it.
 */
import { contours } from 'd3-contour';
import { fieldWindow, zoneField } from './field.ts';
import { area, details, smoothOutline, type Point } from './isolines.ts';
import { zoneIds, type Zone } from './zones.ts';

/** A zone of a right sole: `outline` is what is seen of it, `reach` is what may be pressed for it. */
export interface ZoneShape {
  readonly zone: Zone;
  /** SVG path data in the units of a cover; the toes are several islands. */
  readonly outline: string;
  /** The zone and all of the drawing that is nearer to it than to any other zone. */
  readonly reach: string;
}

/** Cells per foot width: coarser than the drawing, since a border needs no bands. */
const CELLS = 20;
/** The pressure at which the foot ends: a little inside the outermost band, which is faint. */
const EDGE = 0.12;

const columns = Math.round((fieldWindow.x1 - fieldWindow.x0) * CELLS);
const rows = Math.round((fieldWindow.y1 - fieldWindow.y0) * CELLS);

type Grid = readonly number[];

/** A value for each cell of the grid, from its middle in foot widths. */
function sample(value: (x: number, y: number) => number): Grid {
  return Array.from({ length: columns * rows }, (_, index) => value(...middleOf(index)));
}

function middleOf(index: number): [x: number, y: number] {
  return [
    fieldWindow.x0 + ((index % columns) + 0.5) / CELLS,
    fieldWindow.y0 + (Math.floor(index / columns) + 0.5) / CELLS,
  ];
}

/**
 * How far a point belongs to each zone: the zone's share of the pressure there, less that of the
 * strongest other. Above 0 the zone is the strongest; the borders are where two of them are equal.
 */
function lead(zone: Zone): (x: number, y: number) => number {
  const own = zoneField(zone);
  const others = zoneIds.filter((id) => id !== zone).map(zoneField);
  return (x, y) => {
    const mine = own(x, y);
    const strongest = Math.max(...others.map((other) => other(x, y)));
    const total = mine + others.reduce((sum, other) => sum + other(x, y), 0);
    // Outside the foot nothing belongs to anybody.
    return Math.min((mine - strongest) / total, total - EDGE);
  };
}

/** Outlines of all that lies above 0, without specks. */
function contour(grid: Grid): Point[][] {
  const scale = details.large.units / CELLS;
  return contours()
    .size([columns, rows])
    .contour([...grid], 0)
    .coordinates.flat()
    .map((ring) => ring.slice(0, -1).map(([x = 0, y = 0]): Point => [x * scale, y * scale]))
    .filter((ring) => area(ring) > (details.large.units / 20) ** 2);
}

const smooth = (ring: readonly Point[]): string =>
  smoothOutline(ring, details.large.spacing * details.large.units);

/** Distance from each cell to the nearest one of a zone, in foot widths. */
function distances(leads: Grid): Grid {
  const inside = leads.flatMap((value, index) => (value > 0 ? [middleOf(index)] : []));
  return sample((x, y) => Math.min(...inside.map(([u, v]) => Math.hypot(x - u, y - v))));
}

/**
 * The five zones of a right sole, in the order of their table.
 *
 * @returns paths in the units of `details.large`, with 0, 0 at the drawing's corner
 */
export function zoneShapes(): ZoneShape[] {
  const grids = zoneIds.map((zone) => {
    const leads = sample(lead(zone));
    return { zone, leads, away: distances(leads) };
  });
  return grids.map(({ zone, leads, away }) => {
    const others = grids.filter((grid) => grid.zone !== zone);
    const nearer = away.map(
      (own, index) => Math.min(...others.map((other) => other.away[index] ?? Infinity)) - own,
    );
    return {
      zone,
      outline: contour(leads).map(smooth).join(''),
      // Borders of what is pressed are not seen, so their corners stay as they are.
      reach: contour(nearer).map(straightOutline).join(''),
    };
  });
}

/** A closed outline of whole units as straight lines; corners on a line between two are left out. */
function straightOutline(vertices: readonly Point[]): string {
  const rounded = vertices.map(([x, y]): Point => [Math.round(x), Math.round(y)]);
  const corners = rounded.filter(([x, y], index) => {
    const [fromX, fromY] = rounded.at(index - 1) ?? [x, y];
    const [toX, toY] = rounded[(index + 1) % rounded.length] ?? [x, y];
    return (x - fromX) * (toY - y) !== (y - fromY) * (toX - x);
  });
  return `M${corners.map(([x, y]) => `${x} ${y}`).join('L')}z`;
}
