/**
 * The rules of the player: what a press does and where the routine stands at a given time. Nothing
 * here knows a page, a timer or a clock: time comes in as milliseconds since the epoch, and what is
 * left follows from two of them, so that a tab that slept is right as soon as it is looked at.
 */

/** `ready`: not begun. `done`: the last step is over. */
export type Status = 'ready' | 'running' | 'paused' | 'done';

/** Where a routine stands. `left` was true at the time `at`. */
export interface State {
  readonly status: Status;
  /** Index of the step; the last one when done. */
  readonly step: number;
  /** Milliseconds left of the step. */
  readonly left: number;
  /** Milliseconds since the epoch; only counts while running. */
  readonly at: number;
}

export type Command = 'toggle' | 'pause' | 'back' | 'skip' | 'restart' | 'tick';

/** Milliseconds of each step, in order; at least one. */
export type Lengths = readonly number[];

/** The beginning. */
export function initial(lengths: Lengths): State {
  return { status: 'ready', step: 0, left: lengths[0] ?? 0, at: 0 };
}

/** The beginning of a step, running or not as before. */
function enter(lengths: Lengths, step: number, status: Status, now: number): State {
  return { status, step, left: lengths[step] ?? 0, at: now };
}

function finished(lengths: Lengths, now: number): State {
  return { status: 'done', step: lengths.length - 1, left: 0, at: now };
}

/**
 * Lets the time pass that has passed, through as many steps as it takes. A clock that was put back
 * counts as no time at all.
 */
function advance(lengths: Lengths, state: State, now: number): State {
  if (state.status !== 'running') return state;
  let { step, left } = state;
  let passed = Math.max(0, now - state.at);
  while (passed >= left) {
    passed -= left;
    step += 1;
    if (step >= lengths.length) return finished(lengths, now);
    left = lengths[step] ?? 0;
  }
  return { status: 'running', step, left: left - passed, at: now };
}

/**
 * What a command makes of a state.
 *
 * - `toggle` starts, pauses, goes on, and begins anew when done;
 * - `back` goes to the step before, from the end to the last step, and keeps to the first;
 * - `skip` goes to the next step, and after the last one to the end;
 * - `restart` runs from the first step;
 * - `tick` only lets time pass.
 *
 * @param lengths of the steps in milliseconds
 * @param before the state
 * @param command what was asked for
 * @param now milliseconds since the epoch
 */
export function next(lengths: Lengths, before: State, command: Command, now: number): State {
  const state = advance(lengths, before, now);
  switch (command) {
    case 'tick':
      return state;
    case 'pause':
      return state.status === 'running' ? { ...state, status: 'paused' } : state;
    case 'restart':
      return enter(lengths, 0, 'running', now);
    case 'toggle':
      if (state.status === 'done') return enter(lengths, 0, 'running', now);
      return { ...state, status: state.status === 'running' ? 'paused' : 'running', at: now };
    case 'back':
      if (state.status === 'done') return enter(lengths, lengths.length - 1, 'paused', now);
      return enter(lengths, Math.max(0, state.step - 1), state.status, now);
    case 'skip':
      if (state.status === 'done') return state;
      return state.step + 1 < lengths.length
        ? enter(lengths, state.step + 1, state.status, now)
        : finished(lengths, now);
  }
}

/** What there is to see of a state. */
export interface View {
  /** Whole seconds left of the step, rounded up, so that 0 is the end and not the last second. */
  readonly seconds: number;
  /** Whole seconds left of the routine, rounded up. */
  readonly total: number;
  /** How much of the step is over, from 0 to 1. */
  readonly share: number;
}

/**
 * What to show of a state that has been brought up to date.
 *
 * @param lengths of the steps in milliseconds
 * @param state as {@link next} gives it
 */
export function view(lengths: Lengths, state: State): View {
  const length = lengths[state.step] ?? 0;
  const rest = lengths.slice(state.step + 1).reduce((sum, each) => sum + each, 0);
  return {
    seconds: Math.ceil(state.left / 1000),
    total: Math.ceil((state.left + rest) / 1000),
    share: length === 0 ? 1 : 1 - state.left / length,
  };
}

/**
 * What to keep for the case that the page is loaded anew.
 *
 * @returns text to store, or `undefined` where there is nothing worth keeping
 */
export function save(lengths: Lengths, state: State): string | undefined {
  const begun = state.status === 'running' || state.status === 'paused' || state.step > 0;
  if (!begun || state.status === 'done') return undefined;
  return JSON.stringify([lengths, state.step, state.left]);
}

const isList = (data: unknown): data is readonly unknown[] => Array.isArray(data);

/**
 * Takes up what was kept. The routine waits, since nobody knows how long the page was away.
 *
 * @param lengths of the steps in milliseconds
 * @param kept what {@link save} gave, or anything else that was found in its place
 * @returns a paused state, or `undefined` for what is not ours or of another edition of the routine
 */
export function restore(lengths: Lengths, kept: string | null): State | undefined {
  if (kept === null) return undefined;
  let data: unknown;
  try {
    data = JSON.parse(kept);
  } catch {
    return undefined;
  }
  if (!isList(data)) return undefined;
  const [of, step, left] = data;
  if (JSON.stringify(of) !== JSON.stringify(lengths)) return undefined;
  if (typeof step !== 'number' || typeof left !== 'number') return undefined;
  const length = lengths[step];
  if (length === undefined || !(left > 0 && left <= length)) return undefined;
  return { status: 'paused', step, left, at: 0 };
}

/** What has the focus when a key is pressed: a field takes all keys, a control those that press it. */
export type Focus = 'field' | 'control' | 'page';

/**
 * The command of a key.
 *
 * @param key as `KeyboardEvent.key` names it
 * @param focus what the key would go to
 * @returns `undefined` where the key is not the player's
 */
export function commandOf(key: string, focus: Focus): Command | undefined {
  if (focus === 'field') return undefined;
  if (key === 'ArrowLeft') return 'back';
  if (key === 'ArrowRight') return 'skip';
  // On a button or a link the space bar already has a meaning.
  return key === ' ' && focus === 'page' ? 'toggle' : undefined;
}
