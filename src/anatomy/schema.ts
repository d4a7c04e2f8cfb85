import { z } from 'astro/zod';
import type { ReferenceTo } from '../evidence/reference-to.ts';
import { checkStroke, strokeFields } from '../strokes/schema.ts';

const words = z.string().trim().min(1, { error: 'at least one word' });

/** A sentence or two with what they rest on. */
const sourced = (reference: ReferenceTo) =>
  z.strictObject({
    text: words,
    /** Sources of all that the text says. */
    sources: z.array(reference('sources')).min(1, {
      error: 'at least one source: what no source says is left out',
    }),
  });

/** The same where our own sense may speak: without sources the text is marked as our advice. */
const sourcedOrAdvice = (reference: ReferenceTo) =>
  z.strictObject({ text: words, sources: z.array(reference('sources')) });

/** A way to press, with its drawing where the words describe one stroke. */
const technique = (reference: ReferenceTo) =>
  sourcedOrAdvice(reference)
    .extend({ ...strokeFields, stroke: strokeFields.stroke.optional() })
    .superRefine(checkStroke);

/** One of the five zones of the sole. The file's name is the id of the zone in `zones.ts`. */
export const placeSchema = (reference: ReferenceTo) =>
  z.strictObject({
    /** The zone as a heading, such as “The heel”. */
    title: words,
    /** Bone, muscle, nerve: facts of anatomy only, each with its source. */
    anatomy: z.array(sourced(reference)).min(1),
    /** What people feel there. */
    sensations: z.array(sourcedOrAdvice(reference)).min(1),
    /** How to press it: strokes of a trial or a leaflet, or our own. */
    technique: z.array(technique(reference)).min(1),
    /** When to leave it alone or be careful; the conditions say the rest. */
    avoid: z.array(reference('conditions')).min(1),
    /** Claims that speak of it. */
    claims: z.array(reference('claims')).min(1),
    /** Articles that make use of it. */
    articles: z.array(reference('articles')).min(1),
  });

export type PlaceData = z.output<ReturnType<typeof placeSchema>>;

/** The whole foot: there is one file, `content/foot/whole-foot.yaml`. */
export const footSchema = (reference: ReferenceTo) =>
  z.strictObject({
    /** That the drawing is no chart of organs: the one place where the page names any. */
    denial: sourced(reference),
    /** What rules out a massage of any part of the foot. */
    avoid: z.array(reference('conditions')).min(1),
    /** The foot in plain numbers. */
    numbers: z
      .array(
        sourced(reference).extend({
          /** The number or word that the eye should catch. */
          figure: words,
          /** What it counts. */
          name: words,
          /** What must not be made of it. */
          caution: words.optional(),
        }),
      )
      .min(1),
    /** What is often said of feet and no source bears out. */
    misconceptions: z
      .array(
        sourced(reference).extend({
          /** The myth, as people say it, without quotation marks. */
          myth: words,
        }),
      )
      .min(1),
  });

export type FootData = z.output<ReturnType<typeof footSchema>>;
