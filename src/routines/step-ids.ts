import type { Turn } from './feet.ts';

/** Id of what is done at one time, counted from 0. It is published: links lead to it. */
export const turnId = (position: number): string => `step-${position + 1}`;

/**
 * Ids of a written step: one for each time that it is done.
 *
 * @param index of the step among those that are written
 * @throws RangeError for a step that is never done
 */
export function stepIds(turns: readonly Turn<unknown>[], index: number): [string, ...string[]] {
  const [first, ...others] = turns.flatMap((turn, position) =>
    turn.index === index ? [turnId(position)] : [],
  );
  if (first === undefined) throw new RangeError(`Step ${index + 1} is never done.`);
  return [first, ...others];
}
