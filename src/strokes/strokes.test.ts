import { z } from 'astro/zod';
import { describe, expect, test } from 'vitest';
import { checkStroke, strokeFields, strokeProps } from './schema.ts';
import { completeStroke, fittingWays, zonesOf, type StrokeFields } from './stroke.ts';
import { strokes } from './table.ts';
import { strokeWords } from './words.ts';

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
    [{ stroke: 'turn', from: 'ankle' }, 'Turn, at the ankle, two seconds a round'],
    [{ stroke: 'rest' }, 'Rest, as long as you like'],
  ])('%j', (fields, words) => {
    expect(strokeWords(fields)).toBe(words);
  });
});

describe('a step whose fields do not fit is told what was expected', () => {
  test.each<[object, string]>([
    [{ stroke: 'stroke', from: 'ball' }, 'stroke: one of long-stroke, circles, squeeze'],
    [{ from: 'ball' }, 'from: no “from”, or a “stroke” that it belongs to'],
    [{ stroke: 'turn', from: 'heel' }, 'from: one of big-toe, toes, ankle, for the stroke “turn”'],
    [{ stroke: 'rest', from: 'heel' }, 'from: no “from”: the stroke “rest” has no place'],
    [{ stroke: 'squeeze' }, 'from: one of toes, ball, arch, edge, heel, big-toe, for'],
    [{ stroke: 'squeeze', from: 'heel', to: 'ball' }, 'to: no “to”: the stroke “squeeze” stays'],
    [{ stroke: 'long-stroke', from: 'heel' }, 'to: one of toes, ball, arch, edge, for the stroke'],
    [{ stroke: 'long-stroke', from: 'heel', to: 'heel' }, 'to: one of toes, ball, arch, edge,'],
    [
      { stroke: 'stretch', from: 'edge', to: 'arch' },
      'to: one of toes, ball, heel, for the stroke',
    ],
    [{ stroke: 'hold', from: 'heel', pace: 'second' }, 'pace: one of still, for the stroke'],
    [{ stroke: 'roll', from: 'ball', to: 'heel', hands: 'thumb' }, 'hands: one of ball, for the'],
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
      foot: 'right',
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
  });
  expect(() => completeStroke({ stroke: 'turn', from: 'heel' })).toThrow(RangeError);
  expect(fittingWays({ stroke: 'hold', from: 'heel' }).map(({ view }) => view)).toEqual([
    'sole',
    'side',
  ]);
});

test.each<[Parameters<typeof zonesOf>[0], string[]]>([
  [{ from: 'heel', to: 'ball' }, ['ball', 'arch', 'heel']],
  [{ from: 'ball', to: 'edge' }, ['ball', 'edge']],
  [{ from: 'big-toe', to: undefined }, ['toes']],
  [{ from: 'toes', to: 'ankle' }, ['toes']],
  [{ from: undefined, to: undefined }, []],
])('%j glows at %j', (fields, zones) => {
  expect(zonesOf(fields)).toEqual(zones);
});
