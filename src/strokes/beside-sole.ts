/**
 * What goes on beside a stroke. A foot that is lifted is drawn above a knee; a toe that is held back
 * the sole cannot show: there is the same foot in a small round picture from its inner side, on the outer
 * side of the heel, from where no hand comes. Units of the sole.
 */
import type { Cut } from './cuts.ts';
import type { Drawing } from './drawing.ts';
import { arc, arrowhead, line, plus, points, smooth, times, type Point } from './geometry.ts';
import type { MeanwhileId } from './table.ts';

/** The front of a foot from its inner side, its big toe bent back, about the middle of its view. */
const toeHeld: readonly Point[] = points(
  '63,-40 31,-21 1,-6 -16,-26 -41,-41 -56,-33 -52,-16 -29,5 -19,20 -9,33 5,40 43,32 68,23',
);

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

/** The lowest part of the knee from which the foot is lifted, as a height on the sole. */
export const GROUND = 1000;
/** The top of the knee or the lap on which the foot lay. */
const KNEE: readonly Point[] = points('-20,1008 90,972 214,960 338,972 448,1008');
/** From where to where the arrows of a foot that is lifted go. */
const UP = { from: 956, to: 858, beside: [84, 344] } as const;

/** The foot has left the knee or the lap below its heel, and goes up. */
function lifted(cut: Cut): Beside {
  const arrows = UP.beside.map(
    (x) => line([x, UP.from], [x, UP.to]) + arrowhead([x, UP.to], [0, -1], cut.head),
  );
  return {
    details: [{ kind: 'ground', d: smooth(KNEE), width: 1 }],
    marks: arrows,
    pads: [],
  };
}

/** What goes on beside a stroke, as it is drawn. */
export const besideSole = (what: MeanwhileId, cut: Cut): Beside =>
  what === 'lifted' ? lifted(cut) : toeBack();
