import { upperFirst } from '../letter-case.ts';
import { fieldWindow, zonePeaks } from './field.ts';
import { details } from './isolines.ts';
import { zones, type Zone } from './zones.ts';

/** The name of a zone beside the map, and the line from it into the zone. Units of `details.large`. */
export interface MapName {
  readonly zone: Zone;
  readonly label: string;
  /** Where the words begin, or end where they stand on the inner side of the foot. */
  readonly x: number;
  /** The height of the line and the middle of the words. */
  readonly y: number;
  readonly side: 'inner' | 'outer';
  /** From where to where the line goes; its end is a point at which the zone presses. */
  readonly line: { readonly from: number; readonly to: number };
}

/** Where names begin on the outer side of the foot, and end on the inner, beside the hollow of the arch. */
const columns = { inner: 46, outer: 214 } as const;
/** How far a line keeps from the words. */
const GAP = 7;

/** Which peak of each zone its line leads to, by its place in the field, and from which side. */
const ends: Readonly<Record<Zone, { readonly peak: number; readonly side: MapName['side'] }>> = {
  toes: { peak: 3, side: 'outer' },
  ball: { peak: 2, side: 'outer' },
  arch: { peak: 0, side: 'inner' },
  edge: { peak: 0, side: 'outer' },
  heel: { peak: 0, side: 'outer' },
};

/** The drawn part of the map with its names: left, top, width, height. */
export const mapBox = [-10, 0, 396, 460] as const;

/** The five names, in the order of the zones, beside a foot that has its big toe on the left. */
export function mapNames(): MapName[] {
  const { units } = details.large;
  return zones.map(({ id, label }) => {
    const { peak, side } = ends[id];
    const point = zonePeaks(id)[peak];
    if (point === undefined) throw new RangeError(`The zone “${id}” has no peak ${peak}.`);
    const x = columns[side];
    return {
      zone: id,
      label: upperFirst(label),
      x,
      y: Math.round((point.y - fieldWindow.y0) * units),
      side,
      line: {
        from: side === 'inner' ? x + GAP : x - GAP,
        to: Math.round((point.x - fieldWindow.x0) * units),
      },
    };
  });
}
