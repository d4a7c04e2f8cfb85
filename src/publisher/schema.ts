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
  /** Their name, as they sign. */
  name: text('a name'),
  /** Such as podiatrist or GP. */
  profession: text('a profession'),
  /** The day of the review. */
  date: pastDay,
  /** Paths of what they checked; a folder stands for all pages in it. */
  pages: z
    .array(z.string().regex(/^\/(?:[\w-]+\/)*$/, { error: 'a path such as /safety/' }), {
      error: 'a list of paths such as [/safety/, /routines/]',
    })
    .min(1, { error: 'at least one path, such as /safety/' }),
});

/** Who runs the site and answers for it: `content/settings.yaml`. What is not known yet is null. */
export const settingsSchema = z.strictObject({
  /** Name of the person or body that runs the site. */
  name: text('the name of whoever runs the site').nullable(),
  /** Where they are. */
  place: text('a town and a country').nullable(),
  /** Where to report a mistake. */
  contact: z
    .string({ error: 'an e-mail address, the https address of a form, or null' })
    .refine((value) => isEmail(value) || isWebAddress(value), {
      error: 'an e-mail address, the https address of a form, or null',
    })
    .nullable(),
  /** Who pays for the site, in a sentence. */
  funding: text('a sentence on who pays').nullable(),
  /** Clinicians who have checked pages. */
  reviewers: z.array(reviewerSchema, { error: 'a list of reviewers, which may be empty: []' }),
  /** The day on which the facts of the pages that instruct were last held against their sources. */
  lastChecked: pastDay,
  /** The day on which the links to other sites were last followed. */
  linksFollowed: pastDay.nullable(),
});

export type Settings = z.output<typeof settingsSchema>;
export type Reviewer = Settings['reviewers'][number];

/** The clinicians who have checked a page. */
export const reviewersOf = ({ reviewers }: Pick<Settings, 'reviewers'>, path: string): Reviewer[] =>
  reviewers.filter(({ pages }) => pages.some((page) => path.startsWith(page)));
