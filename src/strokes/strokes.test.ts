import { z } from 'astro/zod';
import { describe, expect, test } from 'vitest';
import { checkStroke, strokeFields, strokeProps } from './schema.ts';
import { mainStroke, strokesInText } from './in-text.ts';
import { completeStroke, fittingWays, litBy, type StrokeFields } from './stroke.ts';
import { strokes } from './table.ts';
import { captionWords, strokeWords } from './words.ts';

const step = z
  .strictObject({ ...strokeFields, stroke: strokeFields.stroke.optional() })
  .superRefine(checkStroke);
const messagesFor = (fields: object): string[] =>
  (step.safeParse(fields).error?.issues ?? []).map(
    ({ path, message }) => `${path.join('.')}: ${message}`,
  );

describe('the words of a stroke', () => {
  test.each<[StrokeFields, string]>([
    [
      { stroke: 'long-stroke', from: 'ball', to: 'heel' },
      'Long stroke with both thumbs, from the ball of the foot to the heel, one breath a stroke',
    ],
    [
      { stroke: 'circles', from: 'ankle', hands: 'fingertips' },
      'Circles with the fingertips, at the ankle, one round a second',
    ],
    [
      { stroke: 'turn', from: 'ankle' },
      'Turn, at the ankle, one way and the other, two seconds a round',
    ],
    [
      { stroke: 'squeeze', from: 'heel' },
      'Squeeze with one hand, at the heel, one breath a squeeze',
    ],
    [
      { stroke: 'squeeze', from: 'ball', meanwhile: 'lifted' },
      'Squeeze with both hands, at the ball of the foot, one breath a squeeze, the foot lifted a little',
    ],
    [
      { stroke: 'circles', from: 'long-bones', hands: 'fingertips' },
      'Circles with the fingertips, between the long bones behind the toes, one round a second',
    ],
    [{ stroke: 'rest' }, 'Rest, as long as you like'],
  ])('%j', (fields, words) => {
    expect(strokeWords(fields)).toBe(words);
  });
});

test.each<[StrokeFields, string]>([
  [
    { stroke: 'long-stroke', from: 'ball', to: 'heel' },
    'Both thumbs, from the ball of the foot to the heel',
  ],
  [{ stroke: 'lift', from: 'heel' }, 'At the heel'],
  [{ stroke: 'rest' }, ''],
])('below the name of the stroke, %j says hand and place alone', (fields, words) => {
  expect(captionWords(fields)).toBe(words);
});

describe('a step whose fields do not fit is told what was expected', () => {
  test.each<[object, string]>([
    [{ stroke: 'stroke', from: 'ball' }, 'stroke: one of long-stroke, circles, squeeze'],
    [{ from: 'ball' }, 'from: no “from”, or a “stroke” that it belongs to'],
    [{ stroke: 'turn', from: 'heel' }, 'from: one of big-toe, toes, ankle, for the stroke “turn”'],
    [{ stroke: 'rest', from: 'heel' }, 'from: no “from”: the stroke “rest” has no place'],
    [{ stroke: 'squeeze' }, 'from: one of heel, edge, toes, big-toe, ball, arch, for'],
    [{ stroke: 'squeeze', from: 'heel', hands: 'both-hands' }, 'hands: one of palm, for the'],
    [
      { stroke: 'circles', from: 'ball', to: 'heel', meanwhile: 'lifted' },
      'meanwhile: one of toe-back, for the stroke',
    ],
    [
      { stroke: 'turn', from: 'ankle', meanwhile: 'lifted' },
      'meanwhile: no “meanwhile”: nothing is drawn beside',
    ],
    [{ stroke: 'squeeze', from: 'heel', to: 'ball' }, 'to: no “to”: the stroke “squeeze” stays'],
    [{ stroke: 'long-stroke', from: 'heel' }, 'to: one of toes, ball, arch, edge, for the stroke'],
    [{ stroke: 'long-stroke', from: 'heel', to: 'heel' }, 'to: one of toes, ball, arch, edge,'],
    [
      { stroke: 'stretch', from: 'edge', to: 'arch' },
      'to: one of toes, ball, heel, for the stroke',
    ],
    [{ stroke: 'hold', from: 'heel', pace: 'second' }, 'pace: one of still, for the stroke'],
    [
      { stroke: 'roll', from: 'ball', to: 'heel', hands: 'thumb' },
      'hands: one of ball, can, for the',
    ],
    [{ stroke: 'turn', from: 'ankle', view: 'sole' }, 'view: no “view”, or the other one'],
  ])('%j', (fields, message) => {
    expect(messagesFor(fields).map((line) => line.slice(0, message.length))).toEqual([message]);
  });

  test('a step without a stroke, and each stroke at each of its places, are right', () => {
    expect(messagesFor({})).toEqual([]);
    for (const { id, ways } of strokes)
      for (const way of ways) {
        const { from, view } = way;
        const to = 'to' in way && !('toIsOptional' in way) ? way.to.at(-1) : undefined;
        for (const place of from.filter((candidate) => candidate !== to))
          expect(messagesFor({ stroke: id, from: place, to, view })).toEqual([]);
      }
  });

  test('a tag in an article is read by the same rules', () => {
    expect(strokeProps.parse({ name: 'circles', from: 'ball', to: 'heel' })).toEqual({
      stroke: 'circles',
      from: 'ball',
      to: 'heel',
      foot: 'left',
    });
    expect(strokeProps.safeParse({ name: 'turn', from: 'heel' }).success).toBe(false);
  });
});

test('what a step leaves out follows from the table', () => {
  expect(completeStroke({ stroke: 'roll', from: 'ball', to: 'heel' })).toEqual({
    stroke: 'roll',
    from: 'ball',
    to: 'heel',
    pace: 'two-seconds',
    hands: 'ball',
    view: 'side',
    meanwhile: undefined,
    pressure: 'medium',
  });
  expect(() => completeStroke({ stroke: 'turn', from: 'heel' })).toThrow(RangeError);
  expect(fittingWays({ stroke: 'hold', from: 'heel' }).map(({ view }) => view)).toEqual([
    'side',
    'sole',
  ]);
});

test.each<[Parameters<typeof litBy>[0], string[]]>([
  [{ from: 'heel', to: 'ball' }, ['ball', 'arch', 'heel']],
  [{ from: 'ball', to: 'edge' }, ['ball', 'edge']],
  [{ from: 'big-toe', to: undefined }, ['big-toe']],
  [{ from: 'big-toe', to: 'heel' }, ['toes', 'ball', 'arch', 'heel']],
  [{ from: 'long-bones', to: undefined }, ['ball']],
  [{ from: 'toes', to: 'ankle' }, ['toes']],
  [{ from: undefined, to: undefined }, []],
])('%j glows at %j', (fields, zones) => {
  expect(litBy(fields)).toEqual(zones);
});

describe('the strokes of an article', () => {
  const body = `1. <Stroke name="hold" from="arch" pace="still" /> Hold.
2. <Stroke name="long-stroke" from="toes" to="ankle" /> Stroke.
3. <Stroke name="squeeze" from="ball" meanwhile="lifted" /> <Stroke name="roll" from="ball" to="heel" /> Squeeze.`;

  test('are read in their order', () => {
    expect(strokesInText(body).map(({ stroke }) => stroke)).toEqual([
      'hold',
      'long-stroke',
      'squeeze',
      'roll',
    ]);
  });

  test('are told by the first that moves on the sole', () => {
    expect(mainStroke(strokesInText(body))).toMatchObject({ stroke: 'squeeze', from: 'ball' });
    expect(mainStroke([])).toBeUndefined();
  });
});
