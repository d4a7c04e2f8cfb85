import { describe, expect, test } from 'vitest';
import { referenceAsIs } from '../evidence/reference-to.ts';
import type { SourceData } from '../evidence/schema.ts';
import { basisOf, numbersInWords, sharedBases } from './basis.ts';
import { drawingsOf, firstStrokes, pacesOf, strokesOf } from './drawings.ts';
import { durationInWords, formatDuration, routineMinutes } from './duration.ts';
import { routineSchema, type StepData } from './schema.ts';

const step = {
  title: 'Slow circles',
  seconds: 45,
  foot: 'left',
  pressure: 'medium',
  stroke: 'circles',
  from: 'ball',
  to: 'heel',
  pace: 'two-seconds',
  hands: 'fingertips',
  do: 'Make small circles along the arch.',
  sensation: 'A pleasant pressure.',
  stopIf: 'Ease off if it hurts.',
};

const routine = (last: Readonly<Record<string, unknown>>) => ({
  order: 1,
  title: 'A routine',
  description: 'A description of a routine for a test. '.repeat(3),
  summary: 'A summary of a routine that is only here for a test.',
  tested: 'Nothing at all has been tested.',
  untested: 'All of it has not been tested.',
  claims: [],
  conditions: ['pregnancy'],
  zones: [],
  position: 'Sit on a chair.',
  seat: 'stool',
  needs: ['a chair'],
  steps: [{ ...step, ours: true }, { ...step, ours: true }, last],
});

const issues = (last: Readonly<Record<string, unknown>>): string[] =>
  (routineSchema(referenceAsIs).safeParse(routine(last)).error?.issues ?? []).map(
    ({ path, message }) => `${path.join('.')}: ${message}`,
  );

const routineStep: StepData = {
  title: 'Circles',
  seconds: 60,
  foot: 'each',
  pressure: 'medium',
  do: 'Make small circles here and there.',
  sensation: 'A pleasant pressure.',
  stopIf: 'Ease off if it hurts.',
  stroke: 'circles',
  from: 'ankle',
  pace: 'second',
};

describe('the drawing of a step', () => {
  const ours = { ...step, ours: true };

  test('is required', () => {
    expect(issues({ ...ours, stroke: undefined })).toEqual([
      expect.stringMatching(/^steps\.2\.stroke: one of long-stroke/),
    ]);
  });

  test('fits together, and so does what follows it', () => {
    expect(issues({ ...ours, to: 'ankle' })).toEqual([expect.stringMatching(/^steps\.2\.to: /)]);
    expect(issues({ ...ours, then: { stroke: 'turn', from: 'big-toe' } })).toEqual([]);
    expect(issues({ ...ours, then: { stroke: 'turn', from: 'big-toe', to: 'heel' } })).toEqual([
      expect.stringMatching(/^steps\.2\.then\.to: /),
    ]);
  });

  test('is of one foot from the side, and of both where both soles are touched; a walk has both in one', () => {
    const feetOf = (...given: Parameters<typeof drawingsOf>) =>
      drawingsOf(...given).map(({ foot }) => foot);
    expect(feetOf({ stroke: 'hold', from: 'arch' }, 'both')).toEqual(['right', 'left']);
    expect(feetOf({ stroke: 'walk' }, 'both')).toEqual(['left']);
    expect(feetOf({ stroke: 'turn', from: 'ankle' }, 'both')).toEqual(['left']);
    expect(feetOf({ stroke: 'turn', from: 'ankle' }, 'right')).toEqual(['right']);
    expect(feetOf({ stroke: 'hold', from: 'arch' }, 'each')).toEqual(['left']);
  });

  test('is among the first strokes of its routine once', () => {
    const of = (...fields: object[]): StepData[] =>
      fields.map((given) => ({ ...routineStep, ...given }));
    const steps = of(
      { stroke: 'circles', from: 'arch' },
      { stroke: 'circles', from: 'heel' },
      { stroke: 'circles', from: 'ankle' },
      { stroke: 'squeeze', from: 'ball' },
    );
    const names = (max: number) =>
      firstStrokes(steps, max).map(({ stroke: { stroke, from }, index }) => [stroke, from, index]);
    expect(names(4)).toEqual([
      ['circles', 'arch', 0],
      ['squeeze', 'ball', 3],
    ]);
    expect(names(1)).toEqual([['circles', 'arch', 0]]);
  });

  test('tells each pace once', () => {
    const data: StepData = {
      ...routineStep,
      then: { stroke: 'circles', from: 'toes', to: 'ball', pace: 'second' },
    };
    expect(strokesOf(data)).toHaveLength(2);
    expect(pacesOf(data)).toEqual([{ pace: 'second', words: 'one round a second' }]);
    expect(pacesOf({ ...data, then: { stroke: 'turn', from: 'big-toe' } })).toHaveLength(2);
    // The step says how long; “as long as you like” would contradict it.
    expect(pacesOf({ ...data, then: { stroke: 'rest' } })).toHaveLength(1);
  });
});

describe('the basis of a step', () => {
  test('is `sources` or `ours`', () => {
    expect(issues({ ...step, ours: true })).toEqual([]);
    expect(issues({ ...step, sources: ['a-study'] })).toEqual([]);
  });

  test.each([
    ['neither', {}],
    ['both', { ours: true, sources: ['a-study'] }],
  ])('rejects %s', (_, extra) => {
    expect(issues({ ...step, ...extra })).toEqual([
      'steps.2: either `sources` or `ours: true`, and not both',
    ]);
  });

  test('rejects an empty list of sources and `ours: false`', () => {
    expect(issues({ ...step, sources: [] })).not.toEqual([]);
    expect(issues({ ...step, ours: false })).not.toEqual([]);
  });
});

test.each([
  [[300], 5],
  [[89], 1],
  [[90], 2],
  [[10], 1],
  [[40, 30, 40, 40, 30, 30, 30], 4],
])('steps of %j seconds take %i minutes', (seconds, minutes) => {
  expect(routineMinutes(seconds.map((each) => ({ seconds: each })))).toBe(minutes);
});

test.each([
  [30, '30 seconds'],
  [60, '1 minute'],
  [75, '75 seconds'],
  [120, '2 minutes'],
])('%i seconds are said as %s', (seconds, words) => {
  expect(durationInWords(seconds)).toBe(words);
});

test.each([
  [0, '0:00'],
  [42, '0:42'],
  [60, '1:00'],
  [605, '10:05'],
])('%i seconds are shown as %s', (seconds, shown) => {
  expect(formatDuration(seconds)).toBe(shown);
});

test.each([
  [[3], 'step 3'],
  [[1, 2], 'steps 1 and 2'],
  [[2, 3, 4], 'steps 2 to 4'],
  [[1, 2, 4], 'steps 1, 2 and 4'],
])('the steps %j are called %s', (numbers, words) => {
  expect(numbersInWords(numbers)).toBe(words);
});

test('each basis is told once, with all of its steps', () => {
  const study = [{ id: 'a-study' }];
  expect(sharedBases([{}, { sources: study }, {}, { sources: study }])).toEqual([
    { numbers: [1, 3], sources: [] },
    { numbers: [2, 4], sources: ['a-study'] },
  ]);
});

describe('the text about a basis', () => {
  const source: SourceData = {
    type: 'article-journal',
    kind: 'crossover-trial',
    title: 'Foot massage',
    author: [{ family: 'Grealish' }, { family: 'Lomasney' }, { family: 'Whiteman' }],
    issued: 2000,
    URL: 'https://example.org/',
    readLevel: 'abstract',
    directness: 'foot-massage',
    population: '87 cancer inpatients',
    intervention: 'foot massage',
    finding: 'It eased pain for a while.',
    limits: 'Small.',
  };

  test('calls a study one, and says that it tested no step by itself', () => {
    const { before, name, after } = basisOf(source);
    expect(`${before} (${name})${after}`).toBe(
      'from a study of 87 cancer inpatients (Grealish and others, 2000). No step was tested on its own.',
    );
  });

  test('calls advice so, for whom it was written, and says that it was not tested', () => {
    const { before, name, after } = basisOf({
      ...source,
      kind: 'public-guidance',
      author: [{ literal: 'NHS Fife' }],
      issued: undefined,
      population: 'Patients with heel pain',
    });
    expect(`${before} (${name})${after}`).toBe(
      'from advice for patients with heel pain (NHS Fife). No trial tested it.',
    );
  });
});
