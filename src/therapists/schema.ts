import { z } from 'astro/zod';
import type { ReferenceTo } from '../evidence/reference-to.ts';
import { valueMeanings } from '../value-meanings.ts';
import { countries, countryIds } from './countries.ts';

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
      type: z.enum(entryKinds).meta({
        description: 'What the file is.',
        enumDescriptions: [
          'a rule of a country',
          'a register of therapists',
          'a register of podiatrists',
          'a question to ask a therapist',
          'a sign to leave',
        ],
      }),
      order: z
        .number()
        .int()
        .positive()
        .describe('Its place among all files here: a number that no other has.'),
      country: z
        .enum(countryIds)
        .optional()
        .meta({
          description:
            'Where it holds, for a rule or a register. Leave it out for a question or a warning sign.',
          ...valueMeanings(countries),
        }),
      region: words.optional().meta({
        description: 'The part of the country where it holds. Leave it out for all of it.',
        examples: ['Ontario'],
      }),
      name: words.optional().meta({
        description: 'For a register, of podiatrists too: what it is called.',
        examples: ['Association of Reflexologists'],
      }),
      what: words.meta({
        description: 'What it is; or the rule, the question or the sign itself.',
        examples: ['The professional body for reflexologists.'],
      }),
      url: z
        .url({ protocol: /^https$/, error: 'a whole URL that starts with https://' })
        .optional()
        .meta({
          description:
            'Where it is on the web, only where we have seen that. A register needs it, since readers look names up there.',
          examples: ['https://www.aor.org.uk'],
        }),
      checks: words
        .optional()
        .describe(
          'For a register: what it checks before it lists somebody. Leave it out where we have not seen it.',
        ),
      caution: words
        .optional()
        .describe(
          'What it does not check, or what we have not seen. A register has `checks` or this.',
        ),
      sources: z.array(reference('sources')).min(1).describe('The sources behind it.'),
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
