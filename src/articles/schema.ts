import { z } from 'astro/zod';
import type { ReferenceTo } from '../evidence/reference-to.ts';
import { zoneIds } from '../pressure-map/zones.ts';
import { searchWords } from '../search-words.ts';
import { day, pastDay } from '../dates.ts';

/** Text whose length is bounded, with the bounds in the message. */
const text = (min: number, max: number) =>
  z
    .string({ error: `text of ${min} to ${max} characters` })
    .trim()
    .refine((value) => value.length >= min && value.length <= max, {
      error: (issue) =>
        `${min} to ${max} characters, and this has ${String(issue.input).trim().length}`,
    });

const zones = z.array(z.enum(zoneIds));

/** What search engines and shared links show of any page. */
const pageHead = {
  /** A statement; unlike any other title. */
  title: text(4, 70),
  /** A shorter title for search results, where the title is longer than they show. Default: none. */
  searchTitle: text(4, 60).optional(),
  /** For search engines and shared links; unlike any other. */
  description: text(110, 160),
};

/** The same day two years later; 29 February stays, since days are only compared. */
const twoYearsAfter = (value: string): string =>
  `${Number(value.slice(0, 4)) + 2}${value.slice(4)}`;

/** An article: the front matter of one file in `content/articles`. */
export const articleSchema = (reference: ReferenceTo) =>
  z
    .strictObject({
      ...pageHead,
      title: text(10, 70),
      /** The answer in two sentences; it opens the article. */
      summary: text(80, 320),
      /** Where the index lists it. */
      topic: reference('topics'),
      /** What glows on the cover; empty for a neutral foot. */
      zones,
      /** The routine that guides through its steps, or through much the same. Default: none. */
      routine: reference('routines').optional(),
      /** Claims that it treats. */
      claims: z.array(reference('claims')),
      /** Conditions whose safety notes belong to it. */
      conditions: z.array(reference('conditions')),
      /** What readers call it when they search. Default: none. */
      aliases: searchWords,
      /** The day it went live. */
      published: pastDay,
      /** The day somebody last held it against its sources. */
      checked: pastDay,
      /** When that is due again. */
      checkDue: day,
      /** What changed for readers, newest last. */
      changes: z.array(z.strictObject({ date: pastDay, what: text(10, 300) })),
      /** A clinician's review, once there is one. Default: none, and the page says so. */
      review: z
        .strictObject({ by: text(3, 80), profession: text(3, 80), date: pastDay })
        .optional(),
      /** Shown while writing, never built. Default: no. */
      draft: z.boolean().optional(),
    })
    .refine((article) => article.checked >= article.published, {
      path: ['checked'],
      error: 'a day on or after `published`',
    })
    .refine((article) => article.checkDue > article.checked, {
      path: ['checkDue'],
      error: 'a day after `checked`',
    })
    .refine((article) => article.checkDue <= twoYearsAfter(article.checked), {
      path: ['checkDue'],
      error: 'a day at most two years after `checked`',
    });

/** What several articles have in common: a file in `content/topics`. The index lists articles by topic. */
export const topicSchema = () =>
  z.strictObject({
    order: z.int().min(1).describe('Its place in the index of articles.'),
    label: text(3, 40).describe('Its name: a heading of the index, and a link above its articles.'),
    about: text(20, 120).describe('What its articles are about, in a sentence under the heading.'),
    zones: zones.describe(
      'What glows on its sole in the index, unlike on any other; [] for a neutral foot.',
    ),
  });

/**
 * One of the ten benefits: a file in `content/benefits`. Its place in the list follows from the grades of
 * its claims.
 */
export const benefitSchema = (reference: ReferenceTo) =>
  z.strictObject({
    /** As it stands on the list. */
    title: text(5, 50),
    /** One honest sentence. */
    sentence: text(40, 220),
    /** Claims that it rests on; they share both grades, which are the benefit's. */
    claims: z.array(reference('claims')).min(1),
    /** What glows. */
    zones: zones.min(1),
    /** What it was compared with. */
    comparedWith: text(10, 200),
    /** Who it was tested on. */
    testedOn: text(10, 200),
    /** The caution that belongs to it. */
    caution: text(20, 240),
    /** The condition that the caution is about. */
    condition: reference('conditions'),
    /** The article that tells the whole story. Left out until there is one. */
    article: reference('articles').optional(),
  });

/** Something that did not make the list: a file in `content/left-out`. */
export const leftOutSchema = (reference: ReferenceTo) =>
  z.strictObject({
    /** Its place in the section. */
    order: z.number().int().min(1),
    /** What people say, in a few words. */
    title: text(5, 60),
    /** Why it is not on the list. */
    reason: text(40, 320),
    /** The claim it is, where the library holds it. */
    claim: reference('claims').optional(),
    /** Sources behind the reason; needed where there is no claim. */
    sources: z.array(reference('sources')).optional(),
  });

/** A way into the site: what to do there, and what that is in a sentence or two. */
const door = {
  title: text(4, 60),
  text: text(20, 240),
  /** A path of the site: `/routines/bedtime/`. */
  href: z.string().regex(/^\/[\w/#-]*$/, { error: 'a path of the site, such as /safety/check/' }),
  zones,
};

/** What only the home page has. */
const homeSchema = (reference: ReferenceTo) =>
  z.strictObject({
    /** The first is what a reader can do at once. A phone shows the titles alone. */
    doors: z.array(z.strictObject(door)).length(4),
    /**
     * The words round the picture of what massage beats: above it a sentence with the number and the
     * first of `text`, below it the rest and `note`.
     */
    finding: z.strictObject({ title: text(10, 80), text: text(40, 400), note: text(10, 240) }),
    /** For two people, with the words of its link. */
    together: z.strictObject({ ...door, link: text(3, 40) }),
    /** Ids of benefits: good places to start. */
    start: z.array(reference('benefits')).min(3),
    topic: reference('topics').describe('The topic whose articles stand below them.'),
  });

/** A page that is not an article: a file in `content/pages`. */
export const pageSchema = (reference: ReferenceTo) =>
  z.strictObject({
    ...pageHead,
    /** A few words over the title. Default: none. */
    kicker: text(3, 40).optional(),
    /** The opening lines under the title. */
    summary: text(40, 320),
    /** What glows on its share card, and beside its title. Default: a neutral foot. */
    zones: zones.optional(),
    /** What readers call it when they search. Default: none. */
    aliases: searchWords,
    /** For the home page alone. */
    home: homeSchema(reference).optional(),
  });

export type ArticleData = z.output<ReturnType<typeof articleSchema>>;
export type TopicData = z.output<ReturnType<typeof topicSchema>>;
export type BenefitData = z.output<ReturnType<typeof benefitSchema>>;
export type LeftOutData = z.output<ReturnType<typeof leftOutSchema>>;
export type PageData = z.output<ReturnType<typeof pageSchema>>;
