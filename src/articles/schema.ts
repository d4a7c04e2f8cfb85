import { z } from 'astro/zod';
import type { ReferenceTo } from '../evidence/reference-to.ts';
import { zoneIds, zones } from '../pressure-map/zones.ts';
import { searchWords } from '../search-words.ts';
import { checkStroke, strokeFields } from '../strokes/schema.ts';
import { day, pastDay } from '../dates.ts';
import { valueMeanings } from '../value-meanings.ts';
import { doorPictures } from './door-pictures.ts';

/** Text whose length is bounded, with the bounds in the message. */
const text = (min: number, max: number) =>
  z
    .string({ error: `text of ${min} to ${max} characters` })
    .trim()
    .refine((value) => value.length >= min && value.length <= max, {
      error: (issue) =>
        `${min} to ${max} characters, and this has ${String(issue.input).trim().length}`,
    })
    .meta({ minLength: min, maxLength: max });

const zoneList = z.array(z.enum(zoneIds).meta(valueMeanings(zones)));

/** What search engines and shared links show of any page. */
const pageHead = {
  title: text(4, 70).describe('The heading of the page, unlike any other title.'),
  searchTitle: text(4, 60)
    .optional()
    .describe(
      'The same in at most 60 characters, for search results: only for a title that is longer than that.',
    ),
  description: text(110, 160).describe(
    'What the reader will find, for search engines and for shared links. Unlike any other description.',
  ),
};

/** The same day two years later; 29 February stays, since days are only compared. */
const twoYearsAfter = (value: string): string =>
  `${Number(value.slice(0, 4)) + 2}${value.slice(4)}`;

/** An article: the front matter of one file in `content/articles`. */
export const articleSchema = (reference: ReferenceTo) =>
  z
    .strictObject({
      ...pageHead,
      title: text(10, 70).meta({
        description: 'The title as a statement, unlike any other title.',
        examples: ['A foot massage in the evening may help you sleep'],
      }),
      summary: text(80, 320).meta({
        description: 'The answer in two sentences. It opens the article.',
        examples: [
          'People who have regular foot massage say that they sleep better. The one small study that recorded sleep saw no change.',
        ],
      }),
      topic: reference('topics').describe(
        'Where the list of articles has it. An article has one topic.',
      ),
      zones: zoneList.meta({
        description: 'What glows on the cover; [] for a neutral foot.',
        examples: [['heel', 'arch']],
      }),
      routine: reference('routines')
        .optional()
        .describe(
          'The routine that guides through its steps, or through much the same. Its card stands after the key points.',
        ),
      claims: z
        .array(reference('claims'))
        .describe('The claims that the article treats. They decide how strong its verbs may be.'),
      conditions: z
        .array(reference('conditions'))
        .describe(
          'The conditions whose safety notes belong to the article, the most urgent ones too.',
        ),
      aliases: searchWords,
      published: pastDay.meta({
        description: 'The day it goes live, never in the future.',
        examples: ['2026-11-20'],
      }),
      checked: pastDay.meta({
        description: 'The day somebody last held it against its sources.',
        examples: ['2026-11-20'],
      }),
      checkDue: day.meta({
        description: 'When that is due again, at most two years later.',
        examples: ['2027-11-20'],
      }),
      changes: z
        .array(
          z.strictObject({
            date: pastDay.describe('The day of the change.'),
            what: text(10, 300).meta({
              description: 'What changed, in readers’ words.',
              examples: ['We corrected the number of people in one trial.'],
            }),
          }),
        )
        .refine(
          (list) => list.every(({ date }, index) => date >= (list[index - 1]?.date ?? date)),
          { error: 'the newest change last' },
        )
        .describe('What changed for readers, newest last; [] where nothing did.'),
      review: z
        .strictObject({
          by: text(3, 80).describe('Their name, as they sign.'),
          profession: text(3, 80).meta({
            description: 'Their profession.',
            examples: ['podiatrist'],
          }),
          date: pastDay.describe('The day of the review.'),
        })
        .optional()
        .describe(
          'A clinician’s review of this article. Leave it out until there is one: the page then says that there is none.',
        ),
      draft: z
        .boolean()
        .optional()
        .describe(
          'true while you write: shown by `npm run dev`, and in no build. Take it out to publish.',
        ),
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
    zones: zoneList.describe(
      'What glows on its sole in the index, unlike on any other; [] for a neutral foot.',
    ),
  });

/**
 * One of the ten benefits: a file in `content/benefits`. Its place in the list follows from the grades of
 * its claims.
 */
export const benefitSchema = (reference: ReferenceTo) =>
  z.strictObject({
    title: text(5, 50).meta({
      description: 'The benefit as it stands on the list.',
      examples: ['You may feel calmer'],
    }),
    sentence: text(40, 220).describe(
      'One or two honest sentences: what it does, and against what that was not shown.',
    ),
    claims: z
      .array(reference('claims'))
      .min(1)
      .describe('The claims that it rests on. They share both grades, which are the benefit’s.'),
    zones: zoneList.min(1).meta({
      description: 'What glows on its picture.',
      examples: [['heel']],
    }),
    comparedWith: text(10, 200).describe('What massage was compared with in the studies.'),
    testedOn: text(10, 200).describe('Who it was tested on.'),
    caution: text(20, 240).describe('The caution that belongs to it.'),
    condition: reference('conditions').describe('The condition that the caution is about.'),
    askFirst: z
      .literal(true)
      .optional()
      .describe('Whether everybody for whom it was tested should ask somebody before trying it.'),
    article: reference('articles')
      .optional()
      .describe('The article that tells the whole story. Leave it out until there is one.'),
  });

/** Something that did not make the list: a file in `content/left-out`. */
export const leftOutSchema = (reference: ReferenceTo) =>
  z.strictObject({
    order: z
      .number()
      .int()
      .min(1)
      .describe('Its place in the section: a number that no other file here has.'),
    title: text(5, 60).meta({
      description: 'What people say, in a few words.',
      examples: ['Flushing out toxins'],
    }),
    reason: text(40, 320).describe('Why it is not among the ten, in a sentence or two.'),
    claim: reference('claims')
      .optional()
      .describe('The claim that it is, where the library has one.'),
    sources: z
      .array(reference('sources'))
      .optional()
      .describe('Sources behind the reason; needed where there is no claim.'),
  });

/** A way into the site: what to do there, and what that is in a sentence or two. */
const door = {
  title: text(4, 60).meta({
    description: 'What it is.',
    examples: ['Try five minutes now'],
  }),
  text: text(20, 240).describe('What the reader finds there, in a sentence or two.'),
  href: z
    .string()
    .regex(/^\/[\w/#-]*$/, { error: 'a path of the site, such as /safety/check/' })
    .meta({
      description: 'Where it leads: an address of this site.',
      examples: ['/routines/bedtime/'],
    }),
};

/** What only the home page has. */
const homeSchema = (reference: ReferenceTo) =>
  z.strictObject({
    doors: z
      .array(
        z.strictObject({
          ...door,
          picture: z
            .enum(doorPictures.map(({ id }) => id))
            .meta(valueMeanings(doorPictures))
            .describe('What is drawn beside it.'),
        }),
      )
      .length(4)
      .describe('Four ways into the site. A phone shows their titles alone.'),
    safety: text(10, 240).describe('When not to begin, in the line under them.'),
    finding: z
      .strictObject({
        title: text(10, 80).describe('Its heading, as a statement.'),
        text: text(40, 400).describe(
          'What the picture shows and what it does not. A sentence with the number comes before it by itself; the first sentence stands above the picture, the rest below.',
        ),
      })
      .describe('The words round the picture of what massage beats.'),
    together: z
      .strictObject({
        ...door,
        link: text(3, 40).meta({ description: 'The words of the link.', examples: ['Start'] }),
        picture: z
          .strictObject(strokeFields)
          .superRefine(checkStroke)
          .describe('The stroke that is drawn beside it.'),
      })
      .describe('The way in for two people.'),
    start: z
      .array(reference('routines'))
      .min(1)
      .describe('Routines that are good places to start.'),
    topic: reference('topics').describe('The topic whose articles stand before them.'),
  });

/** A page that is not an article: a file in `content/pages`. */
export const pageSchema = (reference: ReferenceTo) =>
  z.strictObject({
    ...pageHead,
    kicker: text(3, 40)
      .optional()
      .describe(
        'What the page is about, in a few words: in its breadcrumbs and on its share card.',
      ),
    summary: text(40, 320).describe('The opening lines under the title.'),
    zones: zoneList.optional().meta({
      description:
        'What glows on its picture for shared links, and beside its title on wide screens. Leave it out for a neutral foot.',
      examples: [['heel', 'arch']],
    }),
    aliases: searchWords,
    home: homeSchema(reference)
      .optional()
      .describe('Parts of the home page, for `home.mdx` alone.'),
  });

export type ArticleData = z.output<ReturnType<typeof articleSchema>>;
export type TopicData = z.output<ReturnType<typeof topicSchema>>;
export type BenefitData = z.output<ReturnType<typeof benefitSchema>>;
export type LeftOutData = z.output<ReturnType<typeof leftOutSchema>>;
export type PageData = z.output<ReturnType<typeof pageSchema>>;
