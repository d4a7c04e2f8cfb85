import { z } from 'astro/zod';

/** Where sources and claims are listed that nothing uses. */
export const UNUSED_FILE = 'content/unused.yaml';

const unusedEntries = z.array(
  z.strictObject({
    id: z.string({ error: 'the id of a file' }).meta({
      description: 'Its id: the name of its file.',
      examples: ['rivers-2022-evening-massage'],
    }),
    why: z
      .string({ error: 'the reason in a few words' })
      .trim()
      .min(10, { error: 'the reason in a few words' })
      .describe('Why it stays in the library, in a few words.'),
  }),
  { error: 'a list, which may be empty: []' },
);

/** What nothing uses yet: {@link UNUSED_FILE}. */
export const unusedSchema = z.strictObject({
  sources: unusedEntries.describe('Sources that no article cites and no entry names.'),
  claims: unusedEntries.describe('Claims that no article, benefit or left-out entry names.'),
});
