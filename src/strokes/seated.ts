/**
 * How to sit or lie for a routine: legs and hands from the side, in a picture of 780 by 420 units. The
 * leg that is massaged comes from the right, its foot is on the left.
 */
import type { Pad } from './drawing.ts';
import { plus, points, smooth, type Point } from './geometry.ts';
import type { SeatId } from './table.ts';

/** Width and height of a picture. */
export const SEATED_SIZE = [780, 420] as const;

/** Which way something fades out of the picture. */
export type FadeSide = 'down' | 'right' | 'up' | 'wrist';

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
  /** Hands on the foot. */
  readonly hands: readonly Pad[];
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

/** Whoever sits opposite, behind the lap in which a foot lies: the body, and the arms that reach to the foot. */
const giver: readonly Limb[] = [
  {
    lines: [
      points('-60,330 -96,300 -108,220 -100,120 -88,40 -84,-10'),
      points('-6,240 2,180 4,110 0,40 -2,-10'),
    ],
    fades: ['up'],
  },
];
const giverArm: readonly (readonly Point[])[] = [
  points('-64,-10 -66,40 -54,96 -20,130 40,150 84,160'),
  points('-22,-10 -22,40 -8,84 24,104 70,118 104,128'),
];

/** The picture of each way to sit. */
export const seatedScenes = {
  chair: {
    shown: [220, 510],
    limbs: [
      { lines: body, fades: ['up'] },
      { lines: [support], fades: [] },
    ],
    arm: { lines: arm, fades: ['up', 'wrist'] },
    // A desk, under the arm.
    furniture: ['M436 268H700M470 270V406M684 406V96', 'M232 122H474M250 122V406'],
    cushions: [],
    hands: [],
  },
  stool: {
    leg: smooth(legOnHigh),
    sole: soleOf(foot),
    limbs: sitting.limbs,
    furniture: [...sitting.furniture, 'M162 251L151 408M278 251L289 408'],
    cushions: ['M138 249V243Q138 231 152 231H288Q302 231 302 243V249Z'],
    hands: [{ shape: 'palm', at: [190, 140], angle: 0, size: 16 }],
  },
  lap: {
    shown: [-150, 870],
    leg: smooth(legOnHigh),
    sole: soleOf(foot),
    limbs: [
      ...sitting.limbs,
      ...giver,
      {
        lines: [
          points('-70,250 -10,240 70,239 156,240 216,243 246,255 263,284 261,318 254,352 246,410'),
          points('-70,330 -10,329 76,320 121,314 142,318 156,335 161,370 162,410'),
        ],
        fades: ['down'],
      },
    ],
    arm: { lines: giverArm, fades: ['up'] },
    furniture: [...sitting.furniture, 'M-120 332H60M-104 332V408'],
    cushions: [],
    towel: smooth(points('98,236 156,236 214,238 248,250 266,280 267,292')),
    hands: [{ shape: 'palm', at: [150, 156], angle: 38, size: 18, mirrored: true }],
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
    hands: [{ shape: 'palm', at: [382, 96], angle: -14, size: 14 }],
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
    hands: [{ shape: 'palm', at: [352, 92], angle: -14, size: 14 }],
  },
} as const satisfies Record<SeatId, Seated>;
