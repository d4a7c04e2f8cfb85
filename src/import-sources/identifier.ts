import { importEndings } from './read-file.ts';

/** What an editor may name a new source by. */
export type Identifier =
  | { readonly kind: 'DOI' | 'PMID' | 'PMCID' | 'page'; readonly id: string }
  | { readonly kind: 'file'; readonly path: string };

/**
 * Tells what an editor has given: a DOI, a number in PubMed or PubMed Central, bare, with its name in
 * front or as a web address; the address of any other page; or a file by its ending.
 *
 * @returns undefined where it is none of these
 */
export function identify(given: string): Identifier | undefined {
  const text = given.trim();
  if (importEndings.some((ending) => text.toLowerCase().endsWith(ending)) && !/^https?:/.test(text))
    return { kind: 'file', path: text };
  const isDoi = /^(?:doi:\s*|https?:\/\/(?:dx\.)?doi\.org\/)?(10\.\d{4,9}\/\S+)$/i.exec(text);
  if (isDoi?.[1] !== undefined) return { kind: 'DOI', id: decodeURIComponent(isDoi[1]) };
  const pmcid = /^(?:PMCID:\s*|https?:\/\/\S*?\/articles\/)?(PMC\d{4,8})\/?$/i.exec(text)?.[1];
  if (pmcid !== undefined) return { kind: 'PMCID', id: pmcid.toUpperCase() };
  const pmid = /^(?:PMID:?\s*|https?:\/\/pubmed\.ncbi\.nlm\.nih\.gov\/)?(\d{1,8})\/?$/i.exec(text);
  if (pmid?.[1] !== undefined) return { kind: 'PMID', id: pmid[1] };
  return /^https?:\/\/\S+\.\S+$/.test(text) ? { kind: 'page', id: text } : undefined;
}
