import { describe, expect, test } from 'vitest';
import { progressOf, type State } from './player-machine.ts';
import { announcement, playerTexts, type PlayerStep } from './player-texts.ts';

const step = (title: string, footLabel: string, row = title): PlayerStep => ({
  seconds: 45,
  footLabel,
  row,
  title,
  do: `Do: ${title}.`,
  sensation: 'Warm.',
  stopIf: 'Stop if it hurts.',
});
const steps = [step('Slow circles', 'left foot'), step('Squeeze the heel', 'right foot')];
const state = (status: State['status'], index: number, remaining: number): State => ({
  status,
  step: index,
  remaining,
  updatedAt: 0,
});
const textsOf = (present: State) =>
  playerTexts(steps, present, progressOf([45_000, 45_000], present));

describe('texts of the player', () => {
  test('name the step, its foot, the times and the next step', () => {
    expect(textsOf(state('running', 0, 30_000))).toEqual({
      place: 'Left foot, step 1 of 2',
      title: 'Slow circles',
      do: 'Do: Slow circles.',
      sensation: 'Warm.',
      stopIf: 'Stop if it hurts.',
      time: '0:30',
      total: '1:15 left in total',
      next: 'then: squeeze the heel, right foot',
      hint: 'Press anywhere to pause.',
      toggle: 'Pause',
    });
  });

  test('name the foot of the next step only where it changes', () => {
    const same = [step('Slow circles', 'left foot'), step('Squeeze the heel', 'left foot')];
    const present = state('running', 0, 1000);
    expect(playerTexts(same, present, progressOf([45_000, 45_000], present))).toMatchObject({
      next: 'then: squeeze the heel',
    });
  });

  test('number a step of each foot as the list does, once', () => {
    const both = ['left foot', 'left foot', 'right foot', 'right foot'].map((foot, index) =>
      step('Slow circles', foot, `step-${index % 2}`),
    );
    const durations = both.map(() => 45_000);
    const placeAt = (status: State['status'], index: number) => {
      const present = state(status, index, 1000);
      return playerTexts(both, present, progressOf(durations, present))['place'];
    };
    expect(placeAt('running', 1)).toBe('Left foot, step 2 of 2');
    expect(placeAt('running', 2)).toBe('Right foot, step 1 of 2');
    expect(placeAt('done', 3)).toBe('All 2 steps');
  });

  test('say how to pause in the first step alone', () => {
    expect(textsOf(state('running', 1, 45_000))).toMatchObject({ hint: '' });
    expect(textsOf(state('ready', 0, 45_000))).toMatchObject({ hint: '' });
  });

  test('say which step is the last', () => {
    expect(textsOf(state('paused', 1, 45_000))).toMatchObject({
      next: 'last step',
      hint: 'Paused. Press anywhere to go on.',
      toggle: 'Go on',
    });
  });

  test('at the end advise on standing up and offer to start again', () => {
    expect(textsOf(state('done', 1, 0))).toEqual({
      place: 'All 2 steps',
      title: 'Done. Rest for a moment.',
      do: 'Take your time. Before standing up, wipe off any oil, and put on socks and shoes.',
      sensation: '',
      stopIf: '',
      time: '0:00',
      total: '0:00 left in total',
      next: '',
      hint: '',
      toggle: 'Start again',
    });
  });
});

test('a change of step and the end are announced', () => {
  expect(announcement(steps, state('running', 1, 45_000))).toBe(
    'Right foot, step 2 of 2. Squeeze the heel.',
  );
  expect(announcement(steps, state('done', 1, 0))).toBe('The routine is over.');
});
