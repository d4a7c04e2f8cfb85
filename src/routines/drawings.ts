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
  step.then === undefined ? [step] : [step, step.then];

/** What is drawn of a stroke: from the side one foot is enough, whichever it is for; a walk has both. */
export function drawingsOf(stroke: StrokeFields, foot: FootId): Drawing[] {
  const { drawn } = rowById(feet, foot);
  const shown = isForBothFeet(completeStroke(stroke)) ? drawn.slice(-1) : drawn;
  return shown.map((side) => ({ stroke, foot: side }));
}

/** The paces of a step, each once, with their words. */
export function pacesOf(step: StepData): { readonly pace: PaceId; readonly words: string }[] {
  const paces = strokesOf(step).map((fields) => {
    const { stroke, pace } = completeStroke(fields);
    return { pace, words: paceWords(stroke, pace) };
  });
  return [...new Map(paces.map((row) => [row.words, row])).values()];
}

/**
 * The strokes with which a routine begins, each kind once, for a picture of the whole.
 *
 * @param max how many at most
 */
export function firstStrokes(steps: readonly StepData[], max: number): StrokeFields[] {
  const byKind = new Map<string, StrokeFields>();
  for (const fields of steps.flatMap(strokesOf)) {
    const { stroke, view } = completeStroke(fields);
    if (!byKind.has(`${stroke} ${view}`)) byKind.set(`${stroke} ${view}`, fields);
  }
  return [...byKind.values()].slice(0, max);
}
