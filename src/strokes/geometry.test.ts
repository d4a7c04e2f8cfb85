import { describe, expect, test } from 'vitest';
import { sideCuts, soleCuts, type Size } from './cuts.ts';
import type { Drawing } from './drawing.ts';
import { SIDE_BOX, strokeFromSide } from './from-side.ts';
import { arrowhead, lengthOf, minus, type Point } from './geometry.ts';
import { soleBoxes, soleCentre, strokeOnSole } from './on-sole.ts';
import { areBeside, completeStroke, rowOf, type StrokeFields } from './stroke.ts';
import { strokes } from './table.ts';

const sizes: readonly Size[] = ['small', 'middle', 'player', 'large'];
const rows = strokes.map(({ id }) => ({ ...rowOf(id), id }));

/** Every stroke at every place that it may have, in every view, with everything that may do it. */
const everyStroke: StrokeFields[] = rows.flatMap(({ id: stroke, ways }) =>
  ways.flatMap(({ view, from, to, toIsOptional = false, hands }) => {
    const starts = from.length === 0 ? [undefined] : from;
    const ends = [...(to ?? []), ...(to === undefined || toIsOptional ? [undefined] : [])];
    return starts.flatMap((start) =>
      ends
        .filter((end) => !areBeside(start, end))
        .flatMap((end) =>
          hands.map((hand) => ({ stroke, view, from: start, to: end, hands: hand })),
        ),
    );
  }),
);

/** The points that a path of absolute commands goes through; the control points of curves are left out. */
function pointsOf(path: string): Point[] {
  return [...path.matchAll(/([MLCA])([^MLCA]*)/g)].flatMap(([, command, rest = '']) => {
    const numbers = (rest.match(/-?\d+/g) ?? []).map(Number);
    const each = command === 'C' ? 6 : command === 'A' ? 7 : 2;
    return Array.from({ length: numbers.length / each }, (_, index): Point => [
      numbers[(index + 1) * each - 2] ?? NaN,
      numbers[(index + 1) * each - 1] ?? NaN,
    ]);
  });
}

const draw = (fields: StrokeFields, size: Size): Drawing => {
  const stroke = completeStroke(fields);
  return stroke.view === 'side'
    ? strokeFromSide(stroke, sideCuts[size]).drawing
    : strokeOnSole(stroke, soleCuts[size]);
};

test.each(sizes)('lines, arrowheads and pads of every stroke are inside the %s picture', (size) => {
  const outside = everyStroke.flatMap((fields) => {
    const { view } = completeStroke(fields);
    const [left, top, width, height] = view === 'side' ? SIDE_BOX : soleBoxes.stroke;
    const { paths, marks, pads } = draw(fields, size);
    const points = [...[...paths, ...marks].flatMap(pointsOf), ...pads.map(({ at }) => at)];
    const isInside = ([x, y]: Point): boolean =>
      x >= left && x <= left + width && y >= top && y <= top + height;
    return points.filter((point) => !isInside(point)).map((point) => ({ ...fields, point }));
  });
  expect(outside).toEqual([]);
});

test('every stroke but a rest has something that touches the foot, or that shows where it goes', () => {
  for (const fields of everyStroke.filter(({ stroke }) => stroke !== 'rest')) {
    const { paths, pads } = draw(fields, 'middle');
    expect([fields, paths.length + pads.length > 0]).toEqual([fields, true]);
  }
  expect(draw({ stroke: 'rest' }, 'middle').dots).toHaveLength(2);
});

test('a moving pad has a pace to move at, and what is still has no motion', () => {
  for (const { id, paces } of rows) {
    const moves = everyStroke
      .filter(({ stroke }) => stroke === id)
      .some((fields) => draw(fields, 'player').pads.some(({ motion }) => motion !== undefined));
    expect([id, moves]).toEqual([id, paces[0] !== 'still']);
  }
});

describe('a stroke is where its places are', () => {
  const heel = soleCentre('heel');
  const ball = soleCentre('ball');

  test('thumbs of a long stroke begin on both sides of the first and end at the last', () => {
    const { pads, paths } = draw({ stroke: 'long-stroke', from: 'ball', to: 'heel' }, 'large');
    expect(pads.map(({ at, angle }) => [Math.round(lengthOf(minus(at, ball))), angle])).toEqual([
      [58, -38],
      [58, 38],
    ]);
    for (const path of paths)
      expect(lengthOf(minus(pointsOf(path).at(-1) ?? [0, 0], heel))).toBeCloseTo(34, -0.5);
  });

  test('there are six circles, and four where they are small', () => {
    const rounds = (size: Size): number =>
      draw({ stroke: 'circles', from: 'ball', to: 'heel' }, size).rounds;
    expect([rounds('large'), rounds('small')]).toEqual([6, 4]);
  });

  test('the big toe is on the right of the right sole that faces you', () => {
    expect(soleCentre('big-toe')[0]).toBeGreaterThan(soleCentre('toes')[0]);
    expect(heel[1]).toBeGreaterThan(ball[1]);
    expect(() => soleCentre('ankle')).toThrow(RangeError);
  });
});

test('an arrowhead is open by 36 degrees on each side', () => {
  const [left, tip, right] = pointsOf(arrowhead([0, 0], [0, 1], 1000));
  const degrees = ([x, y]: Point = [0, 0]): number => (Math.atan2(x, -y) * 180) / Math.PI;
  expect(Math.abs(degrees(left))).toBeCloseTo(36, 0);
  expect(Math.abs(degrees(right))).toBeCloseTo(36, 0);
  expect(degrees(left)).toBeCloseTo(-degrees(right), 0);
  expect(tip).toEqual([0, 0]);
});
