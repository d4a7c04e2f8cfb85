import { z } from 'astro/zod';
import type { ReferenceTo } from '../evidence/reference-to.ts';
import { searchWords } from '../search-words.ts';
import { valueMeanings } from '../value-meanings.ts';
import { actionIds, actionOf, actions } from './actions.ts';
import { groupIds, groups } from './groups.ts';

const text = z.string().trim().min(1, { error: 'at least one word' });

/** A contraindication, or a reason to take care, before a foot is massaged. */
export const conditionSchema = (reference: ReferenceTo) =>
  z
    .strictObject({
      name: text.meta({
        description: 'The condition in plain words, as a reader would tick it in the self-check.',
        examples: ['Athlete’s foot'],
      }),
      shortName: text.optional().meta({
        description:
          'The name in a few words that leave out no group of people, for lists where a long one stands beside others. Leave it out where the name is short itself, or where the action is another.',
        examples: ['A serious burn'],
      }),
      alsoCalled: z.array(text).meta({
        description: 'Other names for it, medical and everyday, which the page shows.',
        examples: [['tinea pedis', 'ringworm of the foot']],
      }),
      aliases: searchWords,
      action: z.enum(actionIds).meta({
        description:
          'The strictest thing to do. It decides where the condition stands on the safety page and in the self-check, and whether it stops a routine.',
        enumDescriptions: actions.map(({ heading }) => heading),
      }),
      order: z
        .number()
        .int()
        .positive()
        .describe(
          'Its place among conditions of the same action: the most dangerous and the likeliest first.',
        ),
      group: z
        .enum(groupIds)
        .optional()
        .meta({
          description:
            'Where the self-check asks about it. Leave it out where the action is to get help today or to call an ambulance: that is asked first.',
          ...valueMeanings(groups),
        }),
      basis: text.meta({
        description:
          'What the advice is based on: official guidance, case reports, custom, reasoning.',
        examples: ['official guidance'],
      }),
      why: text.describe('Why it matters for a massage.'),
      whatToDo: text.describe('What to do, in full: what to leave, whom to ask, how soon.'),
      signs: z
        .array(text)
        .min(1)
        .meta({
          description: 'How to recognise it, one sign to an item.',
          examples: [['hot, swollen, red, shiny skin', 'even a sheet hurts']],
        }),
      sources: z.array(reference('sources')).min(1).describe('The sources behind the advice.'),
    })
    .superRefine(({ action, group }, context) => {
      const { isToday, heading } = actionOf(action);
      if (isToday === (group === undefined)) return;
      context.addIssue({
        code: 'custom',
        path: ['group'],
        message: isToday
          ? `no group: “${heading}” is asked under “Today”`
          : `one of ${groupIds.join(', ')}`,
      });
    });

export type ConditionData = z.output<ReturnType<typeof conditionSchema>>;

/** The emergency number of a country, with the sources that support it. */
export const emergencySchema = (reference: ReferenceTo) =>
  z.strictObject({
    country: text.meta({
      description: 'The country, or the countries that share a number.',
      examples: ['United Kingdom'],
    }),
    regions: z
      .array(z.string().regex(/^[A-Z]{2}$/, { error: 'two capital letters, such as GB' }))
      .min(1)
      .meta({
        description:
          'The countries that it is for, by their two letters in ISO 3166-1, which a reader’s device may name.',
        examples: [['US', 'CA']],
      }),
    number: z
      .string()
      .regex(/^\d{2,5}(?: or \d{2,5})*$/, {
        error: 'a number in quotes, such as "999", or two with “or” between them',
      })
      .meta({
        description: 'What to dial, in quotes where it is one number.',
        examples: ['999', '112 or 999'],
      }),
    words: text.describe('When to call it, in a sentence or two.'),
    sources: z.array(reference('sources')).min(1).describe('The sources that give the number.'),
  });

export type EmergencyData = z.output<ReturnType<typeof emergencySchema>>;

/** Conditions that are worse together than each alone: the stricter advice that is then shown. */
export const combinationSchema = (reference: ReferenceTo) =>
  z.strictObject({
    any: z
      .array(reference('conditions'))
      .min(1)
      .describe('One of these is ticked in the self-check, and one of `with`.'),
    with: z
      .array(reference('conditions'))
      .min(1)
      .describe('One of these is ticked as well. The two lists share nothing.'),
    advice: reference('conditions').describe(
      'The condition whose card is then shown, as if it had been ticked. It must be stricter than all of them.',
    ),
    why: text.meta({
      description: 'Why they are worse together, in a sentence.',
      examples: [
        'A hot, swollen joint in somebody with diabetes or numb feet may be Charcot foot.',
      ],
    }),
    sources: z.array(reference('sources')).min(1).describe('The sources behind that.'),
  });

export type CombinationData = z.output<ReturnType<typeof combinationSchema>>;
