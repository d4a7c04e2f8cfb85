import { z } from 'astro/zod';
import type { ReferenceTo } from '../evidence/reference-to.ts';
import { searchWords } from '../search-words.ts';
import { actionIds, actionOf } from './actions.ts';
import { groupIds } from './groups.ts';

const text = z.string().trim().min(1, { error: 'at least one word' });

/** A contraindication, or a reason to take care, before a foot is massaged. */
export const conditionSchema = (reference: ReferenceTo) =>
  z
    .strictObject({
      /** In plain words, as a reader would tick it. */
      name: text,
      /** Synonyms, medical and everyday. */
      alsoCalled: z.array(text),
      /** Further search terms, which no page shows. Default: none. */
      aliases: searchWords,
      /** The strictest action that applies. */
      action: z.enum(actionIds),
      /** Its place among conditions of the same action: the most dangerous and the likeliest first. */
      order: z.number().int().positive(),
      /** Where the self-check asks about it. Left out where it needs help today: that is asked first. */
      group: z.enum(groupIds).optional(),
      /** What the advice is based on: official guidance, case reports, custom, reasoning. */
      basis: text,
      /** Why it matters. */
      why: text,
      /** What to do, in full. */
      whatToDo: text,
      /** How to recognise it. */
      signs: z.array(text).min(1),
      /** Sources behind the advice. */
      sources: z.array(reference('sources')).min(1),
    })
    .superRefine(({ action, group }, context) => {
      const { isToday, heading } = actionOf(action);
      if (isToday === (group === undefined)) return;
      context.addIssue({
        code: 'custom',
        path: ['group'],
        message: isToday
          ? `no group: “${heading}” is asked under “Today: any of these?”`
          : `one of ${groupIds.join(', ')}`,
      });
    });

export type ConditionData = z.output<ReturnType<typeof conditionSchema>>;

/** The emergency number of a country, with the sources that support it. */
export const emergencySchema = (reference: ReferenceTo) =>
  z.strictObject({
    /** Name of the country, or of the countries that share a number. */
    country: text,
    /** Its codes in ISO 3166-1, which a device’s language may name: `[GB]`. */
    regions: z
      .array(z.string().regex(/^[A-Z]{2}$/, { error: 'two capital letters, such as GB' }))
      .min(1),
    /** What to dial, in quotes where it is one number: `'999'`, `112 or 999`. */
    number: z.string().regex(/^\d{2,5}(?: or \d{2,5})*$/, {
      error: 'a number in quotes, such as "999", or two with “or” between them',
    }),
    /** When to call it, in a sentence or two. */
    words: text,
    /** Sources that give the number. */
    sources: z.array(reference('sources')).min(1),
  });

export type EmergencyData = z.output<ReturnType<typeof emergencySchema>>;

/** Conditions that are worse together than each alone: the stricter advice that is then shown. */
export const combinationSchema = (reference: ReferenceTo) =>
  z.strictObject({
    /** One of these is ticked… */
    any: z.array(reference('conditions')).min(1),
    /** …and one of these. */
    with: z.array(reference('conditions')).min(1),
    /** The condition whose advice is then shown, as if it had been ticked. */
    advice: reference('conditions'),
    /** Why they are worse together, in a sentence. */
    why: text,
    /** Sources behind that. */
    sources: z.array(reference('sources')).min(1),
  });

export type CombinationData = z.output<ReturnType<typeof combinationSchema>>;
