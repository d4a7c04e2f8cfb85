import { z } from 'astro/zod';
import { searchWords } from '../search-words.ts';
import { gradeIds } from './grades.ts';
import { publicationForm, readPublication } from './publication.ts';
import type { ReferenceTo } from './reference-to.ts';
import { authorities, directnesses, kinds, readings } from './study.ts';

/** Ids of an ordered table, in the shape `z.enum` wants. */
const idsOf = <T extends { readonly id: string }>(table: readonly T[]): T['id'][] =>
  table.map((row) => row.id);

const words = z.string().trim().min(1, { error: 'at least one word' });
/** Forms as Crossref, PubMed and PubMed Central give them. */
const doi = z
  .string()
  .regex(/^10\.\d{4,9}\/\S+$/, { error: 'a DOI such as 10.1016/j.ctcp.2018.02.018' });
const pmid = z
  .string()
  .regex(/^\d{1,8}$/, { error: 'a PubMed number in quotes, such as "19944872"' });
const pmcid = z
  .string()
  .regex(/^PMC\d{4,8}$/, { error: 'a PubMed Central number, such as PMC3093235' });

/** Characters of a finding that stand well beside the text, in a column of 15 rem. */
const NOTE_LENGTH = 160;

/** Characters from which a finding is too long to be read there as it is. */
const LONG_FINDING = 200;

/** One study, review or page that the site cites. */
export const sourceSchema = () =>
  z
    .strictObject({
      /** What kind of source it is; see the table of kinds. */
      kind: z.enum(idsOf(kinds)),
      /** Title as the source gives it. */
      title: words,
      /** Authors as “Surname AB”, or the name of a body. Left out where none could be seen. */
      authors: z.array(words).min(1).optional(),
      /** Year of publication. */
      year: z.number().int().min(1900).max(2100).optional(),
      /** Journal or site, with volume, issue and pages where known: `Heart & Lung 38(6):480-490`. */
      publication: words
        .refine((line) => readPublication(line) !== undefined, { error: publicationForm })
        .optional(),
      doi: doi.optional(),
      pmid: pmid.optional(),
      pmcid: pmcid.optional(),
      /** Where it was seen. */
      url: z.url({ protocol: /^https?$/ }),
      /** The address is a copy, a commentary or not secure: the DOI or PubMed is linked instead, or nothing. */
      weakAddress: z.boolean().optional(),
      /** For pages: who stands behind it. */
      authority: z.enum(idsOf(authorities)).optional(),
      /** How much of it we read. */
      seen: z.enum(idsOf(readings)),
      /** How close it is to foot massage. */
      directness: z.enum(idsOf(directnesses)),
      /** A word on the design where `kind` does not say it all. */
      design: words.optional(),
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
      /** The same for a note beside the text, in plain words; left out where `finding` is short. */
      inBrief: words
        .max(NOTE_LENGTH, { error: `at most ${NOTE_LENGTH} characters, for a note` })
        .optional(),
      /** What is weak about it. */
      limits: words,
      /** A caution that follows from it. */
      safety: words.optional(),
    })
    .refine(({ finding, inBrief }) => finding.length <= LONG_FINDING || inBrief !== undefined, {
      path: ['inBrief'],
      error: `what it found in at most ${NOTE_LENGTH} characters, since “finding” has more than ${LONG_FINDING}`,
    });

/** Where a claim belongs: the body, the mind, or moving and aching. */
export const claimParts = [
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
      /** Phrases that the evidence bears. */
      say: z.array(words).min(1),
      /** Phrases that it does not. */
      doNotSay: z.array(words).min(1),
      /** Sources in favour. */
      supports: z.array(reference('sources')),
      /** Sources against, or that found nothing. */
      opposes: z.array(reference('sources')),
      /** Where the claim belongs. */
      part: z.enum(idsOf(claimParts)),
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
    /** As it stands in a sentence. */
    term: words,
    /** Other forms of the word by which articles know it. */
    also: z.array(words),
    /** One sentence that explains it in place. */
    short: z.string().trim().max(140, { error: 'one sentence of at most 140 characters' }),
    /** A few sentences for the glossary. */
    long: words,
    /** What readers call it when they search, beside `also`. Default: none. */
    aliases: searchWords,
    /** Sources, where a fact needs one. */
    sources: z.array(reference('sources')),
  });

export type TermData = z.output<ReturnType<typeof termSchema>>;
