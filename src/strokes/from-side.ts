/**
 * Strokes that a sole does not show: the right foot and ankle from the inner side, in the units of
 * `side-outlines.ts`. A left foot is its mirror image about the middle of its box.
 */
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
  polyline,
  smooth,
  times,
  turned,
  unitOf,
  type Arc,
  type Point,
} from './geometry.ts';
import { chain } from './chain.ts';
import type { Box } from './on-sole.ts';
import { atWall, seated } from './small-figures.ts';
import { ANKLE, type Pose, type SideHand } from './side-outlines.ts';
import type { Stroke } from './stroke.ts';
import type { PlaceId } from './table.ts';

/** What is shown: x, y, width, height. As little of the leg as tells it, so that the foot is large. */
const SIDE_BOX = [-52, 40, 484, 352] as const;
/** The same, with room for a hand at the heel. */
const HEEL_BOX = [-4, 40, 484, 380] as const;
/** The same, with room for a ring before the toes, and for a hand at the heel. */
const TURN_BOX = [-74, 40, 554, 380] as const;
/** The same, with the calf. */
const CALF_BOX = [-52, -12, 484, 404] as const;

/** A soft ellipse of pressure, clipped to the outline. */
export interface Glow {
  readonly at: Point;
  readonly rx: number;
  readonly ry: number;
  /** Degrees. */
  readonly angle?: number;
}

/** Where the foot is, was or will be: how far it is turned, in degrees, and about which point. */
export interface Ghost {
  readonly turned: number;
  readonly about: Point;
}

/** What is under the strokes. */
export interface Scene {
  readonly box: Box;
  readonly pose: Pose;
  /** Where the foot goes from the ground: its leg is then left out. Default: it stays. */
  readonly lifted?: Ghost;
  readonly ghosts: readonly Ghost[];
  /** Where a hand presses. */
  readonly glows: readonly Glow[];
  /** What is stretched. Default: nothing. */
  readonly pulls?: readonly Glow[];
  /** A hand from its side: it cups the heel from behind the foot, holds it, or lies under the arch. */
  readonly hand?: SideHand;
  /** How high the ground is, where the foot stands on it or over it. */
  readonly ground?: number;
}

/** A drawing from the side: the foot, and what the hand does. */
export interface SideDrawing {
  readonly scene: Scene;
  readonly drawing: Drawing;
}

/** In the air, or in a hand. */
const lifted: Scene = { box: SIDE_BOX, pose: 'neutral', ghosts: [], glows: [] };
/** The foot up and the foot down. */
const upAndDown: readonly Ghost[] = [
  { turned: 17, about: ANKLE },
  { turned: -15, about: ANKLE },
];
const standing: Scene = { ...lifted, ground: 322 };

/** Along the top of the foot from the toes to the front of the ankle: the skin. */
const skin: readonly Point[] = points('66,284 100,284 128,272 156,254 192,233 226,209 247,180');
/** How far above the skin a line is drawn, so that it is told from the outline. */
const ABOVE = 24;
/** The same way through the air over the skin. */
const over = (above: number): readonly Point[] =>
  skin.map((at, index) => {
    const along = minus(skin[index + 1] ?? at, skin[index - 1] ?? at);
    return plus(at, times(leftOf(unitOf(along)), above));
  });
/** Degrees of a hand that comes down from the shin, as one's own does, and the other's who sits beside the leg. */
const FROM_SHIN = 192;
/** Degrees of a hand that glides up it, how high its middle is, and how far behind it the other hand shows. */
const GLIDE = { angle: 57, above: 8, air: 52, other: [-14, -24] } as const;
/** Where a stroke along the top begins and ends, as places in {@link skin}: from the base of the toes. */
const topRange: Partial<Record<PlaceId, number>> = { toes: 1, 'top-of-foot': 3, ankle: 6 };

const ORIGIN: Point = [0, 0];

/** Middles of places. */
const middles: Partial<Record<PlaceId, Point>> = {
  'top-of-foot': [172, 272],
  ankle: [292, 216],
  heel: [322, 284],
  ball: [124, 312],
  arch: [206, 302],
};

const middleOf = (place: PlaceId | undefined): Point => {
  const middle = place === undefined ? undefined : middles[place];
  if (middle === undefined) throw new RangeError(`The side view does not show the ${place}.`);
  return middle;
};

const pad = ({ hands }: Stroke, at: Point, angle: number, cut: Cut): Pad => ({
  shape: hands === 'thumb' || hands === 'both-thumbs' ? 'thumb' : 'fingertips',
  at,
  angle,
  size: cut.thumb,
});

function longStroke(stroke: Stroke, cut: Cut): SideDrawing {
  const [first, last] = [topRange[stroke.from ?? 'toes'] ?? 0, topRange[stroke.to ?? 'ankle'] ?? 6];
  const isFlat = stroke.hands === 'palm' || stroke.hands === 'both-hands';
  // Over the back of a hand.
  const air = over(isFlat ? GLIDE.air : ABOVE).slice(first + Number(isFlat), last + 1);
  const [start, end] = [skin[first] ?? ORIGIN, skin[last] ?? ORIGIN];
  const tip = air.at(-1) ?? end;
  const along = minus(end, start);
  const hand: Pad = isFlat
    ? {
        shape: 'flat',
        at: plus(start, times(leftOf(unitOf(along)), GLIDE.above)),
        angle: GLIDE.angle,
        size: cut.thumb,
      }
    : pad(stroke, start, FROM_SHIN, cut);
  const moving: Pad = { ...hand, motion: { along } };
  return {
    scene: {
      ...lifted,
      glows: [
        {
          at: plus(between(start, end, 0.5), [2, 16]),
          rx: lengthOf(along) * 0.6,
          ry: 60,
          angle: -33,
        },
      ],
    },
    drawing: {
      ...nothing,
      paths: [smooth(air)],
      marks: [arrowhead(tip, minus(tip, air.at(-2) ?? start), cut.head)],
      pads: [...(isFlat ? [{ ...hand, at: plus(hand.at, along), isGhost: true }] : []), moving],
      behind:
        stroke.hands === 'both-hands' ? [{ ...moving, at: plus(moving.at, GLIDE.other) }] : [],
    },
  };
}

function circles(stroke: Stroke, cut: Cut): SideDrawing {
  if (stroke.to === undefined) {
    const centre = middleOf(stroke.from);
    const radius = stroke.from === 'ankle' ? 44 : 30;
    const shape: Arc = { centre, rx: radius, ry: radius, start: -50, end: 250 };
    const first = onArc(shape, shape.start);
    return {
      scene: { ...lifted, glows: [{ at: centre, rx: radius * 1.9, ry: radius * 1.8 }] },
      drawing: {
        ...nothing,
        paths: [arc(shape)],
        marks: [arcHead(shape, cut.head)],
        pads: [
          {
            ...pad(stroke, first.at, FROM_SHIN, cut),
            motion: { round: { from: minus(first.at, centre), towards: first.velocity } },
          },
        ],
      },
    };
  }
  const [start, end]: [Point, Point] = [
    [128, 284],
    [244, 196],
  ];
  const axis = unitOf(minus(end, start));
  const across = 17;
  const from = times(leftOf(axis), across);
  return {
    scene: { ...lifted, glows: [{ at: between(start, end, 0.5), rx: 110, ry: 48, angle: -36 }] },
    drawing: {
      ...chain({ start, end, side: leftOf(axis), across, wayOut: 26, cut }),
      pads: [
        {
          ...pad(stroke, plus(start, from), FROM_SHIN, cut),
          motion: {
            along: times(axis, lengthOf(minus(end, start)) - 26),
            round: { from, towards: times(axis, across * 0.8) },
          },
        },
      ],
    },
  };
}

function hold(stroke: Stroke, cut: Cut): SideDrawing {
  const at = middleOf(stroke.from);
  if (stroke.from === 'heel')
    return {
      scene: {
        ...lifted,
        box: HEEL_BOX,
        hand: 'grip',
        glows: [{ at: [322, 270], rx: 96, ry: 76 }],
      },
      drawing: nothing,
    };
  return {
    scene: {
      ...lifted,
      glows: [{ at, rx: 80, ry: 56 }],
      ...(stroke.hands === 'both-hands' && stroke.from === 'top-of-foot'
        ? { box: HEEL_BOX, hand: 'under' as const }
        : {}),
    },
    drawing: {
      ...nothing,
      pads: [hand(stroke, cut)],
    },
  };
}

/** A hand that lies on the foot from above. */
const hand = ({ from }: Stroke, { thumb }: Cut): Pad =>
  from === 'ankle'
    ? { shape: 'palm', at: [286, 214], angle: 172, size: 30 }
    : { shape: 'flat', at: [214, 208], angle: GLIDE.angle, size: thumb };

/** A hand round the front of the foot that moves it, its thumb before it, unless it moves by itself. */
const roundTheFront = ({ hands }: Stroke, { thumb }: Cut): Partial<Drawing> =>
  hands === 'none'
    ? {}
    : {
        pads: [{ shape: 'thumb', at: [104, 296], angle: FROM_SHIN, size: thumb }],
        behind: [{ shape: 'fingertips', at: [86, 298], angle: FROM_SHIN, size: thumb }],
      };

/** The ankle goes round one way, as drawn, and then the other: the big toe draws a ring in the air. */
function turn(stroke: Stroke, cut: Cut): SideDrawing {
  const ring: Arc = { centre: [-16, 290], rx: 50, ry: 86, start: -60, end: 250 };
  const tip = onArc(ring, ring.end);
  return {
    scene: {
      ...lifted,
      box: TURN_BOX,
      ghosts: upAndDown,
      ...(stroke.hands === 'both-hands' ? { hand: 'grip' as const } : {}),
    },
    drawing: {
      ...nothing,
      paths: [arc(ring)],
      marks: [arrowhead(tip.at, turned(tip.velocity, -6), cut.head)],
      ...roundTheFront(stroke, cut),
      after: 'other-way',
    },
  };
}

function bend(stroke: Stroke, cut: Cut): SideDrawing {
  if (stroke.from === 'ankle') {
    const ring: Arc = { centre: [296, 218], rx: 292, ry: 292, start: 150, end: 186 };
    const [low, high] = [onArc(ring, ring.start), onArc(ring, ring.end)];
    const figure = seated('lifted');
    return {
      scene: { ...lifted, ghosts: upAndDown },
      drawing: {
        ...nothing,
        ...(stroke.hands === 'none' ? { details: figure.details } : {}),
        paths: [arc(ring)],
        marks: [
          ...(stroke.hands === 'none' ? figure.marks : []),
          arrowhead(high.at, turned(high.velocity, -4), cut.head),
          arrowhead(low.at, turned(times(low.velocity, -1), 4), cut.head),
        ],
        ...roundTheFront(stroke, cut),
      },
    };
  }
  const [tail, tip]: [Point, Point] = [
    [2, 284],
    [66, 176],
  ];
  const path = curve(tail, [10, 240], [32, 204], tip);
  const hand: Pad = { shape: 'thumb', at: [56, 280], angle: 42, size: cut.thumb };
  // Toes that bend by themselves go down again; a foot that a hand reaches does not stand.
  const alone = stroke.hands === 'none';
  return {
    scene: {
      ...(alone ? standing : lifted),
      pose: 'toesBack',
      ghosts: [{ turned: 0, about: ANKLE }],
      pulls: [{ at: [226, 320], rx: 150, ry: 34 }],
    },
    drawing: {
      ...nothing,
      paths: [path],
      marks: [
        arrowhead(tip, [24, -18], cut.head),
        ...(alone ? [arrowhead(tail, [-6, 26], cut.head)] : []),
      ],
      pads: alone ? [] : [{ ...hand, motion: { along: [7, -9] } }],
      after: 'back',
    },
  };
}

/** The heel comes up over the ball of the foot, or the front of the foot over the heel. */
function lift({ from }: Stroke, cut: Cut): SideDrawing {
  const heel = from === 'heel';
  const [tail, tip]: [Point, Point] = heel
    ? [
        [404, 312],
        [404, 216],
      ]
    : [
        [-6, 306],
        [-6, 210],
      ];
  return {
    scene: {
      ...standing,
      pose: heel ? 'toesBack' : 'neutral',
      lifted: heel ? { turned: -34, about: [126, 322] } : { turned: 18, about: [332, 321] },
      ghosts: [{ turned: 0, about: ANKLE }],
    },
    drawing: {
      ...nothing,
      paths: [line(tail, tip)],
      marks: [arrowhead(tip, [0, -1], cut.head)],
      after: 'back',
    },
  };
}

function stretch(_stroke: Stroke, cut: Cut): SideDrawing {
  const heel: Point = [404, 316];
  const { wall, backLeg, trunk, frontLeg, head } = atWall;
  const face: Arc = { centre: head, rx: 16, ry: 16, start: 0, end: 340 };
  return {
    scene: {
      ...standing,
      box: CALF_BOX,
      pose: 'leaning',
      pulls: [{ at: [290, 84], rx: 150, ry: 30, angle: 74 }],
    },
    drawing: {
      ...nothing,
      details: [
        { kind: 'ground', d: polyline(wall), width: 0.8 },
        { kind: 'fold', d: polyline(trunk) + polyline(frontLeg) + arc(face), width: 1 },
      ],
      paths: [line([404, 246], heel)],
      marks: [polyline(backLeg), arrowhead(heel, [0, 1], cut.head)],
    },
  };
}

/** Radius of a ball under the foot, about that of a tennis ball. */
const BALL = 42;

function roll(stroke: Stroke, cut: Cut): SideDrawing {
  const [start, end] = [middleOf(stroke.from), middleOf(stroke.to)];
  const x = (start[0] + end[0]) / 2;
  const at: Point = [x, 304 + BALL];
  const ground = at[1] + BALL + 2;
  const reach = 72;
  const figure = seated('onBall');
  const arrows = [-1, 1].map((sign) => {
    const tail = plus(at, [sign * (BALL + 22), 0]);
    const tip = plus(tail, [sign * reach, 0]);
    return { path: line(tail, tip), head: arrowhead(tip, [sign, 0], cut.head) };
  });
  return {
    scene: { ...standing, ground, glows: [{ at: [x, 312], rx: 140, ry: 50 }] },
    drawing: {
      ...nothing,
      // Nobody is to stand on a ball.
      details: figure.details,
      paths: arrows.map(({ path }) => path),
      marks: [...figure.marks, ...arrows.map(({ head }) => head)],
      pads: [
        {
          shape: stroke.hands === 'can' ? 'can' : 'ball',
          at,
          angle: 0,
          size: BALL,
          motion: { along: [Math.sign(end[0] - start[0]) * 44, 0] },
        },
      ],
      after: 'back',
    },
  };
}

/**
 * A stroke on a right foot from the inner side.
 *
 * @throws RangeError for a stroke or a place that is not drawn from the side
 */
export function strokeFromSide(stroke: Stroke, cut: Cut): SideDrawing {
  switch (stroke.stroke) {
    case 'long-stroke':
      return longStroke(stroke, cut);
    case 'circles':
      return circles(stroke, cut);
    case 'hold':
      return hold(stroke, cut);
    case 'turn':
      return turn(stroke, cut);
    case 'bend':
      return bend(stroke, cut);
    case 'stretch':
      return stretch(stroke, cut);
    case 'roll':
      return roll(stroke, cut);
    case 'lift':
      return lift(stroke, cut);
    case 'walk':
    case 'squeeze':
    case 'rest':
      throw new RangeError(`A “${stroke.stroke}” is not drawn from the side.`);
  }
}
