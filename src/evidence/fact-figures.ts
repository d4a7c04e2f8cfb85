import type { ClaimData } from './schema.ts';

/** A figure of a trial as it is drawn: its number large, its unit small, and a bar where one is honest. */
export interface FactFigure {
  readonly number: string;
  readonly unit: string;
  /** How full its bar is, in per cent; undefined where the figure has no zero that a bar could begin at. */
  readonly share: number | undefined;
}

/** What begins at nothing, so that a bar twice as long is twice as much. */
const countedUnits = /^(?:hours?|minutes?|seconds?|days?|nights?|weeks?|people|times?|%)$/;
/** A scale that says where it ends. */
const scale = /^out of (\d+)$/;
const figure = /^(\d+(?:\.\d+)?) (.+)$/;

/**
 * Both figures of a trial in figures (`8 hours` and `7 hours`). A bar is drawn for what is counted from
 * nothing and for a scale with an end; points of a questionnaire have none.
 *
 * @returns undefined where either is not a number with its unit, or the units differ
 */
export function factFigures(
  withMassage: string,
  without: string,
): readonly [FactFigure, FactFigure] | undefined {
  const [, first, unit] = figure.exec(withMassage) ?? [];
  const [, second, otherUnit] = figure.exec(without) ?? [];
  if (first === undefined || second === undefined || unit === undefined || unit !== otherUnit)
    return undefined;
  const end = scale.exec(unit)?.[1];
  const most = countedUnits.test(unit)
    ? Math.max(Number(first), Number(second))
    : end === undefined
      ? 0
      : Number(end);
  const read = (number: string): FactFigure => ({
    number,
    unit,
    share: most > 0 ? Math.round((100 * Number(number)) / most) : undefined,
  });
  return [read(first), read(second)];
}

/** Whether people rated what a trial tells in figures, and another of the claim, that measured it, saw no clear difference. */
export const isFeltAlone = (
  id: string,
  comparisons: readonly (Pick<
    ClaimData['comparisons'][number],
    'measure' | 'direction' | 'near'
  > & {
    readonly source: { readonly id: string };
  })[],
): boolean =>
  comparisons.some(({ source, measure }) => source.id === id && measure === 'own-word') &&
  comparisons.some(
    ({ measure, direction, near }) =>
      near && measure === 'instrument' && direction === 'no-clear-difference',
  );
