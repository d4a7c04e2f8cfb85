import { z } from 'astro/zod';
import { levelIds } from './actions.ts';

/** `<CareCard level="ask" title="Ask first">` */
export const careCardProps = z.strictObject({
  level: z.enum(levelIds),
  /** The heading of the card. */
  title: z.string().min(3, { error: 'a heading of at least three characters' }),
});

/** `<SafetyNote id="suspected-leg-clot" brief />` */
export const safetyNoteProps = z.strictObject({
  /** A condition of the library. */
  id: z.string().min(1).meta({ collection: 'conditions' }),
  /** Whether its signs are folded: what to do, and the signs in its name, stay open. Default: no. */
  brief: z.boolean().default(false),
  /** Whether all but its title is folded, which names the signs and what to do about them. Default: no. */
  folded: z.boolean().default(false),
});

/** `<SafetyNotes />` */
export const safetyNotesProps = z.strictObject({
  /** Ids from the front matter; written by the safety-notes plugin. */
  conditions: z
    .string()
    .default('[]')
    .transform((text) => z.array(z.string()).parse(JSON.parse(text))),
});
