import { expect, test } from 'vitest';
import { runsOf, stepsAlone, stepsInWords, turnsOf } from './feet.ts';
import type { FootId } from './tables.ts';

const steps = (...feet: FootId[]) => feet.map((foot) => ({ foot }));
const order = (...feet: FootId[]) =>
  turnsOf(steps(...feet)).map(({ index, foot }) => `${index} ${foot}`);

test('steps of each foot in a row are done on the left foot and then again on the right one', () => {
  expect(order('both', 'each', 'each', 'both')).toEqual([
    '0 both',
    '1 left',
    '2 left',
    '1 right',
    '2 right',
    '3 both',
  ]);
});

test('a step between them parts them, and a step of one foot is done once', () => {
  expect(order('each', 'both', 'each')).toEqual([
    '0 left',
    '0 right',
    '1 both',
    '2 left',
    '2 right',
  ]);
  expect(order('left', 'right', 'left')).toEqual(['0 left', '1 right', '2 left']);
});

test('runs hold every step once', () => {
  expect(
    runsOf(steps('both', 'each', 'each', 'left')).map(({ eachFoot, steps }) => [
      eachFoot,
      steps.map(({ index }) => index),
    ]),
  ).toEqual([
    [false, [0]],
    [true, [1, 2]],
    [false, [3]],
  ]);
});

test.each([
  [['both', 'each', 'each', 'both'], '4 steps'],
  [['both'], '1 step'],
] as const)('the steps of %j are counted as they are written', (feet, words) => {
  expect(stepsInWords(steps(...feet))).toBe(words);
});

test.each([
  [['both', 'each', 'each', 'each', 'both'], [4]],
  [
    ['both', 'each', 'each', 'each', 'each', 'both'],
    [4, 5],
  ],
  [['each', 'each', 'each', 'each'], []],
  [['both', 'left', 'right'], [2]],
] as const)('of the steps of %j in two columns, %j stand alone', (feet, alone) => {
  expect([...stepsAlone(runsOf(steps(...feet)))]).toEqual(alone);
});
