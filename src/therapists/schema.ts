import { z } from 'astro/zod';
import type { ReferenceTo } from '../evidence/reference-to.ts';
import { countryIds } from './countries.ts';

const words = z.string().trim().min(1, { error: 'at least one word' });

/** What an entry is: a rule of a country, a register, a question to ask, a sign to leave. */
export const entryKinds = ['rule', 'register', 'question', 'warning-sign'] as const;

/** Something that helps to choose a therapist: a file in `content/registers`. */
export const registerSchema = (reference: ReferenceTo) =>
  z
    .strictObject({
      /** What it is. */
      type: z.enum(entryKinds),
      /** Its place among all entries. */
      order: z.number().int().positive(),
      /** For rules and registers: where it holds. */
      country: z.enum(countryIds).optional(),
      /** The part of the country where it holds. Default: all of it. */
      region: words.optional(),
      /** For registers: what it is called. */
      name: words.optional(),
      /** What it is, or the rule, the question or the sign itself. */
      what: words,
      /** Its address, only where we have seen one. */
      address: z.url({ protocol: /^https?$/ }).optional(),
      /** For registers: what it checks before it lists somebody. Left out where we have not seen it. */
      checks: words.optional(),
      /** What it does not check, or what we have not seen. */
      caution: words.optional(),
      /** Sources behind it. */
      sources: z.array(reference('sources')).min(1),
    })
    .refine(({ type, country }) => (country !== undefined) === isLocal(type), {
      path: ['country'],
      error: 'a country for a rule or a register, and none for a question or a warning sign',
    })
    .refine(({ type, name }) => (name !== undefined) === (type === 'register'), {
      path: ['name'],
      error: 'a name for a register, and none for anything else',
    })
    .refine(
      ({ type, checks, caution }) => type !== 'register' || (checks ?? caution) !== undefined,
      {
        path: ['checks'],
        error: 'what the register checks, or a `caution` that we have not seen it',
      },
    );

/** Whether an entry of a type belongs to a country. */
const isLocal = (type: (typeof entryKinds)[number]): boolean =>
  type === 'rule' || type === 'register';

export type RegisterData = z.output<ReturnType<typeof registerSchema>>;
