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
 * How many steps are written, and how many of those are done on each foot.
 *
 * @returns for instance `5 steps, 3 on each foot`, `4 steps on each foot` or `7 steps`
 */
export function stepsInWords(steps: readonly OnFoot[]): string {
  const count = steps.length === 1 ? '1 step' : `${steps.length} steps`;
  const each = steps.filter(({ foot }) => foot === 'each').length;
  if (each === 0) return count;
  return each === steps.length ? `${count} on each foot` : `${count}, ${each} on each foot`;
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
