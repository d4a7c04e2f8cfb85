import { z } from 'astro/zod';
import { searchWords } from '../search-words.ts';
import { blindings, directions, measures } from './comparison-tables.ts';
import { gradeIds } from './grades.ts';
import type { ReferenceTo } from './reference-to.ts';
import { authorities, directnesses, kinds, readLevels } from './source-tables.ts';

/** Ids of an ordered table, in the shape `z.enum` wants. */
const idsOf = <T extends { readonly id: string }>(table: readonly T[]): T['id'][] =>
  table.map((row) => row.id);

const words = z.string().trim().min(1, { error: 'at least one word' });

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

/** One health claim, with our verdict and the studies on both sides. */
export const claimSchema = (reference: ReferenceTo) =>
  z
    .strictObject({
      /** The claim as people make it. */
      statement: words,
      /** What it is about, for search results where the statement is too long: they add the grade. */
      searchTitle: z
        .string()
        .trim()
        .min(4, { error: 'at least four characters' })
        .max(42, { error: 'at most 42 characters, since the grade is added' })
        .optional(),
      /** What we say about it, in two to four sentences. */
      verdict: words,
      /** How strong the evidence is; see the table of grades. */
      grade: z.enum(gradeIds),
      /** Why this grade and not a higher or lower one. */
      gradeReason: words,
      /** What the studies compared it with: nothing, rest, another touch, a sham. */
      comparedWith: words,
      /** What kind of study would raise or lower the grade. */
      wouldChange: words,
      /** Phrases that the evidence supports. */
      allowedPhrases: z.array(words).min(1),
      /** Phrases that it does not. */
      forbiddenPhrases: z.array(words).min(1),
      /** Sources in favour. */
      supports: z.array(reference('sources')),
      /** Sources against, or that found nothing. */
      opposes: z.array(reference('sources')),
      /** What the claim is about. */
      domain: z.enum(idsOf(claimDomains)),
      /** What readers call it when they search. Default: none. */
      aliases: searchWords,
    })
    .refine((claim) => claim.grade === 'none' || claim.supports.length + claim.opposes.length > 0, {
      path: ['supports'],
      error: 'at least one source in `supports` or `opposes`, or the grade `none`',
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
