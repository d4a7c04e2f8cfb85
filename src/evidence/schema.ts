import { z } from 'astro/zod';
import { pastDay } from '../dates.ts';
import { searchWords } from '../search-words.ts';
import { blindings, comparators, directions, measures } from './comparison-tables.ts';
import type { ReferenceTo } from './reference-to.ts';
import { authorities, directnesses, kinds, readLevels } from './source-tables.ts';

/** Ids of an ordered table, in the shape `z.enum` wants. */
const idsOf = <T extends { readonly id: string }>(table: readonly T[]): T['id'][] =>
  table.map((row) => row.id);

const words = z.string().trim().min(1, { error: 'at least one word' });

/** Words without marks, since a search service would read them as its own. */
const plainWords = words.regex(/^[\p{L}\p{N} -]+$/u, { error: 'letters, figures and hyphens' });

/** A number as CSL has it: digits, or text such as `1106-1118` and `Suppl 1`. */
const cslNumber = z
  .union([words, z.int()], { error: 'text or a whole number' })
  .transform((value) => String(value));

/** A person by family name and initials, or a body by its whole name. */
const cslName = z.union(
  [z.strictObject({ family: words, given: words.optional() }), z.strictObject({ literal: words })],
  {
    error: 'a person such as `{ family: Moyle, given: W. }`, or a body such as `literal: NHS Fife`',
  },
);

/**
 * What identifies a publication, in the fields of the Citation Style Language:
 * https://docs.citationstyles.org/en/stable/specification.html#appendix-iv-variables
 */
export const cslFields = {
  /** What it was published as; the style of its reference depends on it. */
  type: z.enum([
    'article-journal',
    'article-magazine',
    'article-newspaper',
    'chapter',
    'paper-conference',
    'report',
    'webpage',
  ]),
  /** Title as the source gives it. */
  title: words,
  /** Authors in their order. Default: none, where none could be seen. */
  author: z.array(cslName).min(1).optional(),
  /** The journal, book or site that it is a part of, without its numbers. Default: none. */
  'container-title': words.optional(),
  /** Volume, such as `38`. Default: not known. */
  volume: cslNumber.optional(),
  /** Issue, such as `6` or `Suppl 1`. Default: not known. */
  issue: cslNumber.optional(),
  /** First and last page as `480-490`, or the number of the article. Default: not known. */
  page: cslNumber.optional(),
  /** Who published it, where that says more than journal or author. Default: not said. */
  publisher: words.optional(),
  /** Where the publisher is. Default: not said. */
  'publisher-place': words.optional(),
  /** A word for what it is within its type, such as `letter`. Default: none. */
  genre: words.optional(),
  /** The collection that it was read in, such as `SciELO`. Default: none. */
  source: words.optional(),
  /** Year of publication. Default: not known. */
  issued: z.int().min(1900).max(2100).optional(),
  /** As Crossref gives it. Default: none seen. */
  DOI: z
    .string()
    .regex(/^10\.\d{4,9}\/\S+$/, { error: 'a DOI such as 10.1016/j.ctcp.2018.02.018' })
    .optional(),
  /** Number in PubMed. Default: none seen. */
  PMID: cslNumber
    .refine((id) => /^\d{1,8}$/.test(id), { error: 'a PubMed number, such as 19944872' })
    .optional(),
  /** Number in PubMed Central. Default: none seen. */
  PMCID: z
    .string()
    .regex(/^PMC\d{4,8}$/, { error: 'a PubMed Central number, such as PMC3093235' })
    .optional(),
  /** Where it was seen. */
  URL: z.url({ protocol: /^https?$/ }),
  /** A sentence about the reference itself, shown at its end: authors who were not seen. */
  note: words.optional(),
};

/** Characters of a finding that read well beside the text, in a column of 15 rem. */
const MAX_SHORT_FINDING = 240;

/** Characters from which a finding needs a shorter form there. */
const MAX_FINDING_IN_NOTE = 240;

/** Something that a study measured. */
const outcomeSchema = z.strictObject({
  /** What was measured, such as `sleep quality`. */
  name: words,
  /** By whom or what. */
  measure: z.enum(idsOf(measures)),
  /** Which way it came out. */
  direction: z.enum(idsOf(directions)),
  /** The numbers, as far as they were seen. */
  figures: words.optional(),
});

/** One study, review or page that the site cites: what it is, in CSL’s fields, and our judgement of it. */
export const sourceSchema = () =>
  z
    .strictObject({
      ...cslFields,
      /** The URL is a copy, a commentary or not secure: the DOI or PubMed is linked instead, or nothing. */
      untrustedUrl: z.boolean().optional(),
      /** What kind of study it is; see the table of kinds. */
      kind: z.enum(idsOf(kinds)),
      /** A word on the design where `kind` does not say it all. */
      design: words.optional(),
      /** For pages: who is responsible for it. */
      authority: z.enum(idsOf(authorities)).optional(),
      /** How much of it we read. */
      readLevel: z.enum(idsOf(readLevels)),
      /** How close it is to foot massage. */
      directness: z.enum(idsOf(directnesses)),
      /** Who was studied. */
      population: words,
      /** How many people took part. */
      participants: z.number().int().positive().optional(),
      /** What they were given. */
      intervention: words,
      /** What it was compared with. */
      comparator: words.optional(),
      /** What it found, in our words, with its figures. */
      finding: words,
      /** The same for a note beside the text, in plain words. Default: `finding`, where it is short. */
      shortFinding: words
        .max(MAX_SHORT_FINDING, { error: `at most ${MAX_SHORT_FINDING} characters, for a note` })
        .optional(),
      /** What is weak about it. */
      limits: words,
      /** A caution that follows from it. */
      safety: words.optional(),
      /** How many people its results are about, where that was seen. */
      analysed: z.int().positive().optional(),
      /** What it measured and what came out. Default: not entered. */
      outcomes: z.array(outcomeSchema).min(1).optional(),
      /** Who did not know who got what. Default: not looked for. */
      blinding: z.enum(idsOf(blindings)).optional(),
      /** Who paid for it. Default: not seen. */
      funding: words.optional(),
      /** What was looked for in it and not found. Default: nothing. */
      gap: words.optional(),
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
      /** The study. */
      source: reference('sources'),
      /** What massage was compared with. */
      comparator: z.enum(idsOf(comparators)),
      /** What came out. */
      direction: z.enum(idsOf(directions)),
      /** How many people were analysed. Default: not seen, and it weighs as 20. */
      analysed: z.int().positive().optional(),
      /** By whom or what the outcome was measured. */
      measure: z.enum(idsOf(measures)),
      /** Whether the touch is the claim's own: hands on feet, or massage of the sore part. */
      near: z.boolean(),
      /** For a pooled result: of how many trials. Default: one, or not seen. */
      trials: z.int().min(2).optional(),
      /** The pooled result that holds this trial and counts in its place. Default: none. */
      pooledIn: reference('sources').optional(),
      /** Both arms had near touch, and neither was made weak: it asks whether the points matter. */
      bothNear: z.boolean().optional(),
      /** The groups were not formed by chance. */
      notRandomised: z.boolean().optional(),
      /** What a reader of the table should know of it. Default: nothing. */
      note: words.optional(),
    })
    .refine(({ source, pooledIn }) => source.id !== pooledIn?.id, {
      path: ['pooledIn'],
      error: 'another source than the comparison itself',
    });

/** Points that a judgement takes off, and why. */
const judgementSchema = z.strictObject({
  minus: z.literal([0, 1, 2], { error: '0, 1 or 2' }),
  why: words,
});

/** One health claim: its question, what was compared, how sure that makes us, and our words for it. */
export const claimSchema = (reference: ReferenceTo) =>
  z.strictObject({
    /** The claim as people make it. */
    statement: words,
    /** What it is about in a word or two, for lists and pictures of many claims. */
    name: words.max(30, { error: 'at most 30 characters, for lists and pictures of many claims' }),
    /** What it is about, for search results where the statement is too long: they add the grade. */
    searchTitle: z
      .string()
      .trim()
      .min(4, { error: 'at least four characters' })
      .max(42, { error: 'at most 42 characters, since the grade is added' })
      .optional(),
    /** The claim as a question in four parts. */
    question: z.strictObject({
      /** Who. */
      who: words,
      /** What is done. */
      done: words,
      /** Compared with what. */
      comparedWith: words,
      /** Which outcome. */
      outcome: words,
    }),
    /** What we say about it, in two to four sentences. */
    verdict: words,
    /** Why these grades and not higher or lower ones. */
    gradeReason: words,
    /** What the studies compared it with: nothing, rest, another touch, a sham. */
    comparedWith: words,
    /** What kind of study would raise or lower the grades. */
    wouldChange: words,
    /** Phrases that the evidence supports. */
    allowedPhrases: z.array(words).min(1),
    /** Phrases that it does not. */
    forbiddenPhrases: z.array(words).min(1),
    /** The controlled studies and pooled results. Both grades follow from them. */
    comparisons: z.array(comparisonSchema(reference)),
    /** The claim asks whether the points matter, so trials of points against a foot massage count. */
    aboutPoints: z.boolean().optional(),
    /** How sure the comparisons make us: where that starts, and five judgements. Default: nobody compared. */
    certainty: z
      .strictObject({
        start: z.literal([4, 2], {
          error: '4 where most comparisons were made by chance, 2 otherwise',
        }),
        bias: judgementSchema,
        inconsistency: judgementSchema,
        indirectness: judgementSchema,
        imprecision: judgementSchema,
        publication: judgementSchema,
      })
      .optional(),
    /** How the studies were looked for. */
    searched: z.strictObject({
      /** The day of the last search. */
      date: pastDay,
      /** The words used. */
      queries: z.array(words).min(1),
      /** How many results were looked at. */
      lookedAt: z.int().positive(),
      /** What was found and left out. */
      leftOut: z.array(z.strictObject({ what: words, why: words })),
      /** A word on the search. Default: none. */
      note: words.optional(),
    }),
    /** Sources that a reader should know of and that compare nothing, or something else. */
    background: z.array(reference('sources')),
    /** One of its trials in figures, for a reader who wants to see the size of it. Default: none has them. */
    inFigures: z
      .strictObject({
        /** The trial, one of the comparisons. */
        source: reference('sources'),
        /** Who, what was measured and after what: the heading of the box. */
        measured: words,
        /** The figure with massage and its unit, as the source has it: `8 hours`. */
        with: words,
        /** The figure without. */
        without: words,
        /** For how long it went on. */
        howLong: words,
        /** How not to read it. */
        caution: words,
      })
      .optional(),
    /** For claims about safety: the harm that was looked for, in how many people, and what was seen. */
    harms: z
      .strictObject({ lookedFor: words, people: z.int().nonnegative(), seen: words })
      .optional(),
    /** Which sources of the library must stand here: see `content/README.md`. Default: none is asked for. */
    covers: z
      .strictObject({
        /** Words in the names of outcomes. */
        outcomes: z.array(words).min(1),
        /** Words of which one must be in `population`. Default: whoever was studied. */
        people: z.array(words).min(1).optional(),
      })
      .optional(),
    /**
     * Words by which `npm run evidence:watch` looks for new studies. In title or abstract stands one item
     * of each list, with all of its words. Default: foot massage and reflexology, and the outcome’s name.
     */
    watch: z
      .strictObject({
        /** What is done. Default: foot massage and reflexology. */
        touch: z.array(plainWords).min(1).optional(),
        /** What is measured. Default: the words of `question.outcome`; `[]` for whatever it is. */
        about: z.array(plainWords).optional(),
        /** Who is studied. Default: anybody. */
        among: z.array(plainWords).min(1).optional(),
      })
      .optional(),
    /** What the claim is about. */
    domain: z.enum(idsOf(claimDomains)),
    /** What readers call it when they search. Default: none. */
    aliases: searchWords,
  });

export type SourceData = z.output<ReturnType<typeof sourceSchema>>;
export type ClaimData = z.output<ReturnType<typeof claimSchema>>;

/** A word that needs explaining: a file in `content/glossary`. */
export const termSchema = (reference: ReferenceTo) =>
  z.strictObject({
    /** As it is written in a sentence. */
    term: words,
    /** Other forms of the word by which articles know it. */
    variants: z.array(words),
    /** One sentence that explains it in place. */
    shortDefinition: z
      .string()
      .trim()
      .max(140, { error: 'one sentence of at most 140 characters' }),
    /** A few sentences for the glossary. */
    definition: words,
    /** What readers call it when they search, beside `variants`. Default: none. */
    aliases: searchWords,
    /** Sources, where a fact needs one. */
    sources: z.array(reference('sources')),
  });

export type TermData = z.output<ReturnType<typeof termSchema>>;
