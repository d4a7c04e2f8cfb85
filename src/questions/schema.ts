import { z } from 'astro/zod';
import type { ReferenceTo } from '../evidence/reference-to.ts';
import { searchWords } from '../search-words.ts';
import { groupIds } from './groups.ts';

const words = z.string().trim().min(1, { error: 'at least one word' });

/** A question that readers ask: a file in `content/questions`. */
export const questionSchema = (reference: ReferenceTo) =>
  z
    .strictObject({
      /** As a reader would ask it; unlike any other. */
      question: z
        .string({ error: 'a question' })
        .trim()
        .regex(/^.{10,90}\?$/, { error: 'a question of at most 90 characters that ends in “?”' }),
      /** Its place among all questions; the page sorts each group by it. */
      order: z.number().int().positive(),
      /** The part of the page it stands in; see the table of groups. */
      group: z.enum(groupIds),
      /** What the sources bear, in a few short sentences. Left out where there is only advice. */
      answer: words.optional(),
      /** What we add of our own sense; the page marks it. */
      advice: words.optional(),
      /** What readers call it when they search. Default: none. */
      aliases: searchWords,
      /** Sources behind the answer. */
      sources: z.array(reference('sources')),
      /** The article that tells more, and that ends with a link to this question. */
      article: reference('articles').optional(),
      /** Conditions on the safety page that belong to it. Default: none. */
      conditions: z.array(reference('conditions')).min(1).optional(),
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
