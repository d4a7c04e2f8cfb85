import { z } from 'astro/zod';
import { pastDay } from '../dates.ts';

/** Where redirects are listed. */
export const REDIRECTS_FILE = 'content/redirects.yaml';

const path = z
  .string({ error: 'an address of this site, such as /articles/sleep/' })
  .regex(/^\/(?:[a-z0-9-]+\/)*(?:[a-z0-9-]+\.[a-z]+)?(?:#\S+)?$/, {
    error: 'an address of this site that ends in a slash, a file or #id: /articles/sleep/',
  });

/** What has moved: {@link REDIRECTS_FILE}. */
export const redirectsSchema = z.strictObject({
  redirects: z
    .array(
      z.strictObject({
        from: path.meta({
          description:
            'The address that was published: of a page, with a slash at its end, or of a place on it.',
          examples: ['/articles/old-name/', '/articles/sleep/#an-old-heading'],
        }),
        to: path.meta({
          description:
            'Where the same is now: the last address, and for a place one on the same page.',
          examples: ['/articles/new-name/'],
        }),
        since: pastDay.meta({
          description: 'The day from which it is so.',
          examples: ['2026-11-20'],
        }),
      }),
      { error: 'a list, which may be empty: []' },
    )
    .describe('Every address that was published and has moved, each once.'),
});
