import { z } from 'astro/zod';
import type { ReferenceTo } from '../evidence/reference-to.ts';
import { zoneIds, zones } from '../pressure-map/zones.ts';
import { searchWords } from '../search-words.ts';
import { checkStroke, strokeFields } from '../strokes/schema.ts';
import { pressureIds, pressures } from '../strokes/pressures.ts';
import { seatIds, seats } from '../strokes/table.ts';
import { valueMeanings } from '../value-meanings.ts';
import { feet, footIds } from './tables.ts';

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
      title: text(5, 24).meta({
        description: 'What happens, in two or three words, which stand below its thumbnail too.',
        examples: ['Slow strokes'],
      }),
      seconds: z
        .number({ error: 'a number of seconds' })
        .int({ error: 'whole seconds' })
        .min(10, { error: 'at least 10 seconds' })
        .max(180, { error: 'at most 180 seconds' })
        .meta({ description: 'How many seconds it takes on one foot.', examples: [45] }),
      foot: z.enum(footIds).meta({
        description:
          'The foot that it massages. Steps of `each` foot in a row are written once, done on the left foot, and then all again on the right one.',
        ...valueMeanings(feet),
      }),
      pressure: z.enum(pressureIds).meta({
        description: 'How hard to press.',
        enumDescriptions: pressures.map(({ hint }) => hint),
      }),
      ...strokeFields,
      then: z
        .strictObject(strokeFields)
        .superRefine(checkStroke)
        .optional()
        .describe(
          'A second drawing, where the words name two strokes or two places. The player shows it in the second half.',
        ),
      do: text(20, 220).describe(
        'What to do. Somebody who sees only the drawing should do the same.',
      ),
      sensation: text(10, 140).meta({
        description: 'What it should feel like.',
        examples: ['Your shoulders drop and your breath slows down.'],
      }),
      stopIf: text(10, 140).describe('When to stop or to ease off.'),
      sources: z
        .array(reference('sources'))
        .min(1)
        .optional()
        .describe('Sources that describe the step. A step has these or `ours: true`.'),
      ours: z
        .literal(true, { error: 'true, or no such field' })
        .optional()
        .describe('The step is our suggestion, which nobody has tested. This or `sources`.'),
    })
    .superRefine(checkStroke)
    .refine((step) => (step.sources === undefined) !== (step.ours === undefined), {
      error: 'either `sources` or `ours: true`, and not both',
    });

/** A guided routine: a file in `content/routines`. */
export const routineSchema = (reference: ReferenceTo) =>
  z.strictObject({
    order: z
      .number()
      .int()
      .positive()
      .describe('Its place among the routines: a number that no other has.'),
    title: text(4, 60).meta({
      description: 'Its name, unlike any other title.',
      examples: ['Five minutes before bed'],
    }),
    description: text(110, 160).describe(
      'What the reader will find, for search engines and for shared links. Unlike any other description.',
    ),
    summary: text(40, 240).describe('What it is, in a sentence or two.'),
    aliases: searchWords,
    tested: text(20, 420).describe('What was tested, on whom, and what came out.'),
    untested: text(20, 420).describe('What nobody has tested.'),
    claims: z
      .array(reference('claims'))
      .describe('Claims that it is related to: the routine may say nothing that they forbid.'),
    conditions: z
      .array(reference('conditions'))
      .default([])
      .describe(
        'Reasons for care that do not stop the routine: of the actions avoid-the-area and go-gently only. Every stricter one is part of its check by itself.',
      ),
    zones: z.array(z.enum(zoneIds).meta(valueMeanings(zones))).meta({
      description: 'What glows on its picture.',
      examples: [['arch', 'heel']],
    }),
    position: text(10, 360).describe('How to sit or lie, and who should do it another way.'),
    seat: z
      .enum(seatIds, { error: `the picture of the position, one of ${seatIds.join(', ')}` })
      .meta({
        description: 'The picture of the position.',
        enumDescriptions: seats.map(({ how }) => how),
      }),
    needs: z
      .array(text(3, 100))
      .min(1)
      .meta({
        description: 'What to have at hand, one thing to an item.',
        examples: [['a towel, to wipe the cream off before you stand up']],
      }),
    steps: z
      .array(stepSchema(reference))
      .min(3)
      .describe(
        'What to do, in order. Every step is drawn, on the page, in the player and on paper.',
      ),
    afterwards: text(10, 140)
      .optional()
      .meta({
        description: 'How it ends after the second foot, where no step says it.',
        examples: ['Wipe off the oil, and put on socks and shoes before you stand.'],
      }),
  });

export type RoutineData = z.output<ReturnType<typeof routineSchema>>;
export type StepData = RoutineData['steps'][number];
