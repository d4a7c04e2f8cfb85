import { formatDuration } from './duration.ts';
import type { Progress, State } from './player-machine.ts';

/** A step as the list on the page has it. */
export interface PlayerStep {
  readonly seconds: number;
  readonly foot: string;
  readonly footLabel: string;
  /** Id of its drawing. */
  readonly drawing: string;
  readonly title: string;
  readonly do: string;
  readonly sensation: string;
  readonly stopIf: string;
}

const toggleLabels = { ready: 'Start', running: 'Pause', paused: 'Go on' } as const;

/**
 * All that the player shows as text.
 *
 * @param steps of the routine
 * @param state of the player
 * @param progress of that state
 * @returns texts by the name of the element that shows them; empty where there is nothing to show
 */
export function playerTexts(
  steps: readonly PlayerStep[],
  state: State,
  { stepSeconds, totalSeconds }: Progress,
): Readonly<Record<string, string>> {
  const step = steps[state.step];
  const following = steps[state.step + 1];
  const times = {
    time: formatDuration(stepSeconds),
    total: `${formatDuration(totalSeconds)} left in all`,
  };
  if (state.status === 'done' || step === undefined)
    return {
      ...times,
      place: `All ${steps.length} steps`,
      title: 'That was it',
      do: 'Wipe off any oil before you stand up, and take your time.',
      sensation: '',
      stopIf: '',
      next: '',
      toggle: 'Start again',
    };
  return {
    ...times,
    place: placeOf(steps, state.step, step),
    title: step.title,
    do: step.do,
    sensation: step.sensation,
    stopIf: step.stopIf,
    next:
      following === undefined ? 'Last step' : `Next: ${following.title}, ${following.footLabel}`,
    toggle: toggleLabels[state.status],
  };
}

/** What assistive technology and the voice say when the step changes. */
export function announcement(steps: readonly PlayerStep[], state: State): string {
  const step = steps[state.step];
  return state.status === 'done' || step === undefined
    ? 'The routine is over.'
    : `${placeOf(steps, state.step, step)}. ${step.title}.`;
}

const placeOf = (steps: readonly PlayerStep[], index: number, step: PlayerStep): string =>
  `Step ${index + 1} of ${steps.length}, ${step.footLabel}`;
