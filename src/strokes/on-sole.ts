/**
 * Strokes on the sole. The right sole faces you, its big toe on the right, in units of a 400th of a foot
 * width; a left one is its mirror image about {@link SOLE_MIDDLE}. All places come from the peaks of the
 * pressure field, so that a stroke fits every zone.
 */
import { fieldWindow, pressureField, zonePeaks } from '../pressure-map/field.ts';
import { contourRings, sampleField, smoothOutline } from '../pressure-map/isolines.ts';
import { chain, CIRCLE } from './chain.ts';
import type { Cut } from './cuts.ts';
import { nothing, type Drawing, type Pad } from './drawing.ts';
import {
  arc,
  arrowhead,
  between,
  curve,
  leftOf,
  lengthOf,
  line,
  minus,
  onArc,
  plus,
  times,
  turned,
  unitOf,
  type Arc,
  type Point,
} from './geometry.ts';
import { zoneOf, type Stroke } from './stroke.ts';
import type { PlaceId } from './table.ts';

/** Units for each foot width. */
export const SOLE_UNITS = 400;
/** Across which a right sole becomes a left one. */
export const SOLE_MIDDLE = Math.round(((fieldWindow.x1 - fieldWindow.x0) / 2) * SOLE_UNITS);
/** What is shown: x, y, width, height. `rest` needs room for its rings. */
export const soleBoxes = { stroke: [-40, -24, 520, 950], rest: [-50, -90, 540, 1060] } as const;
/** How near to the edge of the picture an arrow may begin. */
const MARGIN = 8;

/** A point of the field on the right sole that faces you. */
const facing = (x: number, y: number): Point => [
  (fieldWindow.x1 - x) * SOLE_UNITS,
  (y - fieldWindow.y0) * SOLE_UNITS,
];

/**
 * The point of a place: the mean of its zone's peaks, of which the stronger count for more, or the peak
 * of the big toe.
 *
 * @throws RangeError for a place that is not on the sole
 */
export function soleCentre(place: PlaceId): Point {
  const zone = zoneOf(place);
  if (zone === undefined) throw new RangeError(`The sole does not show the ${place}.`);
  const peaks = place === 'big-toe' ? zonePeaks(zone).slice(0, 1) : zonePeaks(zone);
  const weights = peaks.map(({ amplitude }) => amplitude ** 2);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const mean = (axis: 'x' | 'y'): number =>
    peaks.reduce((sum, peak, index) => sum + peak[axis] * (weights[index] ?? 0), 0) / total;
  return facing(mean('x'), mean('y'));
}

/** A stroke with the points of its places and the cut in which it is drawn. */
interface Job {
  readonly stroke: Stroke;
  readonly start: Point;
  /** The same as the start, for a stroke that stays there. */
  readonly end: Point;
  readonly cut: Cut;
}

/** The pad for what touches the foot, coming in from the side at an angle. */
function pad({ stroke, cut }: Job, at: Point, angle: number): Pad {
  const { hands } = stroke;
  // A palm that went round would cover its rounds.
  if (hands === 'palm' && stroke.stroke === 'long-stroke')
    return { shape: 'palm', at, angle: angle + 52, size: cut.thumb };
  const shape = hands === 'fingertips' || hands === 'palm' ? 'fingertips' : 'thumb';
  return { shape, at, angle, size: cut.thumb };
}

/** Degrees of a single thumb: it comes in from the inner side of the foot. */
const ONE = -52;
/** How far beside the axis two thumbs begin and end a long stroke. */
const BESIDE = { start: 58, end: 34 } as const;

function longStroke(job: Job): Drawing {
  const { stroke, start, end, cut } = job;
  const along = minus(end, start);
  const side = leftOf(unitOf(along));
  // Two thumbs have no room on a short way.
  const two =
    (stroke.hands === 'both-thumbs' || stroke.hands === 'both-hands') &&
    lengthOf(along) > 2 * BESIDE.start;
  const ways = (two ? [1, -1] : [0]).map((sign) => {
    const from = plus(start, times(side, sign * BESIDE.start));
    const to = plus(end, times(side, sign * BESIDE.end));
    // Slightly bowed, as a hand goes round the foot.
    const bow = times(side, sign * 10);
    const [control1, control2] = [between(from, to, 0.3), between(from, to, 0.7)];
    const towards = minus(to, plus(control2, bow));
    return {
      from,
      to,
      path: curve(from, plus(control1, bow), plus(control2, bow), to),
      head: arrowhead(to, towards, cut.head),
      // Thumbs come in from below on both sides, whichever way they go.
      angle: !two ? ONE : from[0] < start[0] ? 38 : -38,
    };
  });
  return {
    ...nothing,
    paths: ways.map(({ path }) => path),
    marks: ways.map(({ head }) => head),
    pads: ways.map(({ from, to, angle }) => ({
      ...pad(job, from, angle),
      motion: { along: minus(to, from) },
    })),
  };
}

function circles(job: Job): Drawing {
  const { stroke, start, end, cut } = job;
  if (stroke.to === undefined) {
    const shape: Arc = { centre: start, rx: 66, ry: 60, start: -20, end: 250 };
    return round(job, shape, ONE, 'start');
  }
  const across = CIRCLE.across * (cut.line > 10 ? 1.1 : 1);
  const way = lengthOf(minus(end, start));
  const wayOut = Math.min(CIRCLE.wayOut, way * 0.3);
  const axis = unitOf(minus(end, start));
  // On the right, where the hand comes in.
  const side = times(leftOf(axis), Math.sign(leftOf(axis)[0]));
  const from = times(side, across);
  return {
    ...chain({ start, end, side, across, wayOut, cut }),
    pads: [
      {
        ...pad(job, plus(start, from), ONE),
        motion: {
          along: times(axis, way - wayOut),
          round: { from, towards: times(axis, across * CIRCLE.along) },
        },
      },
    ],
  };
}

/** A round about a joint or a spot: an arc with a head. The pad is on its start, or in its middle. */
function round(job: Job, shape: Arc, angle: number, where: 'start' | 'middle'): Drawing {
  const tip = onArc(shape, shape.end);
  const first = onArc(shape, shape.start);
  // A joint turns under the hand, which hardly leaves its place.
  const reach = where === 'start' ? 1 : 0.2;
  const round = {
    from: times(minus(first.at, shape.centre), reach),
    towards: times(first.velocity, reach),
  };
  return {
    ...nothing,
    paths: [arc(shape)],
    marks: [
      arrowhead(
        tip.at,
        turned(tip.velocity, -8 * Math.sign(shape.start - shape.end)),
        job.cut.head,
      ),
    ],
    pads: [{ ...pad(job, where === 'start' ? first.at : shape.centre, angle), motion: { round } }],
  };
}

function turn(job: Job): Drawing {
  const shape: Arc = { centre: soleCentre('big-toe'), rx: 104, ry: 92, start: 148, end: -128 };
  return round(job, shape, -26, 'middle');
}

/** Half axes of the arcs that stand for the hands, and how far beside the peak the thumbs are. */
const SQUEEZE = { rx: 142, ry: 186, thumbs: 62, arrow: 65, gap: 26, above: 84, least: 66 } as const;

function squeeze(job: Job): Drawing {
  const { stroke, start, cut } = job;
  const [left, , width] = soleBoxes.stroke;
  const room = Math.min(start[0] - left, left + width - start[0]) - MARGIN;
  const rx = Math.min(SQUEEZE.rx, room - SQUEEZE.arrow - SQUEEZE.gap);
  const share = rx / SQUEEZE.rx;
  const sides = [1, -1].map((sign) => {
    const shape: Arc = {
      centre: start,
      rx: sign * rx,
      ry: SQUEEZE.ry * share,
      start: -40,
      end: 46,
    };
    const tip = plus(start, [
      sign * (rx + SQUEEZE.gap),
      -Math.max(SQUEEZE.above * share, SQUEEZE.least),
    ]);
    const tail = plus(tip, [sign * SQUEEZE.arrow, 0]);
    const thumb: Pad = {
      shape: 'thumb',
      at: plus(start, [sign * SQUEEZE.thumbs, 0]),
      angle: sign * -82,
      size: cut.thumb,
      motion: { along: [sign * -16, 0], back: true },
    };
    return {
      path: line(tail, tip),
      head: arrowhead(tip, [-sign, 0], cut.head),
      arc: smoothArc(shape),
      thumb,
    };
  });
  return {
    ...nothing,
    paths: sides.map(({ path }) => path),
    // Where there is no room for them beside the thumbs, the hands are left out.
    marks: sides.flatMap(({ head, arc: hand }) => (share > 0.7 ? [head, hand] : [head])),
    pads: stroke.hands === 'palm' ? [] : sides.map(({ thumb }) => thumb),
  };
}

/** An arc whose half axes may be negative, for the other side. */
function smoothArc(shape: Arc): string {
  const flipped = shape.rx < 0;
  return arc(
    flipped ? { ...shape, rx: -shape.rx, start: 180 - shape.start, end: 180 - shape.end } : shape,
  );
}

/** How far from the left edge a hand has room for its fingers. */
const HAND_ROOM = 190;

function hold({ start, stroke, cut }: Job): Drawing {
  // The heel is held with the thumb above, so that the hand stays in the picture.
  const lower = stroke.from === 'heel';
  const at: Point = [Math.max(start[0], HAND_ROOM), start[1]];
  return {
    ...nothing,
    pads: [
      {
        shape: 'palm',
        at,
        angle: lower ? 180 : 0,
        mirrored: lower,
        size: cut.thumb,
        still: true,
      },
    ],
  };
}

/** A stretch: how far its arrows reach beyond the places, and how far its thumbs are inside of them. */
const STRETCH = { beyond: 44, gap: 56, thumbs: 0.13, short: 260 } as const;

function stretch({ start, end, cut, stroke }: Job): Drawing {
  const axis = unitOf(minus(end, start));
  const middle = between(start, end, 0.5);
  const gap = Math.min(STRETCH.gap, lengthOf(minus(end, start)) * 0.14);
  const upper = start[1] < end[1];
  // On a short way the thumbs would meet, so they are on the places and not between them.
  const isShort = lengthOf(minus(end, start)) < STRETCH.short;
  const ways = [-1, 1].map((sign) => {
    const [near, far] = sign < 0 ? [start, end] : [end, start];
    const tip = plus(near, times(axis, sign * (isShort ? 1.7 : 1) * STRETCH.beyond));
    const at = between(near, far, isShort ? -0.08 : STRETCH.thumbs);
    const thumb: Pad = {
      shape: stroke.hands === 'palm' ? 'fingertips' : 'thumb',
      at,
      angle: sign < 0 === upper ? -46 : 134,
      size: cut.thumb,
      motion: { along: times(axis, sign * 24), back: true },
    };
    return {
      path: line(plus(middle, times(axis, sign * gap)), tip),
      head: arrowhead(tip, times(axis, sign), cut.head),
      thumb,
    };
  });
  const dot = gap / 2.6;
  return {
    ...nothing,
    paths: ways.map(({ path }) => path),
    marks: [
      ...ways.map(({ head }) => head),
      ...[-1, 0, 1].map((sign) => {
        const at = plus(middle, times(axis, sign * dot));
        return line(at, at);
      }),
    ],
    pads: ways.map(({ thumb }) => thumb),
  };
}

function roll({ start, end, cut }: Job): Drawing {
  const axis = unitOf(minus(end, start));
  const size = cut.line > 10 ? 84 : 74;
  const middle = between(start, end, 0.5);
  // On a short way the arrows still look out from behind the ball.
  const half = Math.max(lengthOf(minus(end, start)) / 2 + 24, size + 62);
  const [first, last] = [plus(middle, times(axis, -half)), plus(middle, times(axis, half))];
  return {
    ...nothing,
    paths: [line(first, last)],
    marks: [arrowhead(first, times(axis, -1), cut.head), arrowhead(last, axis, cut.head)],
    pads: [
      {
        shape: 'ball',
        at: middle,
        angle: 0,
        size,
        motion: { along: times(axis, half - 60), back: true },
      },
    ],
  };
}

/** Pressures at which the rings of a rest lie, and the part of the plane that they need. */
const rings = [0.03, 0.008] as const;
const restWindow = { x0: -0.2, x1: 1.3, y0: -0.35, y1: 2.55 } as const;

/** Two dotted rings round a foot that is left alone. */
function rest(): Drawing {
  const detail = { units: SOLE_UNITS, minIsland: 0.3, spacing: 0.14 };
  const grid = sampleField((x, y) => pressureField([])(fieldWindow.x1 - x, y), 20, restWindow);
  const [left, top] = [restWindow.x0 * SOLE_UNITS, (restWindow.y0 - fieldWindow.y0) * SOLE_UNITS];
  return {
    ...nothing,
    dots: rings.flatMap((pressure) =>
      contourRings(grid, pressure, detail).map((ring) =>
        smoothOutline(
          ring.map(([x, y]): Point => [x + left, y + top]),
          detail,
        ),
      ),
    ),
  };
}

const drawers: Readonly<Record<Stroke['stroke'], (job: Job) => Drawing>> = {
  'long-stroke': longStroke,
  circles,
  squeeze,
  hold,
  turn,
  stretch,
  roll,
  rest,
  // Toes bent back are seen from the side.
  bend: () => nothing,
};

/**
 * A stroke on a right sole that faces you.
 *
 * @throws RangeError for a place that is not on the sole
 */
export function strokeOnSole(stroke: Stroke, cut: Cut): Drawing {
  const start: Point = stroke.from === undefined ? [0, 0] : soleCentre(stroke.from);
  const end = stroke.to === undefined ? start : soleCentre(stroke.to);
  return drawers[stroke.stroke]({ stroke, start, end, cut });
}
