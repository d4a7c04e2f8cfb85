import { z } from 'astro/zod';

/** The collections that an entry can point to. */
export const referencedCollections = [
  'articles',
  'benefits',
  'claims',
  'conditions',
  'routines',
  'sources',
  'topics',
] as const;

export type ReferencedCollection = (typeof referencedCollections)[number];

/**
 * Makes the schema of a pointer to an entry of a collection. In the site it is Astro's own
 * `reference()`; what runs outside Astro brings its own.
 */
export type ReferenceTo = <C extends ReferencedCollection>(
  collection: C,
) => z.ZodType<{ collection: C; id: string }, string>;

/** A pointer that nobody follows: for reading entries outside Astro. */
export const referenceAsIs: ReferenceTo = (collection) =>
  z.string().transform((id) => ({ collection, id }));
