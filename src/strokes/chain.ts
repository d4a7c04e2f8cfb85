import type { Cut } from './cuts.ts';
import { nothing, type Drawing } from './drawing.ts';
import {
  arrowhead,
  curve,
  lengthOf,
  minus,
  plus,
  through,
  times,
  unitOf,
  type Moment,
  type Point,
} from './geometry.ts';

/** Radius of circles, across their way and along it, and the way out behind the last of them. */
export const CIRCLE = { across: 42, along: 0.8, wayOut: 66 } as const;

/** The most loops of a chain; their number is a rule of the stylesheet. */
export const MAX_LOOPS = 8;

/** Loops of a chain of circles: six from the ball to the heel, and four where it is drawn small. */
const loopsOf = (cut: Cut, way: number): number => {
  const pitch = cut.line > 10 ? 98 : 65;
  return Math.min(MAX_LOOPS, Math.max(2, Math.round(way / pitch)));
};

/** What a chain of circles needs to know. */
export interface Chain {
  readonly start: Point;
  readonly end: Point;
  /** The side of the way where it begins and ends, as a unit. */
  readonly side: Point;
  /** Radius across the way. */
  readonly across: number;
  /** Length of the way out. */
  readonly wayOut: number;
  /** How many circles. Default: as many as there is room for. */
  readonly loops?: number;
  readonly cut: Cut;
}

/** A chain of circles from a point to another: a trochoid, and a straight way out with an arrowhead. */
export function chain({ start, end, side, across, wayOut, cut, ...rest }: Chain): Drawing {
  const axis = unitOf(minus(end, start));
  const way = lengthOf(minus(end, start)) - wayOut;
  const { loops = loopsOf(cut, (way * CIRCLE.across) / across) } = rest;
  const at = (angle: number): Moment => {
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
    const pitch = way / (2 * Math.PI * loops);
    return {
      at: plus(
        plus(start, times(axis, pitch * angle + CIRCLE.along * across * sin)),
        times(side, across * cos),
      ),
      velocity: plus(times(axis, pitch + CIRCLE.along * across * cos), times(side, -across * sin)),
    };
  };
  const step = Math.PI / 2;
  const moments = Array.from({ length: 4 * loops + 1 }, (_, index) => at(index * step));
  const last = moments.at(-1)?.at ?? start;
  const tip = plus(plus(last, times(axis, wayOut)), times(side, -0.3 * across));
  const out = `C${curve(last, plus(last, times(axis, wayOut * 0.45)), plus(last, times(axis, wayOut * 0.6)), tip).split('C')[1] ?? ''}`;
  const towards = plus(times(axis, wayOut * 0.4), times(side, -0.3 * across));
  return {
    ...nothing,
    paths: [through(moments, step) + out],
    marks: [arrowhead(tip, towards, cut.head)],
    rounds: loops,
  };
}
