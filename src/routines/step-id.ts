import type { Turn } from './feet.ts';

/**
 * Id of a written step: by the first time that it is done. It is published: links lead to it.
 *
 * @param index of the step among those that are written
 */
export function stepId(turns: readonly Turn<unknown>[], index: number): string {
  return `step-${turns.findIndex((turn) => turn.index === index) + 1}`;
}
