import { z } from 'astro/zod';
import type { ReferenceTo } from '../evidence/reference-to.ts';
import { countryIds } from './countries.ts';

const words = z.string().trim().min(1, { error: 'at least one word' });

/**
 * What an entry is: a rule of a country, a register of therapists, one of podiatrists, a question to
 * ask, a sign to leave.
 */
export const entryKinds = ['rule', 'register', 'podiatrist', 'question', 'warning-sign'] as const;

/** Something that helps to choose a therapist: a file in `content/registers`. */
export const registerSchema = (reference: ReferenceTo) =>
  z
    .strictObject({
      /** What it is. */
      type: z.enum(entryKinds),
      /** Its place among all entries. */
      order: z.number().int().positive(),
      /** For rules, registers and podiatrists: where it holds. */
      country: z.enum(countryIds).optional(),
      /** The part of the country where it holds. Default: all of it. */
      region: words.optional(),
      /** For registers, of podiatrists too: what it is called. */
      name: words.optional(),
      /** What it is, or the rule, the question or the sign itself. */
      what: words,
      /** Where it is on the web, only where we have seen that; a register has to be somewhere. */
      url: z
        .url({ protocol: /^https$/, error: 'a whole URL that starts with https://' })
        .optional(),
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
    .refine(({ type, name }) => (name !== undefined) === isRegister(type), {
      path: ['name'],
      error: 'a name for a register, and none for anything else',
    })
    .refine(({ type, url }) => url !== undefined || !isRegister(type), {
      path: ['url'],
      error: 'where the register is on the web: readers cannot look a name up without it',
    })
    .refine(({ type, checks, caution }) => (checks ?? caution) !== undefined || !isRegister(type), {
      path: ['checks'],
      error: 'what the register checks, or a `caution` that we have not seen it',
    });

type EntryKind = (typeof entryKinds)[number];

/** Whether names can be looked up in an entry of a type. */
const isRegister = (type: EntryKind): boolean => type === 'register' || type === 'podiatrist';

/** Whether an entry of a type belongs to a country. */
const isLocal = (type: EntryKind): boolean => type === 'rule' || isRegister(type);

export type RegisterData = z.output<ReturnType<typeof registerSchema>>;
