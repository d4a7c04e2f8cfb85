import { z } from 'astro/zod';

const text = z.union([z.string(), z.number()]).transform(String);

/** Text that Crossref puts into a list, of which the first counts. */
const firstText = z
  .union([text, z.array(text)])
  .transform((value) => (Array.isArray(value) ? value[0] : value))
  .optional();

const name = z.object({
  family: z.string().optional(),
  given: z.string().optional(),
  suffix: z.string().optional(),
  'non-dropping-particle': z.string().optional(),
  'dropping-particle': z.string().optional(),
  /** A body, as CSL has it. */
  literal: z.string().optional(),
  /** A body, as Crossref has it. */
  name: z.string().optional(),
});

const date = z
  .object({
    'date-parts': z.array(z.array(z.union([z.string(), z.number(), z.null()]))).optional(),
    literal: z.string().optional(),
    raw: z.string().optional(),
  })
  .optional()
  .catch(undefined);

/**
 * A publication as others write it: CSL-JSON as Zotero, PubMed and citation-js give it, or a work of
 * Crossref’s REST API, which differs in its lists, its types and its names of bodies. Fields that the
 * site has no use for are dropped.
 * https://docs.citationstyles.org, https://github.com/CrossRef/rest-api-doc/blob/master/api_format.md
 */
export const cslRecord = z.object({
  type: z.string().optional(),
  title: firstText,
  subtitle: firstText,
  author: z.array(name).optional(),
  'container-title': firstText,
  volume: firstText,
  issue: firstText,
  page: firstText,
  'article-number': firstText,
  number: firstText,
  publisher: firstText,
  'publisher-place': firstText,
  genre: firstText,
  issued: date,
  'published-print': date,
  DOI: firstText,
  PMID: firstText,
  PMCID: firstText,
  URL: firstText,
  note: firstText,
});

export type CslRecord = z.output<typeof cslRecord>;
export type CslName = z.output<typeof name>;
