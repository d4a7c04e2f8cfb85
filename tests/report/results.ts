/** What was measured, kept from one run to the next. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, totalmem } from 'node:os';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { projectRoot } from '../helpers/content-copy.ts';

const figureSchema = z.object({
  /** What was measured, such as `Home: bytes of its HTML`. */
  what: z.string(),
  /** The figure with its unit. */
  figure: z.string(),
  /** What was to be reached, where there is a goal. */
  goal: z.string().optional(),
  /** Whether it was reached; left out without a goal. */
  reached: z.boolean().optional(),
});

const resultSchema = z.object({
  /** The command that measures it again. */
  command: z.string(),
  /** When it was measured, as `2026-11-22T04:00:00.000Z`. */
  measured: z.iso.datetime(),
  /** The machine in a few words. */
  machine: z.string(),
  /** How it was measured, and what the figures leave out. */
  method: z.string(),
  figures: z.array(figureSchema).min(1),
});

/** A line of the report. */
export type Figure = z.output<typeof figureSchema>;
/** All figures of one measure, with the day and the command. */
export type Result = z.output<typeof resultSchema>;

const folder = join(projectRoot, 'node_modules/.cache/footnotes-report');
const fileOf = (measure: string): string => join(folder, `${measure}.json`);

/** The machine that measures, for readers of the report. */
const machine = (): string =>
  `${availableParallelism()} cores, ${Math.round(totalmem() / 2 ** 30)} GB, ${process.platform}, Node ${process.versions.node}`;

/**
 * Keeps the figures of a measure, with the day and the machine.
 *
 * @param measure its name
 * @returns what was kept
 */
export function keepResult(measure: string, method: string, figures: readonly Figure[]): Result {
  const result: Result = {
    command: `npm run report -- ${measure}`,
    measured: new Date().toISOString(),
    machine: machine(),
    method,
    figures: [...figures],
  };
  mkdirSync(folder, { recursive: true });
  writeFileSync(fileOf(measure), `${JSON.stringify(result, undefined, 2)}\n`);
  return result;
}

/** The figures of the last run of a measure; nothing where it never ran here. */
export function lastResult(measure: string): Result | undefined {
  let text: string;
  try {
    text = readFileSync(fileOf(measure), 'utf8');
  } catch {
    return undefined;
  }
  return resultSchema.parse(JSON.parse(text));
}

/**
 * A figure with an upper bound.
 *
 * @param unit written behind both numbers
 * @param digits of the figure behind the point
 */
export function atMost(
  what: string,
  value: number,
  bound: number,
  unit: string,
  digits = 0,
): Figure {
  return {
    what,
    figure: `${value.toFixed(digits)} ${unit}`.trim(),
    goal: `at most ${bound} ${unit}`.trim(),
    reached: value <= bound,
  };
}
