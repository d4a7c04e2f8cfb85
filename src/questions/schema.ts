import { z } from 'astro/zod';
import type { ReferenceTo } from '../evidence/reference-to.ts';
import { searchWords } from '../search-words.ts';
import { valueMeanings } from '../value-meanings.ts';
import { groupIds, groups } from './groups.ts';

const words = z.string().trim().min(1, { error: 'at least one word' });

/** A question that readers ask: a file in `content/questions`. */
export const questionSchema = (reference: ReferenceTo) =>
  z
    .strictObject({
      question: z
        .string({ error: 'a question' })
        .trim()
        .regex(/^.{10,90}\?$/, { error: 'a question of at most 90 characters that ends in “?”' })
        .meta({
          description:
            'The question as a reader would ask it, in 10 to 90 characters with “?” at the end, unlike any other.',
          examples: ['How long should a foot massage take?'],
        }),
      order: z
        .number()
        .int()
        .positive()
        .describe('Its place among all questions; the page sorts each group by it.'),
      group: z.enum(groupIds).meta({
        description: 'The part of the page of questions that it stands in.',
        ...valueMeanings(groups),
      }),
      answer: words
        .optional()
        .describe(
          'What the sources support, in a few short sentences. Leave it out where there is only advice.',
        ),
      short: z
        .string()
        .trim()
        .min(20)
        .max(120)
        .optional()
        .meta({
          description:
            'What to do, in a line that always stands under the question; what is folded does not say it again. Leave it out where the first sentence of the answer is that line.',
          examples: ['Yes, gently, for a short time and when your child wants it.'],
        }),
      advice: words.optional().describe('What we add of our own sense. The page marks it as ours.'),
      aliases: searchWords,
      sources: z
        .array(reference('sources'))
        .describe('The sources behind the answer; [] where there is only advice.'),
      article: reference('articles')
        .optional()
        .describe('The article that tells more, and that ends with a link to this question.'),
      conditions: z
        .array(reference('conditions'))
        .min(1)
        .optional()
        .describe('Conditions on the safety page that belong to it.'),
    })
    .refine(({ answer, advice }) => answer !== undefined || advice !== undefined, {
      path: ['answer'],
      error: 'an `answer`, or at least `advice`',
    })
    .refine(({ answer, sources }) => (answer === undefined) === (sources.length === 0), {
      path: ['sources'],
      error: 'at least one source for an `answer`, and none where there is only `advice`',
    });

export type QuestionData = z.output<ReturnType<typeof questionSchema>>;
