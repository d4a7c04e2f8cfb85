import { Cite } from '@citation-js/core';
import '@citation-js/plugin-csl';
import { readPublication } from './publication.ts';
import type { SourceData } from './schema.ts';

/** A person as “Surname AB”; what does not look so is taken as the name of a body. */
const person = /^(?<family>\p{L}[\p{L}'’ -]*) (?<initials>\p{Lu}{1,4})$/u;

type CslName = { family: string; given: string } | { literal: string };

/** One entry of CSL-JSON, as far as this site fills it. https://docs.citationstyles.org */
export interface CslItem {
  id: string;
  type: 'article-journal' | 'webpage';
  title: string;
  author?: CslName[];
  issued?: { 'date-parts': [[number]] };
  'container-title'?: string;
  volume?: string;
  issue?: string;
  page?: string;
  DOI?: string;
  PMID?: string;
  PMCID?: string;
  URL?: string;
}

function cslName(author: string): CslName {
  const match = person.exec(author)?.groups;
  const { family, initials } = match ?? {};
  if (family === undefined || initials === undefined) return { literal: author };
  return { family, given: initials.replace(/./gu, '$&. ').trim() };
}

function cslPlace(line: string | undefined): Partial<CslItem> {
  const { journal, pages, ...numbers } =
    (line === undefined ? undefined : readPublication(line)) ?? {};
  return {
    ...(journal === undefined ? {} : { 'container-title': journal }),
    ...numbers,
    ...(pages === undefined ? {} : { page: pages }),
  };
}

/**
 * The address to send a reader to: the DOI before PubMed before where we saw it.
 *
 * @returns undefined where all there is is a copy or an insecure page
 */
export function addressOf(source: SourceData): string | undefined {
  if (source.doi !== undefined) return `https://doi.org/${source.doi}`;
  if (source.pmid !== undefined) return `https://pubmed.ncbi.nlm.nih.gov/${source.pmid}/`;
  return source.weakAddress === true ? undefined : source.url;
}

/** A source as CSL-JSON, the interchange format of reference managers. */
export function toCsl(id: string, source: SourceData): CslItem {
  const address = addressOf(source);
  const isPage = source.kind === 'web-page' || source.kind === 'public-guidance';
  return {
    id,
    type: isPage ? 'webpage' : 'article-journal',
    title: source.title,
    ...(source.authors === undefined ? {} : { author: source.authors.map(cslName) }),
    ...(source.year === undefined ? {} : { issued: { 'date-parts': [[source.year]] } }),
    ...cslPlace(source.publication),
    ...(source.doi === undefined ? {} : { DOI: source.doi }),
    ...(source.pmid === undefined ? {} : { PMID: source.pmid }),
    ...(source.pmcid === undefined ? {} : { PMCID: source.pmcid }),
    ...(address === undefined ? {} : { URL: address }),
  };
}

/** The Vancouver style is the one that medical journals use; its entry is what stands behind the number. */
const entryText = /<div class="csl-right-inline">(?<entry>[\s\S]*?)<\/div>/;
const formatted = new Map<string, string>();

/**
 * The full reference of a source, set by a CSL processor in Vancouver style.
 *
 * @returns HTML: text and links, no block elements
 * @throws Error when the processor's output no longer has the form that this reads
 */
export function formatReference(id: string, source: SourceData): string {
  const known = formatted.get(id);
  if (known !== undefined) return known;
  // Where there is a DOI, PubMed's numbers are a second address; the downloads have them all.
  const { PMID, PMCID, ...item } = toCsl(id, source);
  const numbers = item.DOI === undefined ? { PMID, PMCID } : {};
  const output = new Cite({ ...item, ...numbers }).format('bibliography', {
    style: 'vancouver',
    lang: 'en-US',
    format: 'html',
    hyperlinks: true,
  });
  const entry = entryText.exec(output)?.groups?.['entry']?.trim();
  if (entry === undefined)
    throw new Error(`The CSL processor gave no entry for “${id}”: ${output}`);
  const address = addressOf(source);
  // The style prints DOIs and web addresses, but a PubMed number only as a number.
  const linked =
    address === undefined || entry.includes('<a ')
      ? entry
      : `${entry} <a href="${address}">${address}</a>`;
  formatted.set(id, linked);
  return linked;
}
