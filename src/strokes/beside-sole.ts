/**
 * What goes on beside a stroke and the sole cannot show: the same foot in a small round picture from its
 * inner side, on the outer side of the heel, from where no hand comes. Units of the sole.
 */
import type { Cut } from './cuts.ts';
import type { Drawing } from './drawing.ts';
import { arc, arrowhead, line, plus, points, smooth, times, type Point } from './geometry.ts';
import type { MeanwhileId } from './table.ts';

/** The front of a foot from its inner side, its big toe bent back, about the middle of its view. */
const toeHeld: readonly Point[] = points(
  '63,-40 31,-21 1,-6 -16,-26 -41,-41 -56,-33 -52,-16 -29,5 -19,20 -9,33 5,40 43,32 68,23',
);

/** A foot that is lifted, from its inner side: from the back of the leg round the heel to its front. */
const footLifted: readonly Point[] = points(
  '46,-70 46,-36 54,-14 48,4 28,8 4,2 -26,6 -54,4 -56,-8 -30,-18 -2,-34 10,-52 12,-72',
);
/** The hand below its heel, the ground, and the way up. */
const liftedFrom = {
  hand: points('70,44 36,32 10,24 8,14 26,14 52,18 76,22'),
  ground: points('-66,56 66,56'),
  up: points('-26,48 -26,20'),
} as const satisfies Record<string, readonly Point[]>;

/** Where the same foot is seen from its side, beside the sole: a round picture, and a thumb in it. */
const BESIDE_SOLE = { centre: [54, 716], radius: 92, finger: 40, scale: 1.2 } as const;

/** What the sole cannot show, small, from the side: points about the middle of a round picture. */
const beside = (places: readonly Point[]): Point[] =>
  places.map((point) => plus(BESIDE_SOLE.centre, times(point, BESIDE_SOLE.scale)));

/** Parts of a drawing. */
type Beside = Pick<Drawing, 'details' | 'marks' | 'pads'>;

/** The round picture and the foot in it. */
function inset(foot: readonly Point[]): Drawing['details'] {
  const { centre, radius } = BESIDE_SOLE;
  const frame = arc({ centre, rx: radius, ry: radius, start: 0, end: 359 });
  const outline = smooth(beside(foot));
  return [
    { kind: 'cover', d: frame, width: 0 },
    { kind: 'ground', d: frame, width: 0.5 },
    { kind: 'fold', d: outline, width: 0.8 },
  ];
}

/** The other hand holds the big toe back. */
function toeBack(): Beside {
  const [at = BESIDE_SOLE.centre] = beside([[-46, 4]]);
  return {
    details: inset(toeHeld),
    marks: [],
    pads: [{ shape: 'thumb', at, angle: 26, size: BESIDE_SOLE.finger }],
  };
}

/** The foot is lifted from the ground by a hand below its heel. */
function lifted(cut: Cut): Beside {
  const [tail = BESIDE_SOLE.centre, tip = tail] = beside(liftedFrom.up);
  const [left = tail, right = tip] = beside(liftedFrom.ground);
  return {
    details: [
      ...inset(footLifted),
      { kind: 'ground', d: line(left, right), width: 0.7 },
      { kind: 'fold', d: smooth(beside(liftedFrom.hand)), width: 0.7 },
    ],
    marks: [line(tail, tip), arrowhead(tip, [0, -1], cut.head * 0.6)],
    pads: [],
  };
}

/** The small picture of what goes on beside a stroke. */
export const besideSole = (what: MeanwhileId, cut: Cut): Beside =>
  what === 'lifted' ? lifted(cut) : toeBack();
