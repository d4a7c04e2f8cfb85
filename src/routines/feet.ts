import type { FootId } from './tables.ts';

interface OnFoot {
  readonly foot: FootId;
}

/** A step as it is done: on one foot, or on both at once. */
export interface Turn<Step> {
  readonly step: Step;
  /** Index of the step among those that are written. */
  readonly index: number;
  readonly foot: Exclude<FootId, 'each'>;
}

/** Steps of each foot that follow one another, or one other step. */
export interface Run<Step> {
  readonly eachFoot: boolean;
  readonly steps: readonly { readonly step: Step; readonly index: number }[];
}

/** Steps in runs: those of `each` foot in a row belong together, and every other one is by itself. */
export function runsOf<Step extends OnFoot>(steps: readonly Step[]): Run<Step>[] {
  const runs: Run<Step>[] = [];
  for (const [index, step] of steps.entries()) {
    const eachFoot = step.foot === 'each';
    const last = runs.at(-1);
    if (eachFoot && last?.eachFoot === true)
      runs.splice(-1, 1, { eachFoot, steps: [...last.steps, { step, index }] });
    else runs.push({ eachFoot, steps: [{ step, index }] });
  }
  return runs;
}

/**
 * How many steps are written; the list of them says which are done on each foot.
 *
 * @returns for instance `5 steps`
 */
export const stepsInWords = (steps: readonly unknown[]): string =>
  steps.length === 1 ? '1 step' : `${steps.length} steps`;

/**
 * Which steps stand alone in a list of two columns, where a line says after each run of `each` foot that
 * the other foot follows, and takes a row of its own.
 *
 * @returns the indexes of those steps
 */
export function stepsAlone(runs: readonly Run<OnFoot>[]): Set<number> {
  const rows: number[][] = [[]];
  for (const { eachFoot, steps } of runs) {
    for (const { index } of steps) {
      if (rows.at(-1)?.length === 2) rows.push([]);
      rows.at(-1)?.push(index);
    }
    if (eachFoot) rows.push([]);
  }
  return new Set(rows.filter(({ length }) => length === 1).flat());
}

/** All that is done, in order: a run of `each` foot on the left foot and then again on the right one. */
export function turnsOf<Step extends OnFoot>(steps: readonly Step[]): Turn<Step>[] {
  return runsOf(steps).flatMap((run) =>
    run.eachFoot
      ? (['left', 'right'] as const).flatMap((foot) => run.steps.map((item) => ({ ...item, foot })))
      : run.steps.flatMap(({ step, index }) =>
          step.foot === 'each' ? [] : [{ step, index, foot: step.foot }],
        ),
  );
}
