/**
 * How to sit or lie for a routine: legs and hands from the side, in a picture of 780 by 420 units. The
 * leg that is massaged comes from the right, its foot is on the left.
 */
import { plus, points, smooth, type Point } from './geometry.ts';
import type { SeatId } from './table.ts';

/** Width and height of a picture. */
export const SEATED_SIZE = [780, 420] as const;

/** Which way something fades out of the picture. */
export type FadeSide = 'down' | 'left' | 'right' | 'up' | 'wrist';

/** A part of a body between two lines, or with one line round it. */
interface Limb {
  readonly lines: readonly (readonly Point[])[];
  readonly fades: readonly FadeSide[];
}

/** What is drawn. */
export interface Seated {
  /** Left edge and width of what is shown, where the picture is narrower than the others. */
  readonly shown?: readonly [number, number];
  /** The leg that is massaged: path data from the top of the thigh round the foot to its underside. */
  readonly leg?: string;
  /** The edge of its sole, which glows. */
  readonly sole?: string;
  /** The sole that is massaged, where it faces you: its middle, its turn in degrees and its length. */
  readonly facing?: { readonly at: Point; readonly angle: number; readonly length: number };
  /** Other limbs and a body, those behind first: their sides, and how they fade. */
  readonly limbs: readonly Limb[];
  /** An arm, before all of them. */
  readonly arm?: Limb;
  /** Stool, chair or bed: lines, and closed shapes. */
  readonly furniture: readonly string[];
  readonly cushions: readonly string[];
  /** A towel, as a thick line. */
  readonly towel?: string;
  /** Fingers or thumbs on the foot: where, at what angle and how wide. */
  readonly fingers: readonly {
    readonly at: Point;
    readonly angle: number;
    readonly size: number;
  }[];
}

const foot: readonly Point[] = points(
  '203,156 186,151 166,138 147,126 138,114 130,104 121,101 115,107 119,117 129,126 131,136 141,149 158,165 168,182 174,205 182,228 197,237',
);
const legOnHigh: readonly Point[] = [
  [790, 124],
  [700, 107],
  [580, 84],
  [505, 66],
  [465, 61],
  [433, 65],
  [400, 75],
  [330, 100],
  [275, 130],
  [238, 152],
  ...foot,
  [214, 231],
  [230, 214],
  [248, 200],
  [275, 195],
  [310, 188],
  [355, 187],
  [400, 175],
  [437, 156],
  [456, 147],
  [475, 144],
  [496, 150],
  [550, 174],
  [604, 204],
  [670, 216],
  [790, 218],
];
const soleOf = (points: readonly Point[]): string => smooth(points.slice(6, 17));

/** The other leg and the chair, of whoever's foot is up. */
const sitting = {
  limbs: [
    {
      lines: [
        points('457,138 454,195 458,240 462,300 460,350 457,410'),
        points('583,184 556,230 546,270 541,315 533,360 524,410'),
      ],
      fades: ['down'],
    },
  ],
  furniture: ['M570 220H780M604 222V396'],
} as const;

/** The leg that is laid across: its knee is on the far side, its shin before the other knee. */
const crossed: readonly Point[] = points(
  '620,204 590,160 548,128 500,122 450,130 404,148 376,168 372,196',
);
/** The leg on whose knee the ankle lies, from the hip round its foot on the floor and back. */
const support: readonly Point[] = points(
  '640,200 560,196 480,190 420,187 380,190 354,202 341,226 340,270 342,310 340,346 330,366 306,380 280,388 268,396 276,404 310,406 350,403 378,405 392,398 392,376 388,346 400,312 408,280 414,262 430,255 480,258 560,264 640,264',
);
/** Back and front of whoever sits, up to the chest. */
const body: readonly (readonly Point[])[] = [
  points('560,196 556,150 548,100 540,40 538,-10'),
  points('600,264 650,258 664,226 660,170 650,110 646,50 646,-10'),
];
const arm: readonly (readonly Point[])[] = [
  points('590,-10 582,50 566,84 536,98 490,96 440,92 400,92'),
  points('634,-10 632,50 620,110 594,142 556,142 500,130 440,116 400,113'),
];

/** The same in bed: the leg that is laid across, the other one with its knee bent, and a back that leans on a pillow. */
const crossedInBed: readonly Point[] = points(
  '620,220 600,172 566,142 520,130 470,136 430,152 406,176',
);
const supportInBed: readonly Point[] = points(
  '640,236 560,214 490,186 440,168 408,166 390,184 376,220 352,262 328,288 296,300 262,304 250,312 262,318 310,317 356,318 378,310 384,290 404,258 424,238 450,244 500,272 560,304 640,316',
);
const bodyInBed: readonly (readonly Point[])[] = [
  points('590,226 588,160 580,90 572,30 570,-10'),
  points('590,316 650,316 684,296 692,240 688,160 678,80 672,-10'),
];

/** A leg whose foot stands on the floor: from the thigh down to the toes, along the sole and up again. */
const standing: readonly Point[] = points(
  '790,128 700,116 600,106 520,101 470,104 438,116 418,142 408,182 402,232 398,280 393,314 382,336 358,352 332,362 306,369 288,376 281,386 288,396 312,399 340,400 370,395 400,393 430,398 448,394 457,380 456,360 450,336 451,304 458,268 468,240 486,224 520,217 580,220 650,226 790,236',
);

/** The picture of each way to sit. */
export const seatedScenes = {
  chair: {
    leg: smooth(standing),
    sole: smooth(standing.slice(15, 24)),
    limbs: [],
    furniture: ['M520 240H780M590 244V402M230 404H780'],
    cushions: [],
    fingers: [],
  },
  stool: {
    leg: smooth(legOnHigh),
    sole: soleOf(foot),
    limbs: sitting.limbs,
    furniture: [...sitting.furniture, 'M162 251L151 408M278 251L289 408'],
    cushions: ['M138 249V243Q138 231 152 231H288Q302 231 302 243V249Z'],
    fingers: [],
  },
  lap: {
    leg: smooth(legOnHigh),
    sole: soleOf(foot),
    limbs: [
      ...sitting.limbs,
      {
        lines: [
          points('-10,238 70,239 156,240 216,243 246,255 263,284 261,318 254,352 246,410'),
          points('-10,327 76,320 121,314 142,318 156,335 161,370 162,410'),
        ],
        fades: ['left', 'down'],
      },
    ],
    furniture: sitting.furniture,
    cushions: [],
    towel: smooth(points('98,236 156,236 214,238 248,250 266,280 267,292')),
    fingers: [
      { at: [112, 138], angle: 66, size: 46 },
      { at: [142, 186], angle: 66, size: 46 },
    ],
  },
  bed: {
    shown: [190, 590],
    limbs: [
      { lines: [crossedInBed], fades: [] },
      { lines: bodyInBed, fades: ['up'] },
      { lines: [supportInBed], fades: [] },
    ],
    arm: { lines: arm.map((side) => side.map((at) => plus(at, [30, 4]))), fades: ['up', 'wrist'] },
    furniture: ['M200 318H790M200 318V330Q200 372 242 372H760M752 50V396'],
    cushions: ['M748 316C700 316 682 260 690 190C696 130 716 92 748 88Z'],
    facing: { at: [378, 132], angle: -40, length: 164 },
    fingers: [{ at: [388, 106], angle: -90, size: 38 }],
  },
  'other-knee': {
    shown: [220, 510],
    limbs: [
      { lines: [crossed], fades: [] },
      { lines: body, fades: ['up'] },
      { lines: [support], fades: [] },
    ],
    arm: { lines: arm, fades: ['up', 'wrist'] },
    furniture: ['M436 268H700M470 270V406M684 406V96'],
    cushions: [],
    facing: { at: [348, 126], angle: -40, length: 164 },
    fingers: [{ at: [358, 102], angle: -90, size: 38 }],
  },
} as const satisfies Record<SeatId, Seated>;
