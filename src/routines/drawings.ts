import { rowById } from '../row-by-id.ts';
import { completeStroke, isForBothFeet, type StrokeFields } from '../strokes/stroke.ts';
import { paceWords } from '../strokes/words.ts';
import type { PaceId } from '../strokes/table.ts';
import type { StepData } from './schema.ts';
import { feet, type FootId } from './tables.ts';

/** A drawing of a step: a stroke on a foot. */
export interface Drawing {
  readonly stroke: StrokeFields;
  readonly foot: 'left' | 'right';
}

/** The strokes of a step, in the order in which they are done. */
export const strokesOf = (step: StepData): StrokeFields[] =>
  step.then === undefined ? [step] : [step, { ...step.then, pressure: step.pressure }];

/** What is drawn of a stroke: from the side one foot is enough, whichever it is for; a walk has both. */
export function drawingsOf(stroke: StrokeFields, foot: FootId): Drawing[] {
  const { drawn } = rowById(feet, foot);
  const shown = isForBothFeet(completeStroke(stroke)) ? drawn.slice(-1) : drawn;
  return shown.map((side) => ({ stroke, foot: side }));
}

/** The paces of a step, each once, with their words. A rest and a walk have none, since the step has its time. */
export function pacesOf(step: StepData): { readonly pace: PaceId; readonly words: string }[] {
  const paces = strokesOf(step)
    .map(completeStroke)
    .filter(({ stroke }) => stroke !== 'rest' && stroke !== 'walk')
    .map(({ stroke, pace }) => ({ pace, words: paceWords(stroke, pace) }));
  return [...new Map(paces.map((row) => [row.words, row])).values()];
}

/** A stroke with the step that it begins. */
export interface FirstStroke {
  readonly stroke: StrokeFields;
  /** Name of the step. */
  readonly title: string;
  /** Its index among the steps. */
  readonly index: number;
}

/**
 * The strokes with which steps begin, each once, for a picture of the whole.
 *
 * @param max how many at most
 */
export function firstStrokes(steps: readonly StepData[], max: number): FirstStroke[] {
  const byStroke = new Map<string, FirstStroke>();
  for (const [index, step] of steps.entries())
    if (!byStroke.has(step.stroke))
      byStroke.set(step.stroke, { stroke: step, title: step.title, index });
  return [...byStroke.values()].slice(0, max);
}
