/**
 * The state machine of the player. It knows no DOM, no timer and no clock: time comes in as
 * milliseconds since the epoch, and the time left follows from two such timestamps, so that a tab
 * whose timers were suspended is right as soon as it is shown again.
 */

/** `ready`: not started. `done`: the last step is over. */
export type Status = 'ready' | 'running' | 'paused' | 'done';

export interface State {
  readonly status: Status;
  /** Index of the step; the last one when done. */
  readonly step: number;
  /** Milliseconds left of the step at `updatedAt`. */
  readonly remaining: number;
  /** Milliseconds since the epoch; only counts while running. */
  readonly updatedAt: number;
}

export type Command = 'toggle' | 'pause' | 'back' | 'skip' | 'restart' | 'tick';

/** Milliseconds of each step, in order; at least one. */
export type Durations = readonly number[];

/** The state before the start: all of the first step is left. */
export function initialState(durations: Durations): State {
  return startOfStep(durations, 0, 'ready', 0);
}

function startOfStep(durations: Durations, step: number, status: Status, now: number): State {
  return { status, step, remaining: durations[step] ?? 0, updatedAt: now };
}

function doneState(durations: Durations, now: number): State {
  return { status: 'done', step: durations.length - 1, remaining: 0, updatedAt: now };
}

/**
 * Subtracts the time that has passed, through as many steps as it takes. A clock that was set back
 * counts as no time at all.
 */
function advance(durations: Durations, state: State, now: number): State {
  if (state.status !== 'running') return state;
  let { step, remaining } = state;
  let elapsed = Math.max(0, now - state.updatedAt);
  while (elapsed >= remaining) {
    elapsed -= remaining;
    step += 1;
    if (step >= durations.length) return doneState(durations, now);
    remaining = durations[step] ?? 0;
  }
  return { status: 'running', step, remaining: remaining - elapsed, updatedAt: now };
}

/**
 * The state after a command.
 *
 * - `toggle` starts, pauses, resumes, and starts over when done;
 * - `back` goes to the previous step, from the end to the last step, and no further than the first;
 * - `skip` goes to the next step, and after the last one to the end;
 * - `restart` runs from the first step;
 * - `tick` only lets time pass.
 *
 * @param durations of the steps in milliseconds
 * @param before the state
 * @param command what was asked for
 * @param now milliseconds since the epoch
 */
export function transition(
  durations: Durations,
  before: State,
  command: Command,
  now: number,
): State {
  const state = advance(durations, before, now);
  const { status, step } = state;
  switch (command) {
    case 'tick':
      return state;
    case 'pause':
      return status === 'running' ? { ...state, status: 'paused' } : state;
    case 'restart':
      return startOfStep(durations, 0, 'running', now);
    case 'toggle':
      if (status === 'done') return startOfStep(durations, 0, 'running', now);
      return { ...state, status: status === 'running' ? 'paused' : 'running', updatedAt: now };
    case 'back':
      if (status === 'done') return startOfStep(durations, step, 'paused', now);
      return startOfStep(durations, Math.max(0, step - 1), status, now);
    case 'skip':
      if (status === 'done') return state;
      return step + 1 < durations.length
        ? startOfStep(durations, step + 1, status, now)
        : doneState(durations, now);
  }
}

/** What a page shows of a state. */
export interface Progress {
  /** Whole seconds left of the step, rounded up, so that 0 is the end and not the last second. */
  readonly stepSeconds: number;
  /** Whole seconds left of the routine, rounded up. */
  readonly totalSeconds: number;
  /** How much of the step is over, from 0 to 1. */
  readonly stepFraction: number;
}

/**
 * What to show of a state that {@link transition} has brought up to date.
 *
 * @param durations of the steps in milliseconds
 * @param state the present one
 */
export function progressOf(durations: Durations, { step, remaining }: State): Progress {
  const duration = durations[step] ?? 0;
  const later = durations.slice(step + 1).reduce((sum, each) => sum + each, 0);
  return {
    stepSeconds: Math.ceil(remaining / 1000),
    totalSeconds: Math.ceil((remaining + later) / 1000),
    stepFraction: duration === 0 ? 1 : 1 - remaining / duration,
  };
}

/**
 * What to store in case the page is reloaded.
 *
 * @returns text, or `undefined` where nothing is worth storing
 */
export function serialize(durations: Durations, state: State): string | undefined {
  const started = state.status === 'running' || state.status === 'paused' || state.step > 0;
  if (!started || state.status === 'done') return undefined;
  return JSON.stringify([durations, state.step, state.remaining]);
}

const isArray = (data: unknown): data is readonly unknown[] => Array.isArray(data);

/**
 * Reads a stored state. The routine is paused, since nobody knows how long the page was away.
 *
 * @param durations of the steps in milliseconds
 * @param stored what {@link serialize} gave, or anything else that was found in its place
 * @returns a paused state, or `undefined` for anything that does not fit this edition of the routine
 */
export function deserialize(durations: Durations, stored: string | null): State | undefined {
  let data: unknown;
  try {
    data = JSON.parse(stored ?? '');
  } catch {
    return undefined;
  }
  if (!isArray(data)) return undefined;
  const [edition, step, remaining] = data;
  if (JSON.stringify(edition) !== JSON.stringify(durations)) return undefined;
  if (typeof step !== 'number' || typeof remaining !== 'number') return undefined;
  const duration = durations[step];
  if (duration === undefined || !(remaining > 0 && remaining <= duration)) return undefined;
  return { status: 'paused', step, remaining, updatedAt: 0 };
}

/** What has the focus when a key is pressed: a field uses all keys, a control those that press it. */
export type Focus = 'field' | 'control' | 'page';

/**
 * The command of a key.
 *
 * @param key as `KeyboardEvent.key` names it
 * @param focus what has the focus
 * @returns `undefined` where the key has no command
 */
export function commandForKey(key: string, focus: Focus): Command | undefined {
  if (focus === 'field') return undefined;
  if (key === 'ArrowLeft') return 'back';
  if (key === 'ArrowRight') return 'skip';
  // On a button or a link the space bar already has a meaning.
  return key === ' ' && focus === 'page' ? 'toggle' : undefined;
}
