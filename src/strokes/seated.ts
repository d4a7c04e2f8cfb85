/**
 * How to sit or lie for a routine: legs and hands from the side, in a picture of 780 by 420 units. The
 * leg that is massaged comes from the right, its foot is on the left.
 */
import { smooth, type Point } from './geometry.ts';
import type { SeatId } from './table.ts';

/** Width and height of a picture. */
export const SEATED_SIZE = [780, 420] as const;

/** Which way something fades out of the picture. */
export type Fade = 'down' | 'left' | 'right';

/** What is drawn. */
export interface Seated {
  /** The leg that is massaged: path data from the top of the thigh round the foot to its underside. */
  readonly leg?: string;
  /** The edge of its sole, which glows. */
  readonly sole?: string;
  /** The sole that is massaged, where it faces you: its middle, its turn in degrees and its length. */
  readonly facing?: { readonly at: Point; readonly angle: number; readonly length: number };
  /** Other limbs, behind it: their two sides, and how they fade. */
  readonly limbs: readonly {
    readonly lines: readonly (readonly Point[])[];
    readonly fades: readonly Fade[];
  }[];
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

const foot: readonly Point[] = [
  [203, 156],
  [186, 151],
  [166, 138],
  [147, 126],
  [138, 114],
  [130, 104],
  [121, 101],
  [115, 107],
  [119, 117],
  [129, 126],
  [131, 136],
  [141, 149],
  [158, 165],
  [168, 182],
  [174, 205],
  [182, 228],
  [197, 237],
];
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
  [496, 149],
  [550, 170],
  [610, 192],
  [680, 210],
  [790, 227],
];
const soleOf = (points: readonly Point[]): string => smooth(points.slice(6, 17));

/** The other leg and the chair, of whoever's foot is up. */
const sitting = {
  limbs: [
    {
      lines: [
        [
          [457, 138],
          [454, 195],
          [458, 240],
          [462, 300],
          [460, 350],
          [457, 410],
        ],
        [
          [583, 184],
          [556, 230],
          [546, 270],
          [541, 315],
          [533, 360],
          [524, 410],
        ],
      ],
      fades: ['down'],
    },
  ],
  furniture: ['M600 236H780M630 238V396'],
} as const;

const lying: readonly Point[] = [
  [790, 196],
  [700, 190],
  [600, 176],
  [540, 160],
  [500, 150],
  [466, 152],
  [430, 166],
  [340, 216],
  [280, 238],
  [243, 247],
  [228, 243],
  [214, 228],
  [200, 204],
  [193, 190],
  [186, 181],
  [176, 179],
  [170, 186],
  [173, 200],
  [178, 214],
  [176, 230],
  [180, 250],
  [185, 270],
  [187, 290],
  [193, 306],
  [207, 314],
  [226, 311],
  [242, 300],
  [264, 292],
  [330, 282],
  [390, 262],
  [440, 240],
  [480, 228],
  [510, 232],
  [570, 262],
  [650, 284],
  [790, 298],
];

/** A leg that is bent behind the other one, its ankle on the other knee. */
const crossed: readonly Point[] = [
  [344, 200],
  [346, 174],
  [372, 140],
  [410, 112],
  [450, 98],
  [500, 102],
  [580, 124],
  [680, 138],
  [790, 138],
  [840, 190],
];
/** The leg on whose knee the ankle lies. */
const support: readonly (readonly Point[])[] = [
  [
    [790, 176],
    [640, 180],
    [500, 186],
    [400, 186],
    [330, 188],
    [288, 200],
    [266, 230],
    [258, 280],
    [256, 340],
    [256, 410],
  ],
  [
    [790, 304],
    [600, 304],
    [470, 302],
    [412, 308],
    [390, 330],
    [378, 370],
    [370, 410],
  ],
];

/** A leg whose foot stands on the floor: from the thigh down to the toes, along the sole and up again. */
const standing: readonly Point[] = [
  [790, 128],
  [700, 116],
  [600, 106],
  [520, 101],
  [470, 104],
  [438, 116],
  [418, 142],
  [408, 182],
  [402, 232],
  [398, 280],
  [393, 314],
  [382, 336],
  [358, 352],
  [332, 362],
  [306, 369],
  [288, 376],
  [281, 386],
  [288, 396],
  [312, 399],
  [340, 400],
  [370, 395],
  [400, 393],
  [430, 398],
  [448, 394],
  [457, 380],
  [456, 360],
  [450, 336],
  [451, 304],
  [458, 268],
  [468, 240],
  [486, 224],
  [520, 217],
  [580, 220],
  [650, 226],
  [790, 236],
];

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
          [
            [-10, 238],
            [70, 239],
            [156, 240],
            [216, 243],
            [246, 255],
            [263, 284],
            [261, 318],
            [254, 352],
            [246, 410],
          ],
          [
            [-10, 327],
            [76, 320],
            [121, 314],
            [142, 318],
            [156, 335],
            [161, 370],
            [162, 410],
          ],
        ],
        fades: ['left', 'down'],
      },
    ],
    furniture: sitting.furniture,
    cushions: [],
    towel: smooth([
      [98, 236],
      [156, 236],
      [214, 238],
      [248, 250],
      [266, 280],
      [267, 292],
    ]),
    fingers: [
      { at: [86, 142], angle: 70, size: 46 },
      { at: [116, 184], angle: 70, size: 46 },
    ],
  },
  bed: {
    leg: smooth(lying),
    sole: smooth(lying.slice(15, 25)),
    limbs: [],
    furniture: ['M70 318H790M70 318V330Q70 372 112 372H790'],
    cushions: ['M392 317C372 300 400 268 440 246C470 228 510 226 530 244C560 270 592 300 578 317Z'],
    fingers: [],
  },
  'other-knee': {
    limbs: [
      {
        lines: [crossed],
        fades: ['right'],
      },
      { lines: support, fades: ['right', 'down'] },
    ],
    furniture: ['M452 307H780M510 309V408'],
    cushions: [],
    facing: { at: [306, 150], angle: -42, length: 184 },
    fingers: [{ at: [316, 152], angle: -66, size: 33 }],
  },
} as const satisfies Record<SeatId, Seated>;
