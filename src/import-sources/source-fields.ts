import type { z } from 'astro/zod';
import { plainTitle } from '../evidence/publication-keys.ts';
import { cslFields } from '../evidence/schema.ts';
import type { CslRecord } from './csl-record.ts';
import { journalAsWritten } from './journals.ts';
import { authorOf } from './names.ts';
import { plainText } from './plain-text.ts';

/** The upper half of a source’s file, before it has been checked. */
export type PublicationFields = Partial<z.input<z.ZodObject<typeof cslFields>>>;

/** What a record gives, and what an editor should look at. */
export interface ImportedSource {
  readonly fields: PublicationFields;
  /** Whole sentences. */
  readonly remarks: readonly string[];
}

/** Types of CSL, Crossref and what citation-js makes of BibTeX and RIS, as the types of this site. */
const types: Readonly<Record<string, NonNullable<PublicationFields['type']>>> = {
  article: 'article-journal',
  'article-journal': 'article-journal',
  'article-magazine': 'article-magazine',
  'article-newspaper': 'article-newspaper',
  'book-chapter': 'chapter',
  chapter: 'chapter',
  'journal-article': 'article-journal',
  'paper-conference': 'paper-conference',
  post: 'webpage',
  'post-weblog': 'webpage',
  'proceedings-article': 'paper-conference',
  report: 'report',
  webpage: 'webpage',
};

/** Numbers as managers write what is not known. */
const isBlank = (text: string): boolean =>
  /^(?:|n\/?a(?:-n\/?a)?|-+|\?+|(?:e-?pub|online|article) ?ahead of print|in press|forthcoming)$/i.test(
    text.trim(),
  );

const known = (text: string | undefined): string | undefined =>
  text === undefined || isBlank(text) ? undefined : plainText(text);

/**
 * First and last page in full, with a hyphen: `480–90` and `480--490` are `480-490`, `S12-8` is
 * `S12-S18`. A number alone, such as an article’s, stays.
 */
export function wholePages(page: string): string {
  const [first = '', last = ''] = page
    .replace(/^(?:pp?\.|art\.?(?:icle)?(?: no\.?)?)\s*/i, '')
    .replace(/\s+/g, '')
    .split(/[-–—‐]+/);
  if (last === '' || last === first) return first;
  // What the last page leaves out is how the first begins.
  const left = first.length > last.length ? first.slice(0, first.length - last.length) : '';
  const whole = /^\d+$/.test(last) ? left + last : last;
  return `${first}-${whole}`;
}

/** The year of a date in any of its forms. */
function yearOf(date: CslRecord['issued']): number | undefined {
  const part = date?.['date-parts']?.[0]?.[0];
  const year = Number(part ?? /\b(?:19|20)\d{2}\b/.exec(date?.raw ?? date?.literal ?? '')?.[0]);
  return Number.isInteger(year) && year > 0 ? year : undefined;
}

const doiOf = (text: string | undefined): string | undefined =>
  /10\.\d{4,9}\/\S+/.exec(text ?? '')?.[0].replace(/[.,;]$/, '');

const pmcidOf = (text: string | undefined): string | undefined => {
  const digits = /^(?:PMC)?(\d{4,8})(?:\.\d+)?$/i.exec(text?.trim() ?? '')?.[1];
  return digits === undefined ? undefined : `PMC${digits}`;
};

/** Ids that Zotero keeps in the “Extra” field, which it exports as a note. */
const idInNote = (note: string | undefined, id: 'PMID' | 'PMCID'): string | undefined =>
  new RegExp(`\\b${id}:\\s*(\\w+)`).exec(note ?? '')?.[1];

/** A number as the library writes it: without quotes where YAML gives it back unchanged. */
const numberOrText = (text: string | undefined): number | string | undefined =>
  text !== undefined && String(Number(text)) === text && Number.isSafeInteger(Number(text))
    ? Number(text)
    : text;

/** A publisher says more than the journal only where there is no journal. */
const isInJournal = (type: string | undefined): boolean => type?.startsWith('article-') ?? false;

/** Where a source was seen, as most of the library has it: by its DOI, or else by its PubMed number. */
function urlOf(record: CslRecord, doi: string | undefined, pmid: string | undefined) {
  if (doi !== undefined) return `https://doi.org/${doi}`;
  if (pmid !== undefined) return `https://pubmed.ncbi.nlm.nih.gov/${pmid}/`;
  return /https?:\/\/\S+/.exec(record.URL ?? '')?.[0];
}

/** Crossref has the part behind the colon on its own. */
function titleOf({ title, subtitle }: CslRecord): string | undefined {
  const [main, rest] = [known(title), known(subtitle)];
  if (main === undefined) return undefined;
  const isThere = rest === undefined || main.toLowerCase().includes(rest.toLowerCase());
  return plainTitle(isThere ? main : `${main.replace(/[:\s]+$/, '')}: ${rest}`);
}

/**
 * What a record says, in the fields and the form of a source. What does not keep to the schema is left
 * out and named.
 *
 * @param journals names of journals in the library, each as often as it is there
 */
export function sourceFields(record: CslRecord, journals: readonly string[]): ImportedSource {
  const remarks: string[] = [];
  const type = types[record.type ?? ''];
  if (type === undefined && record.type !== undefined)
    remarks.push(`The record is a “${record.type}”, which is no type of a source: choose one.`);
  const journal = known(record['container-title']);
  const container = journal === undefined ? undefined : journalAsWritten(journal, journals);
  if (container?.remark !== undefined) remarks.push(container.remark);
  const title = titleOf(record);
  if (title !== undefined && /\p{Lu}{4}/u.test(title) && !/\p{Ll}/u.test(title))
    remarks.push('The title is all in capitals: write it as the journal does.');
  const author = (record.author ?? []).flatMap((name) => authorOf(name) ?? []);
  const [volume, issue] = [known(record.volume), known(record.issue)];
  const page = [record.page, record['article-number'], record.number].map(known).find(Boolean);
  if (isInJournal(type) && volume === undefined && page === undefined)
    remarks.push('The record has neither volume nor pages: add them once the article has them.');
  const DOI = doiOf(record.DOI) ?? doiOf(record.URL);
  const PMID = (record.PMID ?? idInNote(record.note, 'PMID'))?.replace(/^PMID:\s*/i, '');
  const given: Readonly<Record<keyof typeof cslFields, unknown>> = {
    type,
    title,
    author: author.length > 0 ? author : undefined,
    'container-title': container?.name,
    volume: numberOrText(volume),
    issue: numberOrText(issue),
    page: page === undefined ? undefined : numberOrText(wholePages(page)),
    publisher: isInJournal(type) ? undefined : known(record.publisher),
    'publisher-place': isInJournal(type) ? undefined : known(record['publisher-place']),
    genre: isInJournal(type) ? undefined : known(record.genre),
    source: undefined,
    // A record’s first day may be online, a year before the volume that it is cited by.
    issued: yearOf(record['published-print']) ?? yearOf(record.issued),
    DOI,
    PMID: numberOrText(PMID),
    PMCID: pmcidOf(record.PMCID ?? idInNote(record.note, 'PMCID')),
    URL: urlOf(record, DOI, PMID),
    note: undefined,
  };
  const sound = Object.entries(given).flatMap(([name, value]) => {
    if (value === undefined) return [];
    const field = new Map<string, z.ZodType>(Object.entries(cslFields)).get(name);
    if (field?.safeParse(value).success === true) return [[name, value] as const];
    remarks.push(`The record’s “${name}” is ${JSON.stringify(value)}, which was left out.`);
    return [];
  });
  const fields: PublicationFields = Object.fromEntries(sound);
  return { fields, remarks };
}
