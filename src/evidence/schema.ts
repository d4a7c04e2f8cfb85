import { z } from 'astro/zod';
import { pastDay } from '../dates.ts';
import { zoneIds, zones } from '../pressure-map/zones.ts';
import { searchWords } from '../search-words.ts';
import { valueMeanings } from '../value-meanings.ts';
import { blindings, comparators, directions, measures } from './comparison-tables.ts';
import type { ReferenceTo } from './reference-to.ts';
import { authorities, directnesses, kinds, readLevels } from './source-tables.ts';

/** Ids of an ordered table, in the shape `z.enum` wants. */
const idsOf = <T extends { readonly id: string }>(table: readonly T[]): T['id'][] =>
  table.map((row) => row.id);

/** A choice from an ordered table, with what each value means. */
const choice = <T extends { readonly id: string; readonly label: string }>(table: readonly T[]) =>
  z.enum(idsOf(table)).meta(valueMeanings(table));

const words = z.string().trim().min(1, { error: 'at least one word' });

/** Words without marks, since a search service would read them as its own. */
const plainWords = words.regex(/^[\p{L}\p{N} -]+$/u, { error: 'letters, figures and hyphens' });

/** A number as CSL has it: digits, or text such as `1106-1118` and `Suppl 1`. */
const cslNumber = z
  .union([words, z.int()], { error: 'text or a whole number' })
  .transform((value) => String(value));

/** A person by family name and initials, or a body by its whole name. */
const cslName = z.union(
  [
    z.strictObject({
      family: words.meta({
        description: 'For a person: the family name.',
        examples: ['Moyle', 'van der Berg'],
      }),
      given: words.optional().meta({
        description: 'For a person: the initials, each with a full stop, and a space between two.',
        examples: ['W.', 'J. M.'],
      }),
    }),
    z.strictObject({
      literal: words.meta({
        description: 'For a body in place of a person: its whole name.',
        examples: ['NHS Fife'],
      }),
    }),
  ],
  {
    error: 'a person such as `{ family: Moyle, given: W. }`, or a body such as `literal: NHS Fife`',
  },
);

/**
 * What identifies a publication, in the fields of the Citation Style Language:
 * https://docs.citationstyles.org/en/stable/specification.html#appendix-iv-variables
 */
export const cslFields = {
  type: z
    .enum([
      'article-journal',
      'article-magazine',
      'article-newspaper',
      'chapter',
      'paper-conference',
      'report',
      'webpage',
    ])
    .meta({
      description: 'What it was published as. The style of its reference depends on it.',
      enumDescriptions: [
        'an article in a scientific journal',
        'an article in a magazine',
        'an article in a newspaper',
        'a chapter of a book',
        'a paper of a conference',
        'a report, a leaflet or a guideline',
        'a page of a website',
      ],
    }),
  title: words.meta({
    description:
      'The title as the source gives it, with capitals only where a sentence has them, and without a full stop at its end.',
    examples: ['Foot massage and sleep'],
  }),
  author: z
    .array(cslName)
    .min(1)
    .optional()
    .meta({
      description:
        'All authors in their order, each on a line: a person by family name and initials, a body by its whole name. Leave it out where none could be seen.',
      examples: [[{ family: 'Moyle', given: 'W.' }, { literal: 'NHS Fife' }]],
    }),
  'container-title': words.optional().meta({
    description:
      'The journal, book or site that it is a part of: its name in full, without volume and year.',
    examples: ['Complementary Therapies in Clinical Practice'],
  }),
  volume: cslNumber.optional().meta({
    description: 'The number of the volume alone. Leave it out where it was not seen.',
    examples: [38],
  }),
  issue: cslNumber.optional().meta({
    description: 'The number of the issue alone, without brackets.',
    examples: [6, 'Suppl 1'],
  }),
  page: cslNumber.optional().meta({
    description:
      'The first and the last page in full with a hyphen between them, or the number of the article.',
    examples: ['480-490', 'e20111'],
  }),
  publisher: words.optional().meta({
    description: 'Who published it, where that says more than the journal or the author.',
    examples: ['Oxford University Press'],
  }),
  'publisher-place': words.optional().meta({
    description: 'The town of the publisher.',
    examples: ['Oxford'],
  }),
  genre: words.optional().meta({
    description: 'A word for what it is, where its type does not say it.',
    examples: ['letter', 'doctoral thesis'],
  }),
  source: words.optional().meta({
    description: 'The collection that it was read in, where that is not the publisher’s own.',
    examples: ['SciELO'],
  }),
  issued: z
    .int()
    .min(1900)
    .max(2100)
    .optional()
    .meta({
      description: 'The year of publication alone. Leave it out where it was not seen.',
      examples: [2015],
    }),
  DOI: z
    .string()
    .regex(/^10\.\d{4,9}\/\S+$/, { error: 'a DOI such as 10.1016/j.ctcp.2018.02.018' })
    .optional()
    .meta({
      description:
        'The digital object identifier as Crossref gives it: it begins with 10. and has no https://doi.org/ before it.',
      examples: ['10.1016/j.ctcp.2018.02.018'],
    }),
  PMID: cslNumber
    .refine((id) => /^\d{1,8}$/.test(id), { error: 'a PubMed number, such as 19944872' })
    .optional()
    .meta({ description: 'Its number in PubMed.', examples: [19944872] }),
  PMCID: z
    .string()
    .regex(/^PMC\d{4,8}$/, { error: 'a PubMed Central number, such as PMC3093235' })
    .optional()
    .meta({
      description: 'Its number in PubMed Central, with the letters.',
      examples: ['PMC3093235'],
    }),
  URL: z.url({ protocol: /^https?$/ }).meta({
    description: 'The whole address where it was seen.',
    examples: ['https://doi.org/10.1016/j.ctcp.2018.02.018'],
  }),
  note: words.optional().meta({
    description:
      'A sentence about the reference itself, shown at its end, such as that other authors were not seen.',
    examples: ['Only the first author was seen.'],
  }),
};

/** Characters of a finding that read well beside the text, in a column of 15 rem. */
const MAX_SHORT_FINDING = 240;

/** Characters from which a finding needs a shorter form there. */
const MAX_FINDING_IN_NOTE = 240;

/** Something that a study measured. */
const outcomeSchema = z.strictObject({
  name: words.meta({
    description: 'What was measured, and against what where there were several groups.',
    examples: ['sleep quality', 'pain, against a footbath'],
  }),
  measure: choice(measures).describe('Who or what measured it.'),
  direction: choice(directions).describe(
    'Which way it came out between the groups. A change over time within one group is not-reported.',
  ),
  figures: words.optional().meta({
    description: 'The numbers, as far as they were seen.',
    examples: ['p = 0.08'],
  }),
});

/** One study, review or page that the site cites: what it is, in CSL’s fields, and our judgement of it. */
export const sourceSchema = () =>
  z
    .strictObject({
      ...cslFields,
      untrustedUrl: z
        .boolean()
        .optional()
        .describe(
          'The URL is a copy, a commentary or not secure. The site then links to the DOI or to PubMed in its place, or to nothing.',
        ),
      kind: choice(kinds).describe('What kind of study it is. How far we trust it begins here.'),
      design: words.optional().meta({
        description: 'A word on the design, where the kind does not say it all.',
        examples: ['three groups, with a footbath in one'],
      }),
      authority: choice(authorities)
        .optional()
        .describe('For a page that is no study: who is responsible for it.'),
      readLevel: choice(readLevels).describe('How much of it we read. Readers are told.'),
      directness: choice(directnesses).describe('How close what was done is to a foot massage.'),
      population: words.meta({
        description: 'Who was studied: which people, of what age, where, how many to a group.',
        examples: ['Men aged 60 to 75, Iran, 23 in each group'],
      }),
      participants: z
        .number()
        .int()
        .positive()
        .optional()
        .meta({
          description: 'How many people took part. Leave it out where that was not seen.',
          examples: [69],
        }),
      intervention: words.meta({
        description: 'What they were given: which touch, how long, how often.',
        examples: ['Reflexology once a week in the morning, ten minutes a foot, six weeks'],
      }),
      comparator: words.optional().meta({
        description: 'What it was compared with. Leave it out where there was no other group.',
        examples: ['A warm footbath an hour before bed, or nothing'],
      }),
      finding: words.meta({
        description: 'What it found, in our own words, with its figures. Null results too.',
        examples: [
          'Sleep scores improved with reflexology (p = 0.01) and with the footbath (p = 0.001).',
        ],
      }),
      shortFinding: words
        .max(MAX_SHORT_FINDING, { error: `at most ${MAX_SHORT_FINDING} characters, for a note` })
        .optional()
        .meta({
          description: `The same for the note beside the text, in plain words: needed where the finding has more than ${MAX_FINDING_IN_NOTE} characters. Leave out figures before you leave out what would change a reader’s mind: who was studied, a null result, what to do.`,
        }),
      limits: words.meta({
        description: 'What is weak about it: size, who knew what, what was not seen.',
        examples: ['Small, self-rated, men only.'],
      }),
      safety: words.optional().meta({
        description: 'A caution that follows from it.',
        examples: ['People with poor feeling in the feet should not use hot footbaths.'],
      }),
      analysed: z
        .int()
        .positive()
        .optional()
        .meta({
          description:
            'How many people its results are about. Leave it out where that was not seen, and never count those who only began.',
          examples: [61],
        }),
      outcomes: z
        .array(outcomeSchema)
        .min(1)
        .optional()
        .describe('What it measured and what came out: each thing that was measured, once.'),
      blinding: choice(blindings)
        .optional()
        .describe('Who did not know who got what. Leave it out where that was not looked for.'),
      funding: words.optional().meta({
        description: 'Who paid for it. Leave it out where that was not seen.',
        examples: ['A university'],
      }),
      gap: words.optional().meta({
        description: 'What was looked for in it and not found.',
        examples: ['The test between groups; two copies of the abstract met.'],
      }),
      retracted: z
        .strictObject({
          date: pastDay.describe('The day of the retraction, by its notice.'),
          reason: words
            .regex(/[.!?]$/, { error: 'a sentence that ends in a full stop' })
            .describe('Why, in a sentence, by its notice.'),
        })
        .optional()
        .describe(
          'Only once its journal has withdrawn it: it stays to be seen as retracted and counts for no claim. Default: it stands.',
        ),
    })
    .refine(
      ({ finding, shortFinding }) =>
        finding.length <= MAX_FINDING_IN_NOTE || shortFinding !== undefined,
      {
        path: ['shortFinding'],
        error: `what it found in at most ${MAX_SHORT_FINDING} characters, since “finding” has more than ${MAX_FINDING_IN_NOTE}`,
      },
    );

/** What a claim is about: the body, the mind, or moving and aching. */
export const claimDomains = [
  { id: 'body', label: 'Body' },
  { id: 'mind', label: 'Mind and sleep' },
  { id: 'movement', label: 'Moving and aching' },
] as const;

/** A controlled study, or the pooled result of several, as far as it bears on a claim. */
const comparisonSchema = (reference: ReferenceTo) =>
  z
    .strictObject({
      source: reference('sources').describe('The study, or the review that pools several.'),
      comparator: choice(comparators).describe(
        'What the touch was compared with. It decides which of the two grades this counts for; another treatment counts for neither.',
      ),
      direction: choice(directions).describe(
        'What came out between the groups. A change within one group is not-reported.',
      ),
      analysed: z
        .int()
        .positive()
        .optional()
        .meta({
          description:
            'How many people were in the two groups compared. Leave it out where that was not seen: it then weighs as 20.',
          examples: [60],
        }),
      measure: choice(measures).describe('Who or what measured the outcome.'),
      near: z
        .boolean()
        .describe(
          'true where the touch is the claim’s own: hands on feet, or massage of the sore part. What is not near is listed and weighs nothing.',
        ),
      trials: z
        .int()
        .min(2)
        .optional()
        .meta({
          description: 'For a pooled result: how many trials are in it.',
          examples: [12],
        }),
      pooledIn: reference('sources')
        .optional()
        .describe('The pooled result that holds this trial and counts in its place.'),
      bothNear: z
        .boolean()
        .optional()
        .describe(
          'Both groups had near touch, and neither was made weak: the trial asks whether the points matter.',
        ),
      notRandomised: z.boolean().optional().describe('The groups were not formed by chance.'),
      note: words.optional().meta({
        description: 'What a reader of the table should know of it.',
        examples: ['Two of three groups; the number is ours.'],
      }),
    })
    .refine(({ source, pooledIn }) => source.id !== pooledIn?.id, {
      path: ['pooledIn'],
      error: 'another source than the comparison itself',
    });

/**
 * Points that a judgement takes off, and why.
 *
 * @param asks what the judgement asks
 */
const judgementSchema = (asks: string) =>
  z
    .strictObject({
      minus: z.literal([0, 1, 2], { error: '0, 1 or 2' }).meta({
        description: 'How many points it takes off.',
        enumDescriptions: ['no concern', 'a serious concern', 'a very serious concern'],
      }),
      why: words.describe('The reason, in a sentence. A concern is counted once.'),
    })
    .describe(asks);

/** One health claim: its question, what was compared, how sure that makes us, and our words for it. */
export const claimSchema = (reference: ReferenceTo) =>
  z.strictObject({
    statement: words.meta({
      description: 'The claim as people make it, right or wrong, in a sentence.',
      examples: ['Foot massage helps you sleep.'],
    }),
    name: words
      .max(30, { error: 'at most 30 characters, for lists and pictures of many claims' })
      .meta({
        description: 'What it is about in a word or two, for lists and pictures of many claims.',
        examples: ['Swollen legs'],
      }),
    searchTitle: z
      .string()
      .trim()
      .min(4, { error: 'at least four characters' })
      .max(42, { error: 'at most 42 characters, since the grade is added' })
      .optional()
      .meta({
        description:
          'Its subject, only where the statement is too long for search results. “: the evidence” is added to it.',
        examples: ['Foot massage and cortisol'],
      }),
    question: z
      .strictObject({
        who: words.meta({ description: 'Who it is about.', examples: ['Adults, well or ill'] }),
        done: words.meta({
          description: 'What is done to them.',
          examples: ['Foot massage or foot reflexology'],
        }),
        comparedWith: words.meta({
          description: 'What that is compared with.',
          examples: ['Nothing, usual care or a sham'],
        }),
        outcome: words.meta({
          description: 'What is to change, one outcome only: a claim that joins two is two claims.',
          examples: ['Sleep, by their own word or by a recording'],
        }),
      })
      .describe('The claim as a question in four parts.'),
    verdict: words.describe(
      'What we say about it, in two to four sentences. Its verbs follow the grades.',
    ),
    safetyAdvice: words
      .optional()
      .describe(
        'What readers should do or leave to stay safe, for claims where it matters. It stands by itself above the grades, with the way to the self-check.',
      ),
    ambulanceSigns: z
      .array(words)
      .min(1)
      .optional()
      .meta({
        description:
          'For claims about safety: the signs that need an ambulance. They stand first under the answer.',
        examples: [['Chest pain']],
      }),
    urgentAdvice: z
      .array(
        z.strictObject({
          do: words.describe('What to do at once or the same day.'),
          signs: z.array(words).min(1).describe('The signs that ask for it.'),
        }),
      )
      .min(1)
      .optional()
      .describe(
        'For claims about safety: what needs help the same day, a short list for each thing to do. It stands in red under the answer, and `safetyAdvice` below it.',
      ),
    conditions: z
      .array(reference('conditions'))
      .optional()
      .describe(
        'The safety notes that a reader of it should see first; advice on safety rests on their sources. The page links to them, and where one says to ask a professional, lists say “Ask first”.',
      ),
    gradeReason: words.describe('Why these grades, and not higher or lower ones.'),
    comparedWith: words.describe(
      'What the studies compared it with and what came of each: nothing, rest, another touch, a sham.',
    ),
    wouldChange: words.meta({
      description: 'What kind of study would raise or lower the grades.',
      examples: ['A large trial of plain foot massage against a sham touch.'],
    }),
    allowedPhrases: z
      .array(words)
      .min(1)
      .meta({
        description: 'Sentences that the evidence supports, for writers to lean on.',
        examples: [['It may help you feel that you slept better.']],
      }),
    forbiddenPhrases: z
      .array(words)
      .min(1)
      .meta({
        description:
          'Phrases that it does not support. The check finds them in every text that names the claim.',
        examples: [['Cures insomnia.']],
      }),
    comparisons: z
      .array(comparisonSchema(reference))
      .describe(
        'The controlled studies and pooled results, one item for each comparison. Both grades follow from them; nobody types a grade.',
      ),
    aboutPoints: z
      .boolean()
      .optional()
      .describe(
        'The claim asks whether the points of reflexology matter, so that trials of points against a foot massage count.',
      ),
    certainty: z
      .strictObject({
        start: z
          .literal([4, 2], {
            error: '4 where most comparisons were made by chance, 2 otherwise',
          })
          .meta({
            description: 'Where certainty starts.',
            enumDescriptions: [
              'most comparisons are randomised trials',
              'most comparisons are not randomised',
            ],
          }),
        bias: judgementSchema(
          'Bias: 1 where people knew what they got and judged themselves; 2 where most comparisons are not randomised too, or a review rates most trials at high risk.',
        ),
        inconsistency: judgementSchema(
          'Disagreement: 1 where the sizes of effects differ widely, 2 where their directions do.',
        ),
        indirectness: judgementSchema(
          'Distance from the question: other people, another touch or another outcome than it asks about.',
        ),
        imprecision: judgementSchema(
          'Too few people: under 400 people 1, under 100 people 2, an interval that spans help and harm 1. Add up those analysed in all comparisons that count, whatever they compare with.',
        ),
        publication: judgementSchema(
          'Unpublished or unlikely results: small favourable trials only, effects too large to be true, one country or one group.',
        ),
      })
      .optional()
      .describe(
        'How sure the comparisons make us: where that starts, and five judgements that take points off. Leave it out where no comparison counts.',
      ),
    searched: z
      .strictObject({
        date: pastDay.meta({
          description: 'The day of the last search.',
          examples: ['2026-11-20'],
        }),
        queries: z
          .array(words)
          .min(1)
          .meta({
            description: 'The words that were searched for, one search to an item.',
            examples: [['foot massage sleep quality randomised trial']],
          }),
        lookedAt: z
          .int()
          .positive()
          .meta({
            description: 'How many results were looked at.',
            examples: [40],
          }),
        leftOut: z
          .array(
            z.strictObject({
              what: words.describe('The study, with its DOI or PubMed number where it has one.'),
              why: words.describe('Why it was left out.'),
            }),
          )
          .describe('What was found and left out.'),
        note: words.optional().describe('A word on the search.'),
      })
      .describe(
        'How the studies were looked for. “We found no” and “the only trial” stand only where this bears them out.',
      ),
    background: z
      .array(reference('sources'))
      .describe(
        'Sources that a reader should know of and that compare nothing, or something else.',
      ),
    inFigures: z
      .strictObject({
        source: reference('sources').describe('The trial, one of the comparisons.'),
        measured: words.describe('Who, what was measured and after what: the heading of the box.'),
        with: words.meta({
          description: 'The figure with massage and its unit, as the source has it.',
          examples: ['8 hours'],
        }),
        without: words.meta({
          description: 'The figure without massage and its unit.',
          examples: ['7 hours'],
        }),
        howLong: words.meta({
          description: 'For how long the massage went on.',
          examples: ['ten minutes a foot, for six weeks'],
        }),
        caution: words.describe('How not to read it.'),
      })
      .optional()
      .describe('One of its trials in figures, for a reader who wants to see the size of it.'),
    asks: z
      .string()
      .trim()
      .regex(/[^?]$/, { error: 'without its question mark, which pages add' })
      .optional()
      .meta({
        description:
          'What the claim asks in place of “Better than another touch”, where it is about the place, the pressure or the length and not about massage itself. Without its question mark.',
        examples: ['Does the place matter'],
      }),
    harms: z
      .strictObject({
        lookedFor: words.describe('The harm that was looked for.'),
        people: z.int().nonnegative().describe('In how many people.'),
        counted: words.optional().meta({
          description: 'Who those people were, where more took part than were counted.',
          examples: ['The trial had 90 women; its report counts 61.'],
        }),
        seen: words.describe('What was seen.'),
        cases: words.optional().meta({
          description:
            'What single reports tell of harm, apart from that. The page names every case report among `background`.',
          examples: ['One, of grave harm.'],
        }),
      })
      .optional()
      .describe('For claims about safety: the harm that was looked for, and what was seen.'),
    covers: z
      .strictObject({
        outcomes: z
          .array(words)
          .min(1)
          .meta({ description: 'Words in the names of outcomes.', examples: [['sleep']] }),
        people: z
          .array(words)
          .min(1)
          .optional()
          .meta({
            description:
              'Words of which one must be in the `population` of a source. Leave it out for whoever was studied.',
            examples: [['dialysis']],
          }),
      })
      .optional()
      .describe(
        'Which sources of the library must stand here: the check names every near source that measured such an outcome and is missing.',
      ),
    watch: z
      .strictObject({
        touch: z
          .array(plainWords)
          .min(1)
          .optional()
          .meta({
            description: 'What is done. Leave it out for foot massage and reflexology.',
            examples: [['foam rolling']],
          }),
        about: z
          .array(plainWords)
          .optional()
          .meta({
            description:
              'What is measured, in American spellings too. Leave it out for the words of the outcome in `question`; [] is whatever it is.',
            examples: [['plantar fasciitis']],
          }),
        among: z
          .array(plainWords)
          .min(1)
          .optional()
          .meta({
            description: 'Who is studied. Leave it out for anybody.',
            examples: [['runners']],
          }),
      })
      .optional()
      .describe(
        'Words by which `npm run evidence:watch` looks for new studies. A title or an abstract must hold one item of each list, with all words of that item. Leave it out for foot massage and reflexology, and the words of the outcome.',
      ),
    domain: choice(claimDomains).describe('What the claim is about.'),
    aliases: searchWords,
  });

export type SourceData = z.output<ReturnType<typeof sourceSchema>>;
export type ClaimData = z.output<ReturnType<typeof claimSchema>>;

/** A word that needs explaining: a file in `content/glossary`. */
export const termSchema = (reference: ReferenceTo) =>
  z.strictObject({
    term: words.meta({
      description: 'The word as it is written in a sentence.',
      examples: ['placebo'],
    }),
    variants: z.array(words).meta({
      description:
        'Other forms of the word by which articles know it: its plural, another spelling.',
      examples: [['placebos']],
    }),
    shortDefinition: z
      .string()
      .trim()
      .max(140, { error: 'one sentence of at most 140 characters' })
      .meta({
        description:
          'One sentence that explains it in place, where the word first stands in an article.',
        examples: ['A treatment that is meant to have no effect of its own, given for comparison.'],
      }),
    definition: words.describe('A few sentences for the glossary, of which the first explains it.'),
    zones: z
      .array(z.enum(zoneIds).meta(valueMeanings(zones)))
      .min(1)
      .optional()
      .meta({
        description: 'Parts of the sole that the word is about: the glossary shows where they are.',
        examples: [['arch']],
      }),
    aliases: searchWords,
    sources: z
      .array(reference('sources'))
      .describe('Sources, where a fact in the definition needs one.'),
  });

export type TermData = z.output<ReturnType<typeof termSchema>>;
