import { z } from 'astro/zod';

/** JSON that a Markdown plugin wrote into an attribute. */
const written = <T extends z.ZodType>(schema: T, otherwise: string) =>
  z
    .string()
    .default(otherwise)
    .transform((text) => schema.parse(JSON.parse(text)));

/** `<Claim id="better-sleep" />` */
export const claimProps = z.strictObject({
  /** A claim of the library. */
  id: z.string().min(1).meta({ collection: 'claims' }),
  /** Note numbers of the page by source id; written by the citation plugin. */
  numbers: written(z.record(z.string(), z.number()), '{}'),
});

/** `<ClaimSum id="better-sleep" />` */
export const claimSumProps = z.strictObject({
  /** A claim of the library. */
  id: z.string().min(1).meta({ collection: 'claims' }),
});

/** What the citation plugin writes in place of `[@id; @id]`. */
export const citeProps = z.strictObject({
  refs: written(
    z.array(z.object({ id: z.string(), number: z.number().int(), occurrence: z.number().int() })),
    '[]',
  ),
});

/** Components without props. */
export const noProps = z.strictObject({});
