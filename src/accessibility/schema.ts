import { z } from 'astro/zod';

const count = z.int().nonnegative();

/** What the last run of `npm run accessibility` found: `src/accessibility/results.json`. */
export const resultsSchema = z.strictObject({
  /** Day of the run. */
  date: z.iso.date(),
  engines: z
    .array(
      z.strictObject({
        name: z.string().min(1),
        version: z.string().regex(/^\d/),
        /** Elements in which it found a fault that has no explanation; of both themes and all widths. */
        faults: count,
      }),
    )
    .min(1),
  browser: z.strictObject({ name: z.string().min(1), version: z.string().regex(/^\d/) }),
  /** Pages that were looked at: every page of the built site. */
  pages: z.int().positive(),
  /** Of the window, in CSS pixels. */
  widths: z.array(z.int().positive()).min(1),
  themes: z.array(z.enum(['light', 'dark'])).min(1),
  /** What an engine named and is not a fault, with the reason. */
  explained: z.array(
    z.strictObject({
      engine: z.string().min(1),
      rule: z.string().min(1),
      /** Pages on which it was named. */
      pages: z.int().positive(),
      why: z.string().min(20),
    }),
  ),
});

export type TestResults = z.output<typeof resultsSchema>;
