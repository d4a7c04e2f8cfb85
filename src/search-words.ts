import { z } from 'astro/zod';

/**
 * What readers call an entry when they search: their own words, which need not be ours. They are
 * never shown, so the spelling check leaves them alone; they name a thing and claim nothing of it.
 */
export const searchWords = z
  .array(
    z
      .string({ error: 'a few words in a reader’s own language' })
      .trim()
      .refine(({ length }) => length >= 2 && length <= 60, {
        error: (issue) => `2 to 60 characters, and this has ${String(issue.input).trim().length}`,
      }),
  )
  .refine((list) => new Set(list.map((entry) => entry.toLowerCase())).size === list.length, {
    error: 'each word or phrase once',
  })
  .optional()
  .meta({
    description:
      'What readers call it when they search, in their own words and spelling. No page shows them. Each names a thing and promises nothing; slips of the pen need none.',
    examples: [['can’t sleep', 'pins and needles']],
  });
