import type { Point } from './geometry.ts';

/** How a pad moves, for a drawing that is animated: along a line, in rounds, or both at once. */
export interface Motion {
  /** From where the pad is drawn to where it goes. */
  readonly along?: Point;
  /** Its rounds about a centre: from there to where the pad is drawn, and the way it sets out. */
  readonly round?: { readonly from: Point; readonly towards: Point };
}

/** What touches the foot. */
export interface Pad {
  readonly shape:
    'thumb' | 'finger' | 'fingertips' | 'flat' | 'pinch' | 'palm' | 'grip' | 'ball' | 'can';
  /** Where it presses. */
  readonly at: Point;
  /** Degrees clockwise from a hand whose fingers point up. */
  readonly angle: number;
  /** Width of a thumb, or radius of a ball. */
  readonly size: number;
  /** Whether it is the other hand: seen as in a mirror. */
  readonly mirrored?: boolean;
  readonly motion?: Motion;
  /** Whether it only shows where a hand ends. */
  readonly isGhost?: boolean;
}

/** Something that no hand does: a line, or a shape that is filled. */
export interface Detail {
  readonly kind: 'bone' | 'cover' | 'fold' | 'ground';
  readonly d: string;
  /** Thickness of its line, as a part of the cut's. */
  readonly width: number;
}

/** A stroke as lines and pads; what is under them, the view draws. */
export interface Drawing {
  /** What lies under the strokes. */
  readonly details: readonly Detail[];
  /** Ways that a hand goes: path data, each drawn from its start. */
  readonly paths: readonly string[];
  /** Arrowheads, and lines that nothing moves along. */
  readonly marks: readonly string[];
  readonly pads: readonly Pad[];
  /** Hands that reach round the foot, behind it. */
  readonly behind: readonly Pad[];
  /** How many strokes of its pace the whole way takes. */
  readonly rounds: number;
  /**
   * What comes after the way: it begins anew, it goes back within its pace, or it takes as long to go back.
   */
  readonly after: 'again' | 'back' | 'other-way';
}

/** A drawing with nothing in it. */
export const nothing: Drawing = {
  details: [],
  paths: [],
  marks: [],
  pads: [],
  behind: [],
  rounds: 1,
  after: 'again',
};
