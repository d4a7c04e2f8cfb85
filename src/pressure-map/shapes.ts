/**
 * The zones as shapes: what the sole is divided into, so that a part of it can be chosen. Both kinds
 * of shape are contours of the field that is drawn, so they follow it when it changes.
 */
import { fieldWindow, zoneField, type Field } from './field.ts';
import {
  contourRings,
  details,
  sampleField,
  smoothOutline,
  type Grid,
  type Point,
} from './isolines.ts';
import { zoneIds, type Zone } from './zones.ts';

/** A zone of a right sole, as SVG path data in the units of `details.large`, from the corner 0, 0. */
export interface ZoneShape {
  readonly zone: Zone;
  /** What is seen of the zone. */
  readonly outline: string;
  /** What may be pressed for it: the zone and all that is nearer to it than to any other zone. */
  readonly reach: string;
}

/** Cells per foot width: coarser than the drawing, since a border needs no bands. */
const CELLS = 20;
/** The pressure at which the foot ends: a little inside the outermost band, which is faint. */
const MIN_PRESSURE = 0.12;

const detail = { ...details.large, minIsland: 0.05 };

/**
 * How far a point belongs to a zone: the zone's share of the pressure there, less that of the
 * strongest other. Above 0 the zone is the strongest; the borders are where two of them are equal.
 */
function lead(zone: Zone): Field {
  const own = zoneField(zone);
  const others = zoneIds.filter((id) => id !== zone).map(zoneField);
  return (x, y) => {
    const mine = own(x, y);
    const theirs = others.map((other) => other(x, y));
    const total = theirs.reduce((sum, pressure) => sum + pressure, mine);
    // Outside the foot nothing belongs to anybody.
    return Math.min((mine - Math.max(...theirs)) / total, total - MIN_PRESSURE);
  };
}

/** Distance from each cell to the nearest cell above 0, in foot widths. */
function distances({ columns, values }: Grid): Grid {
  const inside = values.flatMap((value, index) =>
    value > 0 ? [[(index % columns) + 0.5, Math.floor(index / columns) + 0.5] as const] : [],
  );
  const { x0, y0 } = fieldWindow;
  return sampleField(
    (x, y) =>
      Math.min(
        ...inside.map(([column, row]) => Math.hypot(x - x0 - column / CELLS, y - y0 - row / CELLS)),
      ),
    CELLS,
  );
}

let shapes: readonly ZoneShape[] | undefined;

/** The five zones of a right sole, in the order of their table; computed once. */
export const zoneShapes = (): readonly ZoneShape[] => (shapes ??= computeShapes());

function computeShapes(): ZoneShape[] {
  const grids = zoneIds.map((zone) => {
    const leads = sampleField(lead(zone), CELLS);
    return { zone, leads, away: distances(leads) };
  });
  return grids.map(({ zone, leads, away }) => {
    const others = grids.filter((grid) => grid.zone !== zone);
    const nearer = away.values.map(
      (own, index) =>
        Math.min(...others.map((other) => other.away.values[index] ?? Infinity)) - own,
    );
    return {
      zone,
      outline: contourRings(leads, 0, detail)
        .map((ring) => smoothOutline(ring, detail))
        .join(''),
      // Borders of what is pressed are not seen, so their corners stay as they are.
      reach: contourRings({ ...away, values: nearer }, 0, detail)
        .map(straightOutline)
        .join(''),
    };
  });
}

/** A closed outline of whole units as straight lines; vertices on a line between two are left out. */
function straightOutline(vertices: readonly Point[]): string {
  const rounded = vertices.map(([x, y]): Point => [Math.round(x), Math.round(y)]);
  const corners = rounded.filter(([x, y], index) => {
    const [fromX, fromY] = rounded.at(index - 1) ?? [x, y];
    const [toX, toY] = rounded[(index + 1) % rounded.length] ?? [x, y];
    return (x - fromX) * (toY - y) !== (y - fromY) * (toX - x);
  });
  return `M${corners.map(([x, y]) => `${x} ${y}`).join('L')}z`;
}
