import { z } from 'astro/zod';
import { isZone, zoneIds, type Zone } from './zones.ts';

/** What an author may write in `<Sole zones="arch heel" caption="…" side="left" />`. */
export const soleFigureProps = z.strictObject({
  /** Zones apart from each other by spaces. */
  zones: z
    .string()
    .refine((value) => value.split(/\s+/).every(isZone), {
      error: `zones with spaces between them, of: ${zoneIds.join(', ')}`,
    })
    .transform((value): Zone[] => value.split(/\s+/).filter(isZone)),
  /** What the reader should see in it. */
  caption: z.string().min(3, { error: 'a caption of at least three characters' }),
  side: z.enum(['left', 'right']).default('left'),
});
