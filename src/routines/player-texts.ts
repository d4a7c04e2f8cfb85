import { lowerFirst, upperFirst } from '../letter-case.ts';
import { formatDuration } from './duration.ts';
import type { Progress, State } from './player-machine.ts';

/** A step as it is done: one of each foot comes twice. */
export interface PlayerStep {
  readonly seconds: number;
  readonly footLabel: string;
  /** Id of the step in the list: what is done on each foot has the same. */
  readonly row: string;
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
  const times = {
    time: formatDuration(stepSeconds),
    total: `${formatDuration(totalSeconds)} left in total`,
  };
  if (state.status === 'done' || step === undefined)
    return {
      ...times,
      place: `All ${rowsOf(steps).length} steps`,
      title: 'Done. Rest for a moment.',
      do: 'Take your time. Before standing up, wipe off any oil, and put on socks and shoes.',
      sensation: '',
      stopIf: '',
      next: '',
      hint: '',
      toggle: 'Start again',
    };
  return {
    ...times,
    place: placeOf(steps, step),
    title: step.title,
    do: step.do,
    sensation: step.sensation,
    stopIf: step.stopIf,
    next: nextOf(step, steps[state.step + 1]),
    hint: hintOf(state),
    toggle: toggleLabels[state.status],
  };
}

/** What assistive technology and the voice say when the step changes. */
export function announcement(steps: readonly PlayerStep[], state: State): string {
  const step = steps[state.step];
  return state.status === 'done' || step === undefined
    ? 'The routine is over.'
    : `${placeOf(steps, step)}. ${step.title}.`;
}

/** The steps as they are written, each once. */
const rowsOf = (steps: readonly PlayerStep[]): string[] => [
  ...new Set(steps.map(({ row }) => row)),
];

/** The foot, and the number that the step has in the list. */
function placeOf(steps: readonly PlayerStep[], { row, footLabel }: PlayerStep): string {
  const rows = rowsOf(steps);
  return `${upperFirst(footLabel)}, step ${rows.indexOf(row) + 1} of ${rows.length}`;
}

/** What comes next; the foot is named where it changes. */
function nextOf(step: PlayerStep, following: PlayerStep | undefined): string {
  if (following === undefined) return 'last step';
  const foot = following.footLabel === step.footLabel ? '' : `, ${following.footLabel}`;
  return `then: ${lowerFirst(following.title)}${foot}`;
}

/** How to pause is said in the first step alone. */
function hintOf({ status, step }: State): string {
  if (status === 'paused') return 'Paused. Press anywhere to go on.';
  return status === 'running' && step === 0 ? 'Press anywhere to pause.' : '';
}
