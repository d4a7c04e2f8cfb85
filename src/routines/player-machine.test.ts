import { describe, expect, test } from 'vitest';
import {
  commandForKey,
  deserialize,
  initialState,
  progressOf,
  serialize,
  transition,
  type Command,
  type State,
} from './player-machine.ts';

const durations = [30_000, 60_000, 10_000];
const T = 1_800_000_000_000;

/** Runs commands, each at its number of milliseconds after the beginning. */
const after = (...commands: readonly [at: number, command: Command][]): State =>
  commands.reduce(
    (state, [at, command]) => transition(durations, state, command, T + at),
    initialState(durations),
  );

describe('before the start', () => {
  test('all of the first step is left', () => {
    expect(initialState(durations)).toEqual({
      status: 'ready',
      step: 0,
      remaining: 30_000,
      updatedAt: 0,
    });
    expect(progressOf(durations, initialState(durations))).toEqual({
      stepSeconds: 30,
      totalSeconds: 100,
      stepFraction: 0,
    });
  });

  test('no time passes', () => {
    expect(after([3_600_000, 'tick'])).toEqual(initialState(durations));
  });
});

describe('time left', () => {
  test('follows from the clock, not from the number of ticks', () => {
    const often = after(
      [0, 'toggle'],
      ...[1, 2, 3, 4].map((n): [number, Command] => [n * 250, 'tick']),
    );
    expect(often).toEqual(after([0, 'toggle'], [1000, 'tick']));
    expect(often.remaining).toBe(29_000);
  });

  test('ends a step exactly when its duration is over', () => {
    expect(after([0, 'toggle'], [29_999, 'tick'])).toMatchObject({ step: 0, remaining: 1 });
    expect(after([0, 'toggle'], [30_000, 'tick'])).toMatchObject({ step: 1, remaining: 60_000 });
  });

  test('is in the right step after the timers of a tab were suspended', () => {
    expect(after([0, 'toggle'], [95_500, 'tick'])).toMatchObject({
      status: 'running',
      step: 2,
      remaining: 4500,
    });
  });

  test('is done where the end passed while timers were suspended', () => {
    expect(after([0, 'toggle'], [100_000, 'tick'])).toMatchObject({
      status: 'done',
      step: 2,
      remaining: 0,
    });
    expect(after([0, 'toggle'], [9_999_999, 'tick'])).toMatchObject({
      status: 'done',
      remaining: 0,
    });
  });

  test('neither grows nor stops when the clock is set back', () => {
    const back = after([0, 'toggle'], [10_000, 'tick'], [-50_000, 'tick']);
    expect(back).toMatchObject({ status: 'running', step: 0, remaining: 20_000 });
    expect(transition(durations, back, 'tick', T - 45_000).remaining).toBe(15_000);
  });

  test('is rounded up to seconds, so that the last one is shown as 1', () => {
    const state = after([0, 'toggle'], [29_001, 'tick']);
    expect(progressOf(durations, state)).toMatchObject({ stepSeconds: 1, totalSeconds: 71 });
  });

  test('gives the fraction of the step that is over, from 0 to 1', () => {
    expect(progressOf(durations, after([0, 'toggle'], [15_000, 'tick'])).stepFraction).toBe(0.5);
    expect(progressOf(durations, after([0, 'toggle'], [100_000, 'tick']))).toEqual({
      stepSeconds: 0,
      totalSeconds: 0,
      stepFraction: 1,
    });
  });
});

describe('toggle', () => {
  test('pauses, and no time passes in a pause', () => {
    const paused = after([0, 'toggle'], [12_000, 'toggle']);
    expect(paused).toMatchObject({ status: 'paused', step: 0, remaining: 18_000 });
    expect(transition(durations, paused, 'tick', T + 9_000_000)).toEqual(paused);
    const again = transition(durations, paused, 'toggle', T + 9_000_000);
    expect(transition(durations, again, 'tick', T + 9_001_000)).toMatchObject({
      step: 0,
      remaining: 17_000,
    });
  });

  test('just after the end of a step pauses the next one', () => {
    expect(after([0, 'toggle'], [30_500, 'toggle'])).toMatchObject({
      status: 'paused',
      step: 1,
      remaining: 59_500,
    });
  });

  test('starts over when done', () => {
    expect(after([0, 'toggle'], [100_000, 'tick'], [200_000, 'toggle'])).toEqual({
      status: 'running',
      step: 0,
      remaining: 30_000,
      updatedAt: T + 200_000,
    });
  });
});

test('pause changes nothing but a running state', () => {
  expect(after([0, 'toggle'], [1000, 'pause'])).toMatchObject({
    status: 'paused',
    remaining: 29_000,
  });
  expect(after([0, 'pause'])).toEqual(initialState(durations));
  expect(after([0, 'toggle'], [100_000, 'pause']).status).toBe('done');
});

describe('skip', () => {
  test('goes to the start of the next step, running or not as before', () => {
    expect(after([0, 'toggle'], [7000, 'skip'])).toEqual({
      status: 'running',
      step: 1,
      remaining: 60_000,
      updatedAt: T + 7000,
    });
    expect(after([0, 'toggle'], [7000, 'toggle'], [8000, 'skip'])).toMatchObject({
      status: 'paused',
      step: 1,
    });
    expect(after([0, 'skip'])).toMatchObject({ status: 'ready', step: 1 });
  });

  test('ends the routine after the last step and does nothing when done', () => {
    const done = after([0, 'skip'], [0, 'skip'], [0, 'skip']);
    expect(done).toMatchObject({ status: 'done', step: 2, remaining: 0 });
    expect(transition(durations, done, 'skip', T)).toEqual(done);
  });
});

describe('back', () => {
  test('goes to the start of the previous step', () => {
    expect(after([0, 'toggle'], [31_000, 'back'])).toMatchObject({
      status: 'running',
      step: 0,
      remaining: 30_000,
    });
  });

  test('starts the first step again', () => {
    expect(after([0, 'toggle'], [20_000, 'back'])).toMatchObject({ step: 0, remaining: 30_000 });
  });

  test('goes from the end to the last step, paused', () => {
    expect(after([0, 'toggle'], [100_000, 'back'])).toMatchObject({
      status: 'paused',
      step: 2,
      remaining: 10_000,
    });
  });
});

test.each(['running', 'paused', 'done'])('restart runs from the first step when %s', (status) => {
  const before: State = { status: 'running', step: 2, remaining: 5000, updatedAt: T };
  const states: Record<string, State> = {
    running: before,
    paused: { ...before, status: 'paused' },
    done: { ...before, status: 'done', remaining: 0 },
  };
  expect(transition(durations, states[status] ?? before, 'restart', T + 1)).toEqual({
    status: 'running',
    step: 0,
    remaining: 30_000,
    updatedAt: T + 1,
  });
});

describe('the stored state', () => {
  const running = after([0, 'toggle'], [42_000, 'tick']);

  test('holds the step and the time left, and is restored as paused', () => {
    expect(deserialize(durations, serialize(durations, running) ?? null)).toEqual({
      status: 'paused',
      step: 1,
      remaining: 48_000,
      updatedAt: 0,
    });
  });

  test('is empty before the start and when done', () => {
    expect(serialize(durations, initialState(durations))).toBeUndefined();
    expect(serialize(durations, after([0, 'toggle'], [100_000, 'tick']))).toBeUndefined();
    expect(serialize(durations, after([0, 'skip']))).toBeDefined();
  });

  test.each([
    ['nothing', null],
    ['no JSON', '{'],
    ['no list', '{"0":1}'],
    ['another edition', JSON.stringify([[30_000, 60_000], 1, 100])],
    ['a step that does not exist', JSON.stringify([durations, 3, 100])],
    ['no step', JSON.stringify([durations, 'x', 100])],
    ['half a step', JSON.stringify([durations, 0.5, 100])],
    ['no time left', JSON.stringify([durations, 1, 0])],
    ['more time than the step has', JSON.stringify([durations, 0, 30_001])],
    ['no time', JSON.stringify([durations, 0, null])],
  ])('is ignored when it is %s', (_, stored) => {
    expect(deserialize(durations, stored)).toBeUndefined();
  });
});

describe('keys', () => {
  test.each([
    [' ', 'page', 'toggle'],
    ['ArrowLeft', 'page', 'back'],
    ['ArrowRight', 'page', 'skip'],
    ['ArrowRight', 'control', 'skip'],
    // The browser presses the button itself.
    [' ', 'control', undefined],
    [' ', 'field', undefined],
    ['ArrowLeft', 'field', undefined],
    ['Enter', 'page', undefined],
    ['a', 'page', undefined],
  ] as const)('“%s” on a %s: %s', (key, focus, command) => {
    expect(commandForKey(key, focus)).toBe(command);
  });
});
