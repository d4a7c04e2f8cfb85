import { z } from 'astro/zod';
import type { ContentFile } from '../content-check/library.ts';
import { publicationKeys } from '../evidence/publication-keys.ts';
import type { PublicationFields } from './source-fields.ts';

const text = z.union([z.string(), z.number()]).transform(String).optional().catch(undefined);

/** What a file is known by, even where other fields of it are still gaps. */
const identified = z
  .object({ title: text, DOI: text, PMID: text, PMCID: text })
  .catch({ title: undefined, DOI: undefined, PMID: undefined, PMCID: undefined });

/** A source that is there already. */
export interface Duplicate {
  /** Path of its file. */
  readonly file: string;
  /** The field that they share. */
  readonly field: string;
}

/**
 * The source of the library that a new one is: with the same DOI, PubMed number, PubMed Central number
 * or title, whose capitals and marks do not count.
 */
export function findDuplicate(
  fields: PublicationFields,
  sources: readonly ContentFile[],
): Duplicate | undefined {
  const keys = publicationKeys(identified.parse(fields));
  for (const { file, yaml } of sources) {
    const shared = publicationKeys(identified.parse(yaml.data)).find((key) => keys.includes(key));
    if (shared !== undefined) return { file, field: shared.split(' ')[0] ?? shared };
  }
  return undefined;
}
