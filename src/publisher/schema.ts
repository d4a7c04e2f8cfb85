import { z } from 'astro/zod';
import { pastDay } from '../dates.ts';

/** Where the settings are. */
export const SETTINGS_FILE = 'content/settings.yaml';

const text = (what: string) =>
  z
    .string({ error: `${what}, or null while it is not known` })
    .trim()
    .min(2, { error: `${what}, or null while it is not known` });

const isEmail = (value: string): boolean => z.email().safeParse(value).success;
const isWebAddress = (value: string): boolean => /^https:\/\/\S+\.\S+$/.test(value);

/** A clinician who has checked pages. */
const reviewerSchema = z.strictObject({
  name: text('a name').meta({
    description: 'Their name, as they sign.',
    examples: ['A. Podiatrist'],
  }),
  profession: text('a profession').meta({
    description: 'Their profession.',
    examples: ['podiatrist', 'GP'],
  }),
  date: pastDay.meta({ description: 'The day of the review.', examples: ['2026-11-20'] }),
  pages: z
    .array(z.string().regex(/^\/(?:[\w-]+\/)*$/, { error: 'a path such as /safety/' }), {
      error: 'a list of paths such as [/safety/, /routines/]',
    })
    .min(1, { error: 'at least one path, such as /safety/' })
    .meta({
      description: 'The addresses of what they checked; a folder stands for all pages in it.',
      examples: [['/safety/', '/routines/']],
    }),
});

/** Who runs the site and answers for it: `content/settings.yaml`. What is not known yet is null. */
export const settingsSchema = z.strictObject({
  name: text('the name of whoever runs the site')
    .nullable()
    .meta({
      description: 'The name of the person or body that runs the site, or null.',
      examples: ['Foot Care Trust'],
    }),
  place: text('a town and a country')
    .nullable()
    .meta({
      description: 'Where they are, or null.',
      examples: ['Leeds, United Kingdom'],
    }),
  contact: z
    .string({ error: 'an e-mail address, the https address of a form, or null' })
    .refine((value) => isEmail(value) || isWebAddress(value), {
      error: 'an e-mail address, the https address of a form, or null',
    })
    .nullable()
    .meta({
      description: 'Where to report a mistake, or null.',
      examples: ['editor@example.org', 'https://example.org/contact/'],
    }),
  funding: text('a sentence on who pays')
    .nullable()
    .meta({
      description: 'Who pays for the site, in a sentence, or null.',
      examples: ['Paid for by its readers.'],
    }),
  reviewers: z
    .array(reviewerSchema, { error: 'a list of reviewers, which may be empty: []' })
    .describe(
      'Doctors, nurses, midwives and podiatrists who have checked pages; [] while nobody has.',
    ),
  lastChecked: pastDay.meta({
    description:
      'The day on which the facts of the pages that instruct were last held against their sources. It stands under the title of each.',
    examples: ['2026-11-20'],
  }),
  linksFollowed: pastDay.nullable().meta({
    description:
      'The day of the last `npm run check:external-links` whose findings were dealt with, or null.',
    examples: ['2026-11-20'],
  }),
});

export type Settings = z.output<typeof settingsSchema>;
export type Reviewer = Settings['reviewers'][number];

/** The clinicians who have checked a page. */
export const reviewersOf = ({ reviewers }: Pick<Settings, 'reviewers'>, path: string): Reviewer[] =>
  reviewers.filter(({ pages }) => pages.some((page) => path.startsWith(page)));
