import { Cite } from '@citation-js/core';
import '@citation-js/plugin-csl';
import { z } from 'astro/zod';
import { parseHTML } from 'linkedom';
import { retractionWords } from './retracted.ts';
import { cslFields, type SourceData } from './schema.ts';

/** A source without our judgement of it, and without where we saw it. */
const publication = z.object(cslFields).omit({ URL: true });

/** One entry of CSL-JSON, as far as this site fills it. https://docs.citationstyles.org */
export interface CslItem extends Omit<z.output<typeof publication>, 'issued'> {
  id: string;
  issued?: { 'date-parts': [[number]] };
  URL?: string;
}

/**
 * Where to send a reader: the DOI before PubMed before where we saw it.
 *
 * @returns undefined where all there is is a copy or an insecure page
 */
export function readerUrl(source: SourceData): string | undefined {
  if (source.DOI !== undefined) return `https://doi.org/${source.DOI}`;
  if (source.PMID !== undefined) return `https://pubmed.ncbi.nlm.nih.gov/${source.PMID}/`;
  return source.untrustedUrl === true ? undefined : source.URL;
}

/**
 * A source as CSL-JSON, the interchange format of reference managers, with the URL for readers. Its note
 * says first that it was retracted, where it was.
 */
export function toCsl(id: string, source: SourceData): CslItem {
  const { issued, ...item } = publication.parse(source);
  const url = readerUrl(source);
  const note = [retractionWords(source), item.note].filter((text) => text !== undefined).join(' ');
  return {
    id,
    ...item,
    ...(note === '' ? {} : { note }),
    ...(issued === undefined ? {} : { issued: { 'date-parts': [[issued]] } }),
    ...(url === undefined ? {} : { URL: url }),
  };
}

const formatted = new Map<string, string>();

/**
 * The full reference of a source, set by a CSL processor in Vancouver style, which medical journals
 * use. Each reference is set once, whichever pages show it.
 *
 * @returns HTML: text and links, no block elements; “Retracted.” first, where it was
 * @throws Error when the processor's output no longer has the form that this reads
 */
export function formatReference(id: string, source: SourceData): string {
  const item = toCsl(id, source);
  if (item.DOI !== undefined) {
    // PubMed's numbers and the URL lead to the same; the downloads have them all.
    delete item.PMID;
    delete item.PMCID;
    delete item.URL;
  }
  const key = JSON.stringify(item);
  const html = formatted.get(key) ?? setReference(item);
  formatted.set(key, html);
  // Its note says when and why.
  return source.retracted === undefined ? html : `<strong>Retracted.</strong> ${html}`;
}

function setReference({ note, ...item }: CslItem): string {
  // What the style leaves out of references: the publisher of a journal, the collection, the note.
  const isArticle = item.type.startsWith('article-');
  const remarks = [
    ...(isArticle && item.publisher !== undefined ? [`Published by ${item.publisher}.`] : []),
    ...(item.source === undefined ? [] : [`Read on ${item.source}.`]),
    ...(note === undefined ? [] : [note]),
  ];
  const output = new Cite(item).format('bibliography', {
    style: 'vancouver',
    lang: 'en-US',
    format: 'html',
    hyperlinks: true,
  });
  const { document } = parseHTML(`<html><body>${output}</body></html>`);
  const entry = document.querySelector('.csl-right-inline');
  if (entry === null)
    throw new Error(`The CSL processor gave no entry for “${item.id}”: ${output}`);
  // The style prints DOIs and web addresses, but a PubMed number only as a number.
  if (item.URL !== undefined && entry.querySelector('a') === null) {
    const link = document.createElement('a');
    link.href = item.URL;
    link.textContent = item.URL;
    entry.append(' ', link);
  }
  for (const remark of remarks) {
    entry.append(entry.textContent.trimEnd().endsWith('.') ? ' ' : '. ', remark);
  }
  return entry.innerHTML.trim();
}
