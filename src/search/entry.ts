import { z } from 'astro/zod';
import { answerIds } from '../evidence/answer-kinds.ts';
import { actionIds, levelIds } from '../safety/actions.ts';
import { kinds } from './kinds.ts';

/**
 * One thing that search can find. The site writes them down while it is built, and the integration
 * reads them back to make the index.
 */
export const entrySchema = z.strictObject({
  kind: z.enum(kinds.map(({ id }) => id)),
  title: z.string(),
  /** Path within the site, with the anchor of an entry that is a section of a page. */
  href: z.string(),
  /** What readers call it: found, and never shown. */
  aliases: z.array(z.string()),
  /** The answer in a sentence or two. */
  lead: z.string(),
  /** More of its text, where the built page is not read for it. */
  text: z.array(z.string()),
  /** Whether the text of its built page is searched: the elements with `data-pagefind-body`. */
  hasPage: z.boolean(),
  /** How the claims it is about answer both questions, each answer once, strongest first. */
  answers: z.strictObject({ alone: z.array(z.enum(answerIds)), touch: z.array(z.enum(answerIds)) }),
  /** How many claims it is about. */
  claims: z.number().int(),
  /** For a reason for care: what to do, and how urgent that is. */
  care: z.strictObject({ action: z.enum(actionIds), level: z.enum(levelIds) }).optional(),
});

export type SearchEntry = z.output<typeof entrySchema>;
