import { describe, expect, test } from 'vitest';
import { referenceAsIs } from '../evidence/reference-to.ts';
import type { SourceData } from '../evidence/schema.ts';
import { basisOf } from './basis.ts';
import { formatDuration, routineMinutes } from './duration.ts';
import { routineSchema } from './schema.ts';
import { distinctZones, soleId } from './soles.ts';

const step = {
  title: 'Slow circles',
  seconds: 45,
  foot: 'left',
  zones: ['arch'],
  pressure: 'medium',
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
  needs: ['a chair'],
  steps: [{ ...step, ours: true }, { ...step, ours: true }, last],
});

describe('the basis of a step', () => {
  const issues = (last: Readonly<Record<string, unknown>>): string[] =>
    (routineSchema(referenceAsIs).safeParse(routine(last)).error?.issues ?? []).map(
      ({ path, message }) => `${path.join('.')}: ${message}`,
    );

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
  [0, '0:00'],
  [42, '0:42'],
  [60, '1:00'],
  [605, '10:05'],
])('%i seconds are shown as %s', (seconds, shown) => {
  expect(formatDuration(seconds)).toBe(shown);
});

describe('drawings of zones', () => {
  test('have one id for the same zones in any order, and one for no zone', () => {
    expect(soleId(['heel', 'ball'])).toBe('sole-ball-heel');
    expect(soleId(['ball', 'heel'])).toBe('sole-ball-heel');
    expect(soleId([])).toBe('sole-rest');
  });

  test('are listed once for each set of zones', () => {
    expect(
      distinctZones([{ zones: ['arch'] }, { zones: [] }, { zones: ['arch'] }, { zones: ['heel'] }]),
    ).toEqual([['arch'], [], ['heel']]);
  });
});

describe('the text about the basis of a step', () => {
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

  test('calls a study one, and says that it did not test the step', () => {
    const { before, name, after } = basisOf(source);
    expect(`${before}: ${name}${after}`).toBe(
      'From a study: Grealish and others, 2000, of 87 cancer inpatients. It was not tested by itself.',
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
    expect(`${before}: ${name}${after}`).toBe(
      'From advice: NHS Fife, written for patients with heel pain. No trial tested this step.',
    );
  });
});
