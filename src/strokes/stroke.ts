import type { Pressure } from '../pressure-map/field.ts';
import { isZone, type Lit, type Zone } from '../pressure-map/zones.ts';
import { rowById } from '../row-by-id.ts';
import {
  strokes,
  type HandsId,
  type MeanwhileId,
  type PaceId,
  type PlaceId,
  type StrokeId,
  type StrokeRow,
  type ViewId,
  type Way,
} from './table.ts';

/** A stroke as a step names it: what is left out follows from the table. */
export interface StrokeFields {
  readonly stroke: StrokeId;
  readonly from?: PlaceId | undefined;
  readonly to?: PlaceId | undefined;
  readonly pace?: PaceId | undefined;
  readonly hands?: HandsId | undefined;
  readonly view?: ViewId | undefined;
  readonly meanwhile?: MeanwhileId | undefined;
  readonly pressure?: Pressure | 'none' | undefined;
}

/** A stroke with nothing left out but the places that it does not have. */
export interface Stroke {
  readonly stroke: StrokeId;
  readonly from: PlaceId | undefined;
  readonly to: PlaceId | undefined;
  readonly pace: PaceId;
  readonly hands: HandsId;
  readonly view: ViewId;
  readonly meanwhile: MeanwhileId | undefined;
  /** How hot it glows: what is only held or moved is as cool as a light touch. */
  readonly pressure: Pressure;
}

/** The row of a stroke, with the types of every row. */
export const rowOf = (stroke: StrokeId): StrokeRow => rowById<StrokeRow>(strokes, stroke);

/** The strokes that a hand does or a foot: not the rest after them, and not a walk. */
export const strokesOnFoot = strokes.filter(({ ways: [{ from }] }) => from.length > 0);
/** What follows them. */
export const afterStrokes = strokes.filter(({ ways: [{ from }] }) => from.length === 0);

const fitsFrom = ({ from: starts }: Way, from: PlaceId | undefined): boolean =>
  from === undefined ? starts.length === 0 : starts.includes(from);

const fitsTo = ({ to: ends, toIsOptional = false }: Way, to: PlaceId | undefined): boolean =>
  to === undefined ? ends === undefined || toIsOptional : (ends ?? []).includes(to);

/** Whether two places are the same, or as near: the arch and the outer edge lie beside each other. */
export const areBeside = (from: PlaceId | undefined, to: PlaceId | undefined): boolean =>
  from !== undefined &&
  to !== undefined &&
  (from === to || [from, to].every((place) => place === 'arch' || place === 'edge'));

/** The ways of a stroke that fit a step's places and view, the one that is drawn first. */
export const fittingWays = ({ stroke, from, to, view }: StrokeFields): Way[] =>
  rowOf(stroke).ways.filter(
    (way) =>
      fitsFrom(way, from) &&
      fitsTo(way, to) &&
      !areBeside(from, to) &&
      way.view === (view ?? way.view),
  );

/**
 * Fills in what a step left out.
 *
 * @throws RangeError for fields that do not fit together, which `checkStroke` should have caught
 */
export function completeStroke(fields: StrokeFields): Stroke {
  const { stroke, from, to, meanwhile } = fields;
  const [way] = fittingWays(fields);
  if (way === undefined) throw new RangeError(`No “${stroke}” goes from ${from} to ${to}.`);
  const row = rowOf(stroke);
  const pace = fields.pace ?? row.paces[0];
  const hands = fields.hands ?? way.hands[0];
  const pressure =
    fields.pressure === 'none' ? 'light' : (fields.pressure ?? row.pressure ?? 'medium');
  return { stroke, from, to, pace, hands, view: way.view, meanwhile, pressure };
}

/** Whether one drawing of it shows both feet, or stands for both. */
export const isForBothFeet = ({ stroke, view }: Stroke): boolean =>
  view === 'side' || stroke === 'walk' || stroke === 'rest';

/** From the toes to the heel; the arch and the outer edge lie beside each other. */
const along = ['toes', 'ball', 'arch', 'heel'] as const satisfies readonly Zone[];

/** The zone of a place: the big toe is one of the toes, and the long bones end in the ball of the foot. */
export function zoneOf(place: PlaceId): Zone | undefined {
  if (place === 'big-toe') return 'toes';
  if (place === 'long-bones') return 'ball';
  return isZone(place) ? place : undefined;
}

/** What glows of the sole: of a foot that rolls along its outer edge, the edge alone. */
export const litOnSole = ({ stroke, from, to }: Pick<Stroke, 'stroke' | 'from' | 'to'>): Lit[] =>
  stroke === 'roll' && (from === 'edge' || to === 'edge') ? ['edge'] : litBy({ from, to });

/** What a stroke passes, which is what glows; nothing for a neutral foot. */
export function litBy({ from, to }: Pick<Stroke, 'from' | 'to'>): Lit[] {
  if (from === 'big-toe' && to === undefined) return ['big-toe'];
  const ends = [from, to].flatMap((place) => (place === undefined ? [] : (zoneOf(place) ?? [])));
  const onEdge = ends.includes('edge');
  const ranks = ends.map((zone) => along.indexOf(zone === 'edge' ? 'arch' : zone));
  return along
    .filter((_, rank) => rank >= Math.min(...ranks) && rank <= Math.max(...ranks))
    .map((zone) => (zone === 'arch' && onEdge ? 'edge' : zone));
}
