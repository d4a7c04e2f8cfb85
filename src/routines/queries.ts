import { getCollection } from 'astro:content';
import { oncePerBuild } from '../once-per-build.ts';
import { routineMinutes } from './duration.ts';
import { turnsOf, type Turn } from './feet.ts';
import type { RoutineData, StepData } from './schema.ts';

/** A routine with what pages derive from it. */
export interface Routine extends RoutineData {
  readonly id: string;
  readonly href: string;
  /** What is done in order, each foot by itself; `steps` are as written. */
  readonly turns: readonly Turn<StepData>[];
  /** Whole minutes, as shown. */
  readonly minutes: number;
  /** Ids of the sources of its steps, each once. */
  readonly cites: readonly string[];
}

/** Path of a routine's page. */
export const routineHref = (id: string): string => `/routines/${id}/`;

/** All routines in the editors' order. */
export const getRoutines = oncePerBuild(async (): Promise<readonly Routine[]> => {
  const entries = await getCollection('routines');
  return entries
    .map(({ id, data }) => {
      const turns = turnsOf(data.steps);
      return {
        ...data,
        id,
        href: routineHref(id),
        turns,
        minutes: routineMinutes(turns.map(({ step }) => step)),
        cites: [
          ...new Set(data.steps.flatMap(({ sources }) => (sources ?? []).map(({ id }) => id))),
        ],
      };
    })
    .toSorted((a, b) => a.order - b.order);
});
