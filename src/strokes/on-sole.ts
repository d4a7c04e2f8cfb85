/**
 * Strokes on the sole. The right sole faces you, its big toe on the right, in units of a 400th of a foot
 * width; a left one is its mirror image about {@link SOLE_MIDDLE}. All places come from the peaks of the
 * pressure field, so that a stroke fits every zone.
 */
import { fieldWindow, zonePeaks } from '../pressure-map/field.ts';
import { chain, CIRCLE } from './chain.ts';
import type { Cut } from './cuts.ts';
import { nothing, type Drawing, type Pad } from './drawing.ts';
import {
  arc,
  arcHead,
  arrowhead,
  between,
  curve,
  leftOf,
  lengthOf,
  line,
  minus,
  onArc,
  plus,
  points,
  smooth,
  times,
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
/** A part of the plane: x, y, width, height. */
export type Box = readonly [number, number, number, number];

/** What the picture of a sole shows. */
export const SOLE_BOX: Box = [-40, -8, 520, 928];
/** A toe and the gaps between bones are slim, so that the front of the foot is drawn large. */
const FRONT_BOX: Box = [64, -8, 416, 584];

/** What a stroke's picture shows. */
export const soleBox = ({ stroke, from }: Stroke): Box =>
  stroke === 'turn' || from === 'long-bones' ? FRONT_BOX : SOLE_BOX;

/** How much of the sole a close-up shows above and below where the stroke is. */
const AROUND = { above: 232, below: 260 } as const;

/** What a picture shows of a stroke that is drawn as large as its place allows. */
export function closeUpBox(stroke: Stroke): Box {
  const { from, to, meanwhile } = stroke;
  // The outer edge is as long as the foot.
  if (from === 'edge') return soleBox(stroke);
  const held: PlaceId | undefined = meanwhile === 'toe-back' ? 'big-toe' : undefined;
  const heights = [from, to, held].flatMap((place) =>
    place === undefined ? [] : soleCentre(place)[1],
  );
  const [x, y, width, height] = soleBox(stroke);
  const top = Math.max(y, Math.round(Math.min(...heights)) - AROUND.above);
  const bottom = Math.min(y + height, Math.round(Math.max(...heights)) + AROUND.below);
  return [x, top, width, bottom - top];
}

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

/** Where a whole hand has room for its fingers and below the toes, how small a smaller one is, and a hand that reaches round. */
const HAND = { room: 250, least: 190, size: 0.72, round: 62 } as const;

function longStroke(job: Job): Drawing {
  const { stroke, end, cut } = job;
  // Above it a whole hand would be cut off.
  const least = stroke.hands === 'palm' ? HAND.least : 0;
  const start: Point = [job.start[0], Math.max(job.start[1], least)];
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

/** The five long bones of the right foot, from behind the toes to the middle of the foot. */
const bones: readonly { readonly head: Point; readonly base: Point }[] = [
  { head: [340, 240], base: [320, 436] },
  { head: [256, 208], base: [240, 436] },
  { head: [213, 216], base: [207, 442] },
  { head: [170, 238], base: [174, 448] },
  { head: [129, 270], base: [143, 454] },
];

/** Where the gap goes to between a bone and the next one, from the middle of the foot to the toes. */
const gapAfter = (index: number): readonly [Point, Point] | undefined => {
  const [one, next] = [bones[index], bones[index + 1]];
  return one && next && [between(one.base, next.base, 0.5), between(one.head, next.head, 0.5)];
};

/** How far below the bones the hand begins. */
const BELOW_BONES = 4;

/** Circles up the first gap between the bones, where the hand leaves the bones free: one finger is as wide as it. */
function betweenBones(job: Job): Drawing {
  const { cut } = job;
  const [foot, end] = gapAfter(0) ?? [job.start, job.end];
  const axis = unitOf(minus(end, foot));
  // Below the bones, so that the hand does not lie on them.
  const start = plus(foot, times(axis, -BELOW_BONES));
  const side = times(leftOf(axis), Math.sign(leftOf(axis)[0]));
  const [across, wayOut] = [26, 40];
  const from = times(side, across);
  const shafts = bones.map(({ head, base }) => line(base, head)).join('');
  return {
    ...chain({ start, end, side, across, wayOut, cut, loops: 3 }),
    details: [
      { kind: 'fold', d: shafts, width: 1.2 },
      { kind: 'bone', d: shafts, width: 0.7 },
    ],
    pads: [
      {
        shape: 'fingertips',
        at: plus(start, from),
        angle: -56,
        size: cut.thumb,
        motion: {
          along: times(axis, lengthOf(minus(end, start)) - wayOut),
          round: { from, towards: times(axis, across * CIRCLE.along) },
        },
      },
    ],
  };
}

function circles(job: Job): Drawing {
  const { stroke } = job;
  if (stroke.from === 'long-bones') return betweenBones(job);
  const drawn = stroke.to === undefined ? circlesOnSpot(job) : circlesAlong(job);
  if (stroke.meanwhile !== 'toe-back') return drawn;
  return { ...drawn, pads: [{ ...pinch(job.cut), angle: -82 }, ...drawn.pads] };
}

/** Circles that stay: a thumb or fingers in one, two thumbs in two, or a flat hand in a wide one. */
function circlesOnSpot(job: Job): Drawing {
  const { start: centre, stroke, cut } = job;
  if (stroke.hands === 'both-thumbs') return kneading(job);
  if (stroke.hands !== 'palm')
    return round(job, { centre, rx: 66, ry: 60, start: -20, end: 250 }, ONE, 'start');
  const middle: Point = [centre[0], Math.max(centre[1], HAND.least)];
  const ring: Arc = { centre: middle, rx: 150, ry: 134, start: -20, end: 250 };
  const drawn = round(job, ring, 0, 'middle');
  const size = cut.thumb * HAND.size;
  return {
    ...drawn,
    pads: drawn.pads.map((flat) => ({ ...flat, ...lying(stroke, middle, size) })),
  };
}

/** Two thumbs go round, each from its side and in its own direction: one a little above the other. */
function kneading(job: Job): Drawing {
  const [inner, outer] = [1, -1].map((sign) => {
    const centre = plus(job.start, [sign * 20, sign * -92]);
    const shape: Arc =
      sign > 0
        ? { centre, rx: 64, ry: 60, start: 30, end: -275 }
        : { centre, rx: 64, ry: 60, start: 150, end: 455 };
    return round(job, shape, sign * ONE, 'start');
  });
  if (inner === undefined || outer === undefined) return nothing;
  return {
    ...nothing,
    paths: [...inner.paths, ...outer.paths],
    marks: [...inner.marks, ...outer.marks],
    pads: [...inner.pads, ...outer.pads],
  };
}

function circlesAlong(job: Job): Drawing {
  const { start, end, cut } = job;
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
    marks: [arcHead(shape, job.cut.head)],
    pads: [{ ...pad(job, where === 'start' ? first.at : shape.centre, angle), motion: { round } }],
  };
}

/** A hand with its finger and its thumb on both sides of the big toe. */
const pinch = (cut: Cut): Pad => ({
  shape: 'pinch',
  at: plus(soleCentre('big-toe'), [0, 14]),
  angle: -14,
  size: cut.thumb * 0.9,
});

/** From the big toe to the little one, where the same is done with each of them. */
const otherToes = (cut: Cut): string[] => [
  smooth(points('188,18 132,50 90,110')),
  arrowhead([90, 110], [-40, 66], cut.head * 0.8),
];

/** A joint goes round one way, as drawn, and then the other. */
function turn(job: Job): Drawing {
  const { stroke, cut } = job;
  const centre = soleCentre('big-toe');
  const shape: Arc = { centre, rx: 92, ry: 92, start: 160, end: 342 };
  const drawn = round(job, shape, -26, 'middle');
  return {
    ...drawn,
    marks: [...drawn.marks, ...(stroke.from === 'toes' ? otherToes(cut) : [])],
    pads: drawn.pads.map(({ motion }) => ({ ...pinch(cut), ...(motion && { motion }) })),
    after: 'other-way',
  };
}

/** How far beside the peak thumbs and arrows are, and how far above it, or above the hands. */
const SQUEEZE = {
  thumbs: 62,
  beside: 168,
  arrow: 65,
  above: 84,
  aboveHands: 138,
  belowEdge: 208,
  out: 66,
} as const;
/** How thumb and fingers of one hand come round the foot, and how far beside the peak they are. */
const ONE_HAND = { angle: 58, beside: 74, above: 96 } as const;

/** The edge of one hand between its thumb and its fingers, below the foot that lies in it. */
function webOf(at: Point, reach: number): string {
  const [thumb, fingers] = [1, -1].map((sign) => plus(at, [sign * reach, 92]));
  const [low1, low2] = [1, -1].map((sign) => plus(at, [sign * reach * 0.86, 196]));
  return thumb && fingers && low1 && low2 ? curve(thumb, low1, low2, fingers) : '';
}

/** What closes on a point of the foot: arrows in, and lighter ones out for letting go. */
function closing(
  at: Point,
  cut: Cut,
  height: number,
): { paths: string[]; marks: string[]; lettingGo: string } {
  const [left, top, width] = SOLE_BOX;
  const room = Math.min(at[0] - left, left + width - at[0]) - MARGIN - SQUEEZE.arrow;
  const beside = Math.min(SQUEEZE.beside, room);
  const above = Math.min(height, at[1] - top - MARGIN - cut.head * 0.7);
  const sides = [1, -1].map((sign) => {
    const tip = plus(at, [sign * beside, -above]);
    const tail = plus(tip, [sign * SQUEEZE.arrow, 0]);
    // Above the others, but below a hand that is high up.
    const isHigh = tip[1] - SQUEEZE.out - MARGIN < top;
    const out: Point = [0, isHigh ? 2 * above : -SQUEEZE.out];
    return {
      path: line(tail, tip),
      head: arrowhead(tip, [-sign, 0], cut.head),
      letGo:
        line(plus(tip, out), plus(tail, out)) + arrowhead(plus(tail, out), [sign, 0], cut.head),
    };
  });
  return {
    paths: sides.map(({ path }) => path),
    marks: sides.map(({ head }) => head),
    lettingGo: sides.map(({ letGo }) => letGo).join(''),
  };
}

/** Two hands round the foot: a thumb on the sole from each side, the fingers behind the foot. */
const roundTheFoot = (at: Point, cut: Cut, by: number): Pick<Drawing, 'pads' | 'behind'> => {
  const sides = [1, -1].map((sign) => ({
    at: plus(at, [sign * SQUEEZE.thumbs, 0]),
    size: cut.thumb,
    ...(by === 0 ? {} : { motion: { along: [sign * -by, 0] as const } }),
    sign,
  }));
  return {
    pads: sides.map(({ sign, ...side }) => ({ ...side, shape: 'thumb', angle: sign * -82 })),
    behind: sides.map(({ sign, ...side }) => ({
      ...side,
      shape: 'grip',
      angle: 0,
      size: HAND.round,
      mirrored: sign < 0,
    })),
  };
};

/** One hand round the heel: its thumb on one side, its fingers on the other, its edge below. */
const roundTheHeel = (at: Point, cut: Cut, by: number): Pick<Drawing, 'pads' | 'details'> => ({
  pads: [1, -1].map((sign) => ({
    shape: sign < 0 ? 'fingertips' : 'thumb',
    at: plus(at, [sign * ONE_HAND.beside, 0]),
    angle: sign * -ONE_HAND.angle,
    size: cut.thumb,
    motion: { along: [sign * -by, 0] },
  })),
  details: [{ kind: 'fold', d: webOf(at, 148), width: 0.8 }],
});

/** What closes on the foot: both hands, one from the outer side, one round the heel, or two thumbs. */
function closingHands({ stroke, start, cut }: Job): Partial<Drawing> {
  const by = 16;
  if (stroke.hands === 'both-hands') return roundTheFoot(start, cut, by);
  if (stroke.hands !== 'palm') return { pads: roundTheFoot(start, cut, by).pads };
  if (stroke.from === 'heel') return roundTheHeel(start, cut, by);
  const { pads, behind } = roundTheFoot(plus(start, [SQUEEZE.thumbs, 0]), cut, by);
  // One hand closes from the outer side.
  return { pads: pads.slice(-1), behind: behind.slice(-1) };
}

/** How far above the place the arrows are, so that no hand lies on them; below the middle of the outer edge there is more room. */
function arrowsAbove({ hands, from }: Stroke): number {
  if (from === 'edge') return -SQUEEZE.belowEdge;
  if (hands === 'palm' && from === 'heel') return ONE_HAND.above;
  return hands === 'both-thumbs' ? SQUEEZE.above : SQUEEZE.aboveHands;
}

function squeeze(job: Job): Drawing {
  const { stroke, start, end, cut } = job;
  const arrows = closing(start, cut, arrowsAbove(stroke));
  // First here, then there.
  const onward =
    stroke.to === undefined
      ? []
      : [
          line(between(start, end, 0.34), between(start, end, 0.9)),
          arrowhead(between(start, end, 0.9), minus(end, start), cut.head),
        ];
  const hands = closingHands(job);
  return {
    ...nothing,
    ...hands,
    details: [{ kind: 'fold', d: arrows.lettingGo, width: 0.7 }, ...(hands.details ?? [])],
    paths: arrows.paths,
    marks: [...arrows.marks, ...onward],
    after: 'back',
  };
}

/**
 * A whole hand on the sole. It comes from the outer side of the foot, so that it never crosses one on the
 * other foot. At the heel its thumb is above, so that it stays in the picture.
 */
function lying({ from }: Stroke, place: Point, size: number): Pad {
  const at: Point = [Math.min(place[0], HAND.room), Math.max(place[1], HAND.least * (size / 62))];
  return from === 'heel'
    ? { shape: 'palm', at, size, angle: 180 }
    : { shape: 'palm', at, size, angle: 0, mirrored: true };
}

function hold({ start, stroke, cut }: Job): Drawing {
  if (stroke.hands === 'both-hands') return { ...nothing, ...roundTheFoot(start, cut, 0) };
  // A whole hand would lie below the toes: a smaller one has room to close round them.
  const onToes = stroke.from === 'toes' || stroke.from === 'big-toe';
  return { ...nothing, pads: [lying(stroke, start, cut.thumb * (onToes ? HAND.size : 1))] };
}

/** A stretch: how far its arrows reach beyond the places, and how far its thumbs are inside of them. */
const STRETCH = { beyond: 44, gap: 56, thumbs: 0.13, short: 260 } as const;

/** The toes move apart: from the big one, a middle one and the little one outwards. */
const APART: readonly { readonly tail: Point; readonly tip: Point }[] = [
  { tail: [356, 96], tip: [436, 70] },
  { tail: [222, 66], tip: [222, 2] },
  { tail: [104, 138], tip: [22, 116] },
];

/** Finger and thumb draw the big toe gently out, and then the others. */
function stretchToes(cut: Cut): Drawing {
  const [x, y] = soleCentre('big-toe');
  const tip: Point = [x, 6];
  return {
    ...nothing,
    paths: [line([x, y + 24], tip)],
    marks: [arrowhead(tip, [0, -1], cut.head), ...otherToes(cut)],
    pads: [{ ...pinch(cut), motion: { along: [0, -14] } }],
    after: 'back',
  };
}

function stretch({ start, end, cut, stroke }: Job): Drawing {
  if (stroke.hands === 'fingertips') return stretchToes(cut);
  if (stroke.to === undefined)
    return {
      ...nothing,
      paths: APART.map(({ tail, tip }) => line(tail, tip)),
      marks: APART.map(({ tail, tip }) => arrowhead(tip, minus(tip, tail), cut.head)),
      after: 'back',
    };
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
      motion: { along: times(axis, sign * 24) },
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
    after: 'back',
  };
}

/** Along the outer edge, as the pressure field has it. */
const OUTER_EDGE: readonly [Point, Point] = [
  [146, 330],
  [138, 590],
];

function roll(job: Job): Drawing {
  const { stroke, cut } = job;
  const onEdge = stroke.from === 'edge' || stroke.to === 'edge';
  const [start, end] = onEdge ? OUTER_EDGE : [job.start, job.end];
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
        motion: { along: times(axis, half - 60) },
      },
    ],
    after: 'back',
  };
}

/** Feet that are left alone lie under a cover, seen from their side. */
function rest(): Drawing {
  const mattress = 'M-32 640H472';
  const behind = 'M180 336C190 282 236 268 256 308C276 362 300 402 352 420';
  const cover =
    'M24 640C24 570 52 390 90 330C112 296 158 296 170 338C184 396 208 452 262 466C330 480 400 446 472 434';
  return {
    ...nothing,
    details: [
      { kind: 'ground', d: `${mattress}M-32 640V700H472`, width: 0.8 },
      { kind: 'cover', d: `${behind}V470H180Z`, width: 0 },
      { kind: 'fold', d: behind, width: 0.8 },
      { kind: 'cover', d: `${cover}V640Z`, width: 0 },
      { kind: 'fold', d: cover, width: 1 },
      {
        kind: 'fold',
        d: 'M136 360C138 440 124 540 88 610M240 500C236 550 214 590 190 612M392 486C372 540 340 580 296 608',
        width: 0.5,
      },
    ],
  };
}

/** Someone who walks, in shoes, from the side; an arrow says where to. */
function walk({ cut }: Job): Drawing {
  const head: Arc = { centre: [232, 190], rx: 50, ry: 50, start: 0, end: 359 };
  const body =
    line([226, 262], [212, 500]) + line([60, 430], [150, 400], [222, 292], [290, 400], [370, 410]);
  const legs = line([20, 700], [130, 630], [212, 500], [288, 600], [316, 740]);
  const shoes = line([20, 700], [52, 756]) + line([316, 740], [384, 744]);
  return {
    ...nothing,
    details: [
      { kind: 'ground', d: 'M-20 764H460', width: 0.8 },
      { kind: 'fold', d: body + arc(head), width: 1.4 },
    ],
    marks: [legs, shoes, line([170, 840], [330, 840]), arrowhead([330, 840], [1, 0], cut.head)],
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
  walk,
  // Toes bent back and a foot that stands are seen from the side.
  bend: () => nothing,
  lift: () => nothing,
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
