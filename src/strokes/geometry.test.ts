import { describe, expect, test } from 'vitest';
import { compactPath } from './compact.ts';
import { sideCuts, soleCuts, type Size } from './cuts.ts';
import type { Drawing } from './drawing.ts';
import { strokeFromSide } from './from-side.ts';
import { arrowhead, lengthOf, minus, plus, type Point } from './geometry.ts';
import { closeUpBox, SOLE_BOX, soleBox, soleCentre, strokeOnSole, type Box } from './on-sole.ts';
import { grip } from './pads.ts';
import type { SideHand } from './side-outlines.ts';
import { areBeside, completeStroke, litOnSole, rowOf, type StrokeFields } from './stroke.ts';
import { strokes } from './table.ts';

const sizes: readonly Size[] = ['small', 'middle', 'player', 'large'];
const rows = strokes.map(({ id }) => ({ ...rowOf(id), id }));

/** Every stroke at every place that it may have, in every view, with everything that may do it. */
const everyStroke: StrokeFields[] = rows.flatMap(({ id: stroke, ways }) =>
  ways.flatMap(({ view, from, to, toIsOptional = false, hands, meanwhile = [] }) => {
    const starts = from.length === 0 ? [undefined] : from;
    const ends = [...(to ?? []), ...(to === undefined || toIsOptional ? [undefined] : [])];
    return starts.flatMap((start) =>
      ends
        .filter((end) => !areBeside(start, end))
        .flatMap((end) =>
          hands.flatMap((hand) =>
            [undefined, ...meanwhile].map((beside) => ({
              stroke,
              view,
              from: start,
              to: end,
              hands: hand,
              meanwhile: beside,
            })),
          ),
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

/** A drawing and the part of the plane that is shown of it. */
function shown(
  fields: StrokeFields,
  size: Size,
): { drawing: Drawing; box: Box; hand?: SideHand | undefined } {
  const stroke = completeStroke(fields);
  if (stroke.view === 'sole')
    return { drawing: strokeOnSole(stroke, soleCuts[size]), box: soleBox(stroke) };
  const { drawing, scene } = strokeFromSide(stroke, sideCuts[size]);
  return { drawing, box: scene.box, hand: scene.hand };
}

/** The points that compact path data goes through. */
function compactPointsOf(path: string): Point[] {
  let at: Point = [0, 0];
  return [...path.matchAll(/([Mlcsa])([^Mlcsa]*)/g)].flatMap(([, command, rest = '']) => {
    const numbers = (rest.match(/-?\d+/g) ?? []).map(Number);
    const each = { M: 2, l: 2, c: 6, s: 4, a: 7 }[command ?? ''] ?? NaN;
    return Array.from({ length: numbers.length / each }, (_, index): Point => {
      const [x = NaN, y = NaN] = numbers.slice((index + 1) * each - 2);
      at = command === 'M' ? [x, y] : [at[0] + x, at[1] + y];
      return at;
    });
  });
}

const draw = (fields: StrokeFields, size: Size): Drawing => shown(fields, size).drawing;

test.each(sizes)('lines, arrowheads and pads of every stroke are inside the %s picture', (size) => {
  const outside = everyStroke.flatMap((fields) => {
    const { drawing, box } = shown(fields, size);
    const [left, top, width, height] = box;
    const { paths, marks, pads } = drawing;
    const points = [...[...paths, ...marks].flatMap(pointsOf), ...pads.map(({ at }) => at)];
    const isInside = ([x, y]: Point): boolean =>
      x >= left && x <= left + width && y >= top && y <= top + height;
    return points.filter((point) => !isInside(point)).map((point) => ({ ...fields, point }));
  });
  expect(outside).toEqual([]);
});

test('a close-up shows all lines of a stroke, and less than the whole foot where the stroke is in one place', () => {
  const onSole = everyStroke
    .map(completeStroke)
    .filter(({ view, from }) => view === 'sole' && from !== undefined);
  const cut = onSole.filter((stroke) => {
    const { paths, marks, details, pads } = strokeOnSole(stroke, soleCuts.large);
    const [, top, , height] = closeUpBox(stroke);
    const lines = [...paths, ...marks, ...details.map(({ d }) => d)].flatMap(pointsOf);
    return [...lines, ...pads.map(({ at }) => at)].some(([, y]) => y < top || y > top + height);
  });
  expect(cut).toEqual([]);
  // The outer edge is as long as the foot.
  const onOnePlace = onSole.filter(
    ({ from, to, meanwhile }) => from !== 'edge' && to === undefined && meanwhile === undefined,
  );
  for (const stroke of onOnePlace) expect(closeUpBox(stroke)[3]).toBeLessThan(SOLE_BOX[3] / 1.8);
});

test('every stroke but a rest has something that touches the foot, or that shows where it goes', () => {
  for (const fields of everyStroke.filter(({ stroke }) => stroke !== 'rest')) {
    const { drawing, hand } = shown(fields, 'middle');
    const { paths, marks, pads } = drawing;
    const touches = hand !== undefined || paths.length + marks.length + pads.length > 0;
    expect([fields, touches]).toEqual([fields, true]);
  }
  const rest = draw({ stroke: 'rest' }, 'middle');
  expect([rest.paths, rest.marks, rest.pads]).toEqual([[], [], []]);
  expect(rest.details.map(({ kind }) => kind)).toContain('cover');
});

test('compact path data goes through the same points, with fewer bytes', () => {
  for (const fields of everyStroke) {
    const { paths, marks } = draw(fields, 'middle');
    const path = [...paths, ...marks].join('');
    expect(compactPointsOf(compactPath(path))).toEqual(pointsOf(path));
    expect(compactPath(path).length).toBeLessThanOrEqual(path.length);
  }
  expect(compactPath('M0 0C0 10 10 20 20 20C30 20 40 10 40 0')).toBe(
    'M0 0c0 10 10 20 20 20s20-10 20-20',
  );
  expect(compactPath('M0 0C0 10 10 20 20 20C20 30 40 10 40 0L50 5')).toBe(
    'M0 0c0 10 10 20 20 20c0 10 20-10 20-20l10 5',
  );
});

test('what moves has a pace to move at, and what is still has no motion', () => {
  for (const { id, paces } of rows) {
    const moves = everyStroke
      .filter(({ stroke }) => stroke === id)
      .map((fields) => draw(fields, 'player'))
      .some(
        ({ paths, pads }) => paths.length > 0 || pads.some(({ motion }) => motion !== undefined),
      );
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

describe('what a hand does is told from what it does elsewhere', () => {
  test('one hand squeezes the heel between thumb and fingers, and comes round the outer edge or the arch from outside', () => {
    const shapesOf = (from: 'heel' | 'edge' | 'arch'): string[] =>
      draw({ stroke: 'squeeze', from, hands: 'palm' }, 'small').pads.map(({ shape }) => shape);
    expect(shapesOf('heel')).toEqual(['thumb', 'fingertips']);
    expect([shapesOf('edge'), shapesOf('arch')]).toEqual([['thumb'], ['thumb']]);
  });

  test.each(['squeeze', 'hold'] as const)(
    'two hands that %s reach round the foot from both sides',
    (stroke) => {
      const { pads, behind } = draw(
        { stroke, from: 'arch', hands: 'both-hands', view: 'sole' },
        'small',
      );
      expect(pads.map(({ shape }) => shape)).toEqual(['thumb', 'thumb']);
      expect(behind.map(({ shape, mirrored }) => [shape, mirrored])).toEqual([
        ['grip', false],
        ['grip', true],
      ]);
      expect(behind.map(({ at }) => at)).toEqual(pads.map(({ at }) => at));
      expect(pads.every(({ motion }) => motion !== undefined)).toBe(stroke === 'squeeze');
    },
  );

  test('a joint is turned both ways, and one ring shows the first', () => {
    for (const from of ['big-toe', 'ankle'] as const) {
      const { paths, marks, after } = draw({ stroke: 'turn', from }, 'small');
      expect([from, paths.length, marks.length, after]).toEqual([from, 1, 1, 'other-way']);
      expect(pointsOf(marks[0] ?? '')[1]).toEqual(pointsOf(paths[0] ?? '').at(-1));
    }
  });

  test('a squeeze lets go: its lighter arrows lie beside those that close, and point away', () => {
    const { paths, details } = draw({ stroke: 'squeeze', from: 'ball' }, 'small');
    expect(details.map(({ kind }) => kind)).toEqual(['fold']);
    const outward = details.flatMap(({ d }) => d.match(/M[^M]+M[^M]+/g) ?? []);
    const widths = (ways: readonly string[]): number[] =>
      ways.map((way) => {
        const [tail, tip] = pointsOf(way);
        return (tip?.[0] ?? NaN) - (tail?.[0] ?? NaN);
      });
    expect(widths(outward)).toEqual(widths(paths).map((width) => -width));
    // Of two places it is said at the first, and an arrow leads to the second.
    const two = draw({ stroke: 'squeeze', from: 'ball', to: 'arch' }, 'small');
    expect([two.paths, two.details]).toEqual([paths, details]);
    expect(two.marks).toHaveLength(4);
  });

  test('the other hand holds the big toe back, and keeps still', () => {
    const fields = { stroke: 'circles', from: 'ball', to: 'heel' } as const;
    const alone = draw(fields, 'small');
    const both = draw({ ...fields, meanwhile: 'toe-back' }, 'small');
    const [holding, working, ...others] = both.pads;
    expect([holding?.motion, others]).toEqual([undefined, []]);
    expect(working).toEqual(alone.pads[0]);
    expect(lengthOf(minus(holding?.at ?? [NaN, NaN], soleCentre('big-toe')))).toBeLessThan(40);
  });

  test('one hand that lies on the foot it squeezes has no other line but the arrows of letting go', () => {
    for (const from of ['edge', 'arch', 'ball'] as const) {
      const { details } = draw({ stroke: 'squeeze', from, hands: 'palm' }, 'small');
      expect([from, details.length]).toEqual([from, 1]);
    }
  });

  test('toes that are spread go outwards on both sides of the foot, and no hand is there', () => {
    const { pads, paths } = draw({ stroke: 'stretch', from: 'toes' }, 'small');
    const [inner, , outer] = paths
      .map(pointsOf)
      .map(([tail, tip]) => (tip?.[0] ?? 0) - (tail?.[0] ?? 0));
    expect(pads).toEqual([]);
    expect([Math.sign(inner ?? 0), Math.sign(outer ?? 0)]).toEqual([1, -1]);
  });

  test('a toe that is drawn out is held on both sides, and the arrow leads away from the foot', () => {
    const fields = { stroke: 'stretch', from: 'toes', hands: 'fingertips' } as const;
    const { pads, paths } = draw(fields, 'small');
    const [tail, tip] = pointsOf(paths[0] ?? '');
    expect(pads.map(({ shape }) => shape)).toEqual(['pinch']);
    expect(tip?.[1]).toBeLessThan(tail?.[1] ?? NaN);
  });

  test('a can is told from a ball', () => {
    const under = (hands: 'ball' | 'can'): string[] =>
      draw({ stroke: 'roll', from: 'ball', to: 'heel', hands }, 'small').pads.map(
        ({ shape }) => shape,
      );
    expect([under('ball'), under('can')]).toEqual([['ball'], ['can']]);
  });

  test('one hand that squeezes is drawn from its thumb to its fingers', () => {
    const { details, pads } = draw({ stroke: 'squeeze', from: 'heel' }, 'small');
    const [thumb, fingers] = pads;
    const ends = pointsOf(details.at(-1)?.d ?? '');
    expect(ends[0]?.[0]).toBeGreaterThan(thumb?.at[0] ?? NaN);
    expect(ends.at(-1)?.[0]).toBeLessThan(fingers?.at[0] ?? NaN);
  });

  test('a hand round the outer edge ends inside the picture, and does not show on the other side of the foot', () => {
    const stroke = { stroke: 'squeeze', from: 'edge', hands: 'palm' } as const;
    expect(closeUpBox(completeStroke(stroke))).toEqual(SOLE_BOX);
    const [hand] = draw(stroke, 'large').behind;
    const outline = [...grip.outline.matchAll(/-?\d+/g)].map(([number]) => Number(number));
    // The arm is on the left; the first point of the outline is the furthest on the other side.
    const reach = (hand?.at[0] ?? NaN) - Math.max(...outline);
    expect(reach).toBeGreaterThan(SOLE_BOX[0]);
    expect((hand?.at[0] ?? NaN) - (outline[0] ?? NaN)).toBeLessThan(soleCentre('edge')[0] + 40);
  });

  test('a toe that is turned is held on both sides', () => {
    const [held, ...others] = draw({ stroke: 'turn', from: 'big-toe' }, 'small').pads;
    expect([held?.shape, others]).toEqual(['pinch', []]);
    expect(lengthOf(minus(held?.at ?? [NaN, NaN], soleCentre('big-toe')))).toBeLessThan(40);
  });

  test('two hands that hold a foot from above and below, or stroke its top, are told from one', () => {
    const holding = (hands: 'palm' | 'both-hands'): object =>
      shown({ stroke: 'hold', from: 'top-of-foot', hands }, 'middle');
    expect(holding('palm')).not.toHaveProperty('hand', 'under');
    expect(holding('both-hands')).toHaveProperty('hand', 'under');
    const stroking = (hands: 'palm' | 'both-hands'): Drawing =>
      draw({ stroke: 'long-stroke', from: 'toes', to: 'ankle', hands }, 'middle');
    const [one, two] = [stroking('palm'), stroking('both-hands')];
    expect(two.pads).toEqual(one.pads);
    expect([one, two].map(({ behind }) => behind.map(({ shape }) => shape))).toEqual([
      [],
      ['flat'],
    ]);
    // Both glide as far, to where a faint hand shows the end.
    const [end, start] = two.pads;
    expect(end?.isGhost).toBe(true);
    expect(two.behind[0]?.motion).toEqual(start?.motion);
    expect(plus(start?.at ?? [NaN, NaN], start?.motion?.along ?? [NaN, NaN])).toEqual(end?.at);
  });

  test('who rolls a foot on a ball, or moves it without a hand, is seen to sit', () => {
    const seated = (fields: StrokeFields): boolean =>
      draw(fields, 'middle').details.some(({ kind }) => kind === 'ground');
    expect(seated({ stroke: 'roll', from: 'ball', to: 'heel' })).toBe(true);
    expect(seated({ stroke: 'bend', from: 'ankle' })).toBe(true);
    expect(seated({ stroke: 'bend', from: 'ankle', hands: 'palm' })).toBe(false);
  });

  test('a ball rolls along the outer edge of the foot, which alone glows', () => {
    const fields = { stroke: 'roll', from: 'edge', to: 'heel', view: 'sole' } as const;
    const [ball] = draw(fields, 'small').pads;
    expect(ball?.at[0]).toBeLessThan(soleCentre('edge')[0]);
    expect(litOnSole(fields)).toEqual(['edge']);
  });

  test('toes that bend by themselves stand on the ground and go down again', () => {
    const bend = (hands: 'none' | 'thumb'): [number, number | undefined] => {
      const stroke = completeStroke({ stroke: 'bend', from: 'toes', hands });
      const { drawing, scene } = strokeFromSide(stroke, sideCuts.middle);
      return [drawing.marks.length, scene.ground];
    };
    expect(bend('none')).toEqual([2, 322]);
    expect(bend('thumb')).toEqual([1, undefined]);
  });

  test('circles between the long bones go up between two of the five, and touch none', () => {
    const { details, pads, paths } = draw({ stroke: 'circles', from: 'long-bones' }, 'middle');
    const bones = pointsOf(details.find(({ kind }) => kind === 'bone')?.d ?? '');
    expect(bones).toHaveLength(10);
    expect(pads).toHaveLength(1);
    const [first, firstHead, second, secondHead] = bones;
    const xOf = (foot: Point | undefined, head: Point | undefined, y: number): number => {
      const [[x1, y1], [x2, y2]] = [foot ?? [NaN, NaN], head ?? [NaN, NaN]];
      return x1 + ((y - y1) / (y2 - y1)) * (x2 - x1);
    };
    for (const [x, y] of pointsOf(paths[0] ?? '')) {
      expect(x).toBeLessThan(xOf(first, firstHead, y) - 12);
      expect(x).toBeGreaterThan(xOf(second, secondHead, y) + 12);
    }
  });

  test('two thumbs that knead go round each from its side and in its own direction', () => {
    const { pads, paths } = draw(
      { stroke: 'circles', from: 'arch', hands: 'both-thumbs' },
      'small',
    );
    expect(pads.map(({ shape }) => shape)).toEqual(['thumb', 'thumb']);
    expect(paths.map((path) => / 0 1 ([01])/.exec(path)?.[1])).toEqual(['0', '1']);
  });

  test('a flat hand goes round as a whole hand', () => {
    const { pads } = draw({ stroke: 'circles', from: 'heel', hands: 'palm' }, 'small');
    expect(pads.map(({ shape }) => shape)).toEqual(['palm']);
  });

  test('a hand that lies on a sole comes from its outer side, so that two of them do not cross', () => {
    const [held] = draw({ stroke: 'hold', from: 'arch' }, 'small').pads;
    // The fingers of a hand that is not mirrored lie on its left, and its arm on the right.
    expect([held?.angle, held?.mirrored]).toEqual([0, true]);
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
