import { z } from 'astro/zod';
import type { ReferenceTo } from '../evidence/reference-to.ts';
import { checkStroke, strokeFields } from '../strokes/schema.ts';

const words = z.string().trim().min(1, { error: 'at least one word' });

/** A sentence or two with what they rest on. */
const sourced = (reference: ReferenceTo) =>
  z.strictObject({
    text: words.describe('A sentence or two.'),
    sources: z
      .array(reference('sources'))
      .min(1, { error: 'at least one source: what no source says is left out' })
      .describe('The sources of all that the text says.'),
  });

/** The same where our own sense may speak: without sources the text is marked as our advice. */
const sourcedOrAdvice = (reference: ReferenceTo) =>
  z.strictObject({
    text: words.describe('A sentence or two.'),
    sources: z
      .array(reference('sources'))
      .describe('The sources of the text; [] marks it as our own advice.'),
  });

/** A way to press, with its drawing where the words describe one stroke. */
const technique = (reference: ReferenceTo) =>
  sourcedOrAdvice(reference)
    .extend({ ...strokeFields, stroke: strokeFields.stroke.optional() })
    .superRefine(checkStroke);

/** One of the five zones of the sole. The file's name is the id of the zone in `zones.ts`. */
export const placeSchema = (reference: ReferenceTo) =>
  z.strictObject({
    title: words.meta({ description: 'The zone as a heading.', examples: ['The heel'] }),
    anatomy: z
      .array(sourced(reference))
      .min(1)
      .describe(
        'What lies there: bone, muscle, nerve. Facts of anatomy only, each with its source.',
      ),
    sensations: z.array(sourcedOrAdvice(reference)).min(1).describe('What people feel there.'),
    technique: z
      .array(technique(reference))
      .min(1)
      .describe(
        'How to press it: strokes of a trial or a leaflet, or our own. The fields of a stroke draw it, where the words describe one.',
      ),
    avoid: z
      .array(reference('conditions'))
      .min(1)
      .describe('When to leave it alone or to be careful; the conditions say the rest.'),
    claims: z.array(reference('claims')).min(1).describe('Claims that speak of it.'),
    articles: z.array(reference('articles')).min(1).describe('Articles that make use of it.'),
  });

export type PlaceData = z.output<ReturnType<typeof placeSchema>>;

/** The whole foot: there is one file, `content/foot/whole-foot.yaml`. */
export const footSchema = (reference: ReferenceTo) =>
  z.strictObject({
    denial: sourced(reference).describe(
      'That the drawing is no chart of organs: the one place where the page names any.',
    ),
    avoid: z
      .array(reference('conditions'))
      .min(1)
      .describe('What rules out a massage of any part of the foot.'),
    numbers: z
      .array(
        sourced(reference).extend({
          figure: words.meta({
            description: 'The number or the word that the eye should catch.',
            examples: ['26', 'About 33'],
          }),
          name: words.meta({ description: 'What it counts.', examples: ['bones in each foot'] }),
          caution: words.optional().describe('What must not be made of it.'),
        }),
      )
      .min(1)
      .describe('The foot in plain numbers.'),
    misconceptions: z
      .array(
        sourced(reference).extend({
          myth: words.describe('The myth as people say it, without quotation marks.'),
        }),
      )
      .min(1)
      .describe('What is often said of feet, and no source supports.'),
  });

export type FootData = z.output<ReturnType<typeof footSchema>>;
