/** A point or a direction in units of a drawing: x to the right, y down. */
export type Point = readonly [number, number];

export const plus = ([x1, y1]: Point, [x2, y2]: Point): Point => [x1 + x2, y1 + y2];
export const minus = ([x1, y1]: Point, [x2, y2]: Point): Point => [x1 - x2, y1 - y2];
export const times = ([x, y]: Point, factor: number): Point => [x * factor, y * factor];
export const lengthOf = ([x, y]: Point): number => Math.hypot(x, y);
export const unitOf = (vector: Point): Point => times(vector, 1 / lengthOf(vector));
/** A quarter turn to the left of a direction, as seen on the screen. */
export const leftOf = ([x, y]: Point): Point => [y, -x];
export const between = (from: Point, to: Point, share: number): Point =>
  plus(from, times(minus(to, from), share));

/** Points from their coordinates, written as an SVG polyline has them: `x,y x,y`. */
export const points = (list: string): Point[] =>
  list.split(' ').map((pair): Point => {
    const [x = NaN, y = NaN] = pair.split(',').map(Number);
    return [x, y];
  });

/** A degree in radians. */
export const DEGREE = Math.PI / 180;

/** A vector turned clockwise on the screen. */
export function turned([x, y]: Point, degrees: number): Point {
  const [cos, sin] = [Math.cos(degrees * DEGREE), Math.sin(degrees * DEGREE)];
  return [x * cos - y * sin, x * sin + y * cos];
}

/** Whole units: a unit is at most a third of a pixel where a drawing is shown largest. */
const round = (value: number): number => Math.round(value);
/** A width to a hundredth of a unit. */
export const decimal = (value: number): number => Number(value.toFixed(2));

const written = (points: readonly Point[]): string =>
  points.map(([x, y]) => `${round(x)} ${round(y)}`).join(' ');

/** Path data of straight lines from point to point. */
export const line = (first: Point, ...others: readonly Point[]): string =>
  `M${written([first])}L${written(others)}`;

/** The same for a list of points. */
export const polyline = ([first, ...others]: readonly Point[]): string =>
  first === undefined ? '' : line(first, ...others);

/** Path data of one cubic curve. */
export const curve = (from: Point, control1: Point, control2: Point, to: Point): string =>
  `M${written([from])}C${written([control1, control2, to])}`;

/** A point of a motion and its velocity there. */
export interface Moment {
  readonly at: Point;
  /** Units for each unit of the parameter. */
  readonly velocity: Point;
}

/**
 * Path data through some moments of a motion, by cubic curves that share place and direction with it:
 * Hermite curves. https://en.wikipedia.org/wiki/Cubic_Hermite_spline
 *
 * @param step of the parameter from one moment to the next
 */
export function through(moments: readonly Moment[], step: number): string {
  const [first, ...others] = moments;
  if (first === undefined) return '';
  const curves = others.map(({ at, velocity }, index) => {
    const before = moments[index] ?? first;
    return written([
      plus(before.at, times(before.velocity, step / 3)),
      minus(at, times(velocity, step / 3)),
      at,
    ]);
  });
  return `M${written([first.at])}C${curves.join(' ')}`;
}

/** A smooth path through points, by Catmull-Rom. The ends are met straight on. */
export function smooth(points: readonly Point[]): string {
  const moments = points.map((at, index): Moment => {
    const before = points[index - 1] ?? at;
    const after = points[index + 1] ?? at;
    return { at, velocity: times(minus(after, before), 0.5) };
  });
  return through(moments, 1);
}

/** A part of an ellipse; degrees run clockwise on the screen from the right. */
export interface Arc {
  readonly centre: Point;
  readonly rx: number;
  readonly ry: number;
  readonly start: number;
  readonly end: number;
}

/** The point of an arc at an angle, and the direction in which it goes there. */
export function onArc({ centre, rx, ry, start, end }: Arc, degrees: number): Moment {
  const [cos, sin] = [Math.cos(degrees * DEGREE), Math.sin(degrees * DEGREE)];
  const sense = Math.sign(end - start);
  return {
    at: plus(centre, [rx * cos, ry * sin]),
    velocity: times([-rx * sin, ry * cos], sense),
  };
}

/** Path data of an arc. */
export function arc(shape: Arc): string {
  const { rx, ry, start, end } = shape;
  const large = Math.abs(end - start) > 180 ? 1 : 0;
  const sweep = end > start ? 1 : 0;
  const [from, to] = [onArc(shape, start).at, onArc(shape, end).at];
  return `M${written([from])}A${round(rx)} ${round(ry)} 0 ${large} ${sweep} ${written([to])}`;
}

/** Degrees between an arrowhead's line and each of its strokes. */
const HEAD_ANGLE = 36;

/** Path data of an open arrowhead. */
export function arrowhead(tip: Point, direction: Point, size: number): string {
  const back = times(unitOf(direction), -size);
  return line(plus(tip, turned(back, HEAD_ANGLE)), tip, plus(tip, turned(back, -HEAD_ANGLE)));
}

/** Path data of an arrowhead at the end of an arc: turned back by half of the bend that it covers. */
export function arcHead(shape: Arc, size: number): string {
  const { at, velocity } = onArc(shape, shape.end);
  const bend = size / ((shape.rx + shape.ry) / 2) / DEGREE;
  return arrowhead(at, turned(velocity, (bend / 2) * Math.sign(shape.start - shape.end)), size);
}
