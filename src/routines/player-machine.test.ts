import { describe, expect, test } from 'vitest';
import {
  commandOf,
  initial,
  next,
  restore,
  save,
  view,
  type Command,
  type State,
} from './player-machine.ts';

const lengths = [30_000, 60_000, 10_000];
const T = 1_800_000_000_000;

/** Runs commands, each at its number of milliseconds after the beginning. */
const after = (...commands: readonly [at: number, command: Command][]): State =>
  commands.reduce(
    (state, [at, command]) => next(lengths, state, command, T + at),
    initial(lengths),
  );

describe('the beginning', () => {
  test('waits at the first step with all of its time', () => {
    expect(initial(lengths)).toEqual({ status: 'ready', step: 0, left: 30_000, at: 0 });
    expect(view(lengths, initial(lengths))).toEqual({ seconds: 30, total: 100, share: 0 });
  });

  test('no time passes before the start, however long it takes', () => {
    expect(after([3_600_000, 'tick'])).toEqual(initial(lengths));
  });
});

describe('time', () => {
  test('is what the clock says, not how often anybody looked', () => {
    const often = after(
      [0, 'toggle'],
      ...[1, 2, 3, 4].map((n): [number, Command] => [n * 250, 'tick']),
    );
    expect(often).toEqual(after([0, 'toggle'], [1000, 'tick']));
    expect(often.left).toBe(29_000);
  });

  test('a step is over when its time is, not a moment earlier', () => {
    expect(after([0, 'toggle'], [29_999, 'tick'])).toMatchObject({ step: 0, left: 1 });
    expect(after([0, 'toggle'], [30_000, 'tick'])).toMatchObject({ step: 1, left: 60_000 });
  });

  test('a tab that slept through a step wakes up in the right one', () => {
    expect(after([0, 'toggle'], [95_500, 'tick'])).toMatchObject({
      status: 'running',
      step: 2,
      left: 4500,
    });
  });

  test('a tab that slept through the end wakes up done', () => {
    expect(after([0, 'toggle'], [100_000, 'tick'])).toMatchObject({
      status: 'done',
      step: 2,
      left: 0,
    });
    expect(after([0, 'toggle'], [9_999_999, 'tick'])).toMatchObject({ status: 'done', left: 0 });
  });

  test('a clock that was put back costs nothing and stops nothing', () => {
    const back = after([0, 'toggle'], [10_000, 'tick'], [-50_000, 'tick']);
    expect(back).toMatchObject({ status: 'running', step: 0, left: 20_000 });
    expect(next(lengths, back, 'tick', T - 45_000).left).toBe(15_000);
  });

  test('seconds are rounded up, so that the last one is shown as 1', () => {
    const state = after([0, 'toggle'], [29_001, 'tick']);
    expect(view(lengths, state)).toMatchObject({ seconds: 1, total: 71 });
  });

  test('the share goes from 0 to 1', () => {
    expect(view(lengths, after([0, 'toggle'], [15_000, 'tick'])).share).toBe(0.5);
    expect(view(lengths, after([0, 'toggle'], [100_000, 'tick']))).toEqual({
      seconds: 0,
      total: 0,
      share: 1,
    });
  });
});

describe('toggle', () => {
  test('pauses, and a pause lasts as long as it likes', () => {
    const paused = after([0, 'toggle'], [12_000, 'toggle']);
    expect(paused).toMatchObject({ status: 'paused', step: 0, left: 18_000 });
    expect(next(lengths, paused, 'tick', T + 9_000_000)).toEqual(paused);
    const again = next(lengths, paused, 'toggle', T + 9_000_000);
    expect(next(lengths, again, 'tick', T + 9_001_000)).toMatchObject({ step: 0, left: 17_000 });
  });

  test('at the moment of the change belongs to the step that has begun', () => {
    expect(after([0, 'toggle'], [30_500, 'toggle'])).toMatchObject({
      status: 'paused',
      step: 1,
      left: 59_500,
    });
  });

  test('begins anew when done', () => {
    expect(after([0, 'toggle'], [100_000, 'tick'], [200_000, 'toggle'])).toEqual({
      status: 'running',
      step: 0,
      left: 30_000,
      at: T + 200_000,
    });
  });
});

test('pause pauses what runs and leaves all else alone', () => {
  expect(after([0, 'toggle'], [1000, 'pause'])).toMatchObject({ status: 'paused', left: 29_000 });
  expect(after([0, 'pause'])).toEqual(initial(lengths));
  expect(after([0, 'toggle'], [100_000, 'pause']).status).toBe('done');
});

describe('skip', () => {
  test('begins the next step with all of its time, running as before', () => {
    expect(after([0, 'toggle'], [7000, 'skip'])).toEqual({
      status: 'running',
      step: 1,
      left: 60_000,
      at: T + 7000,
    });
    expect(after([0, 'toggle'], [7000, 'toggle'], [8000, 'skip'])).toMatchObject({
      status: 'paused',
      step: 1,
    });
    expect(after([0, 'skip'])).toMatchObject({ status: 'ready', step: 1 });
  });

  test('ends the routine after the last step, and nothing comes after the end', () => {
    const done = after([0, 'skip'], [0, 'skip'], [0, 'skip']);
    expect(done).toMatchObject({ status: 'done', step: 2, left: 0 });
    expect(next(lengths, done, 'skip', T)).toEqual(done);
  });
});

describe('back', () => {
  test('begins the step before with all of its time', () => {
    expect(after([0, 'toggle'], [31_000, 'back'])).toMatchObject({
      status: 'running',
      step: 0,
      left: 30_000,
    });
  });

  test('in the first step begins it again', () => {
    expect(after([0, 'toggle'], [20_000, 'back'])).toMatchObject({ step: 0, left: 30_000 });
  });

  test('from the end waits at the last step', () => {
    expect(after([0, 'toggle'], [100_000, 'back'])).toMatchObject({
      status: 'paused',
      step: 2,
      left: 10_000,
    });
  });
});

test.each(['running', 'paused', 'done'])('restart runs from the first step when %s', (status) => {
  const before: State = { status: 'running', step: 2, left: 5000, at: T };
  const states: Record<string, State> = {
    running: before,
    paused: { ...before, status: 'paused' },
    done: { ...before, status: 'done', left: 0 },
  };
  expect(next(lengths, states[status] ?? before, 'restart', T + 1)).toEqual({
    status: 'running',
    step: 0,
    left: 30_000,
    at: T + 1,
  });
});

describe('what is kept for a reload', () => {
  const running = after([0, 'toggle'], [42_000, 'tick']);

  test('is the place, which waits when it is taken up', () => {
    expect(restore(lengths, save(lengths, running) ?? null)).toEqual({
      status: 'paused',
      step: 1,
      left: 48_000,
      at: 0,
    });
  });

  test('is nothing before the start and after the end', () => {
    expect(save(lengths, initial(lengths))).toBeUndefined();
    expect(save(lengths, after([0, 'toggle'], [100_000, 'tick']))).toBeUndefined();
    expect(save(lengths, after([0, 'skip']))).toBeDefined();
  });

  test.each([
    ['nothing', null],
    ['no JSON', '{'],
    ['no list', '{"0":1}'],
    ['another edition', JSON.stringify([[30_000, 60_000], 1, 100])],
    ['a step that is not there', JSON.stringify([lengths, 3, 100])],
    ['no step', JSON.stringify([lengths, 'x', 100])],
    ['half a step', JSON.stringify([lengths, 0.5, 100])],
    ['no time left', JSON.stringify([lengths, 1, 0])],
    ['more time than the step has', JSON.stringify([lengths, 0, 30_001])],
    ['no time', JSON.stringify([lengths, 0, null])],
  ])('is not taken up when it is %s', (_, kept) => {
    expect(restore(lengths, kept)).toBeUndefined();
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
    expect(commandOf(key, focus)).toBe(command);
  });
});
