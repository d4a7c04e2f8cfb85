import { z } from 'astro/zod';

/** Where the list of retracted sources is. */
export const RETRACTIONS_FILE = 'content/retractions.yaml';

/** The last check of the library’s sources for retractions. */
export const retractionsSchema = z.strictObject({
  /** The day of the last check; null while there has been none. */
  checked: z.iso.date({ error: 'the day of the last check as YYYY-MM-DD, or null' }).nullable(),
  /** Where the list comes from. */
  from: z.string({ error: 'where the list comes from' }),
  /** DOIs of the library’s sources that have been retracted. */
  retracted: z.array(z.string(), { error: 'a list of DOIs, which may be empty: []' }),
});
