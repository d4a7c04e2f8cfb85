import { z } from 'astro/zod';
import type { ReferenceTo } from '../evidence/reference-to.ts';
import { zoneIds } from '../pressure-map/zones.ts';
import { searchWords } from '../search-words.ts';
import { checkStroke, strokeFields } from '../strokes/schema.ts';
import { seatIds } from '../strokes/table.ts';
import { footIds, pressureIds } from './tables.ts';

/** Text whose length is bounded, with the bounds in the message. */
const text = (min: number, max: number) =>
  z
    .string({ error: `text of ${min} to ${max} characters` })
    .trim()
    .min(min, { error: `at least ${min} characters` })
    .max(max, { error: `at most ${max} characters` });

/** One step of a routine: what the hands do for a while. */
const stepSchema = (reference: ReferenceTo) =>
  z
    .strictObject({
      /** What happens, in a few words. */
      title: text(5, 48),
      /** How long it takes. */
      seconds: z
        .number({ error: 'a number of seconds' })
        .int({ error: 'whole seconds' })
        .min(10, { error: 'at least 10 seconds' })
        .max(180, { error: 'at most 180 seconds' }),
      /**
       * The foot that it massages. Steps of `each` foot in a row are done on the left foot and then
       * all again on the right one.
       */
      foot: z.enum(footIds),
      /** How hard. */
      pressure: z.enum(pressureIds),
      /** What the drawing shows: stroke, way, pace and hands. */
      ...strokeFields,
      /** A second drawing, where the words name two strokes or two places. Default: none. */
      then: z.strictObject(strokeFields).superRefine(checkStroke).optional(),
      /** What to do. */
      do: text(20, 220),
      /** What it should feel like. */
      sensation: text(10, 140),
      /** When to stop or ease off. */
      stopIf: text(10, 140),
      /** Sources that describe the step. This or `ours`. */
      sources: z.array(reference('sources')).min(1).optional(),
      /** Our suggestion, which nobody has tested. This or `sources`. */
      ours: z.literal(true, { error: 'true, or no such field' }).optional(),
    })
    .superRefine(checkStroke)
    .refine((step) => (step.sources === undefined) !== (step.ours === undefined), {
      error: 'either `sources` or `ours: true`, and not both',
    });

/** A guided routine: a file in `content/routines`. */
export const routineSchema = (reference: ReferenceTo) =>
  z.strictObject({
    /** Its place among the routines. */
    order: z.number().int().positive(),
    /** Its name; unlike any other title. */
    title: text(4, 60),
    /** For search engines and shared links; unlike any other. */
    description: text(110, 160),
    /** What it is, in a sentence or two. */
    summary: text(40, 240),
    /** What readers call it when they search. Default: none. */
    aliases: searchWords,
    /** What was tested, and on whom. */
    tested: text(20, 420),
    /** What nobody has tested. */
    untested: text(20, 420),
    /** Related claims: the routine may say nothing that they forbid. */
    claims: z.array(reference('claims')),
    /**
     * Reasons for care that do not stop the routine, of the actions `avoid-the-area` and `go-gently`.
     * Every stricter one is part of its check by itself. Default: none.
     */
    conditions: z.array(reference('conditions')).default([]),
    /** Highlighted zones of its picture. */
    zones: z.array(z.enum(zoneIds)),
    /** How to sit or lie. */
    position: text(10, 240),
    /** The picture of that. */
    seat: z.enum(seatIds, { error: `the picture of the position, one of ${seatIds.join(', ')}` }),
    /** What to have at hand. */
    needs: z.array(text(3, 100)).min(1),
    /** What to do, in order. */
    steps: z.array(stepSchema(reference)).min(3),
  });

export type RoutineData = z.output<ReturnType<typeof routineSchema>>;
export type StepData = RoutineData['steps'][number];
