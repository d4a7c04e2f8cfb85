import { slugOf } from '../content-check/slug.ts';
import type { PublicationFields } from './source-fields.ts';

/**
 * Words of titles that tell no study of this library from another: small words, what is done, and how
 * it was studied.
 */
const commonWords = new Set(
  `a about after among an and as at before between by comparing comparison during for from in into is
  it its of on or than that the their to under using versus via vs was were what when with without
  foot feet massage massages reflexology reflexological therapy treatment intervention interventions
  effect effects effective effectiveness efficacy impact influence role use evaluation investigation
  trial trials randomised randomized controlled clinical crossover pilot study studies systematic review
  reviews meta analysis metaanalysis case report protocol update guideline guidelines evidence
  adult adults patient patients people person persons individual individuals women men female male
  undergoing suffering reduction management improvement level levels quality new`.split(/\s+/),
);

/** How many words of the title an id has. */
const SUBJECT_WORDS = 2;

/** Up to how many words of a body’s name stand in an id in full; of longer ones the initials do. */
const MAX_BODY_WORDS = 3;

/** A body in short: `NHS Fife` is `nhs-fife`, `Centers for Disease Control and Prevention` is `cdcp`. */
function bodySlug(body: string): string {
  const words = body.split(/\s+/).filter((word) => /^\p{Lu}/u.test(word));
  return words.length > MAX_BODY_WORDS
    ? slugOf(words.map((word) => word.charAt(0)).join(''))
    : slugOf(body);
}

/** Who a source is known by: its first author, else its site, else its journal. */
function who({ author, URL: url, 'container-title': journal, type }: PublicationFields): string {
  const first = author?.[0];
  if (first !== undefined && 'family' in first) return slugOf(first.family);
  if (first !== undefined) return bodySlug(first.literal);
  const host = url !== undefined && URL.canParse(url) ? new URL(url).hostname : '';
  if (type === 'webpage' && host !== '') return slugOf(host.replace(/^www\.|\..*$/g, ''));
  return journal === undefined ? 'anonymous' : bodySlug(journal);
}

/** The last part of a page’s path, for a page whose title is not known yet. */
const lastPartOf = (url: string | undefined): string =>
  url !== undefined && URL.canParse(url)
    ? (new URL(url).pathname.split('/').findLast((part) => part !== '') ?? '')
    : '';

/**
 * The id of a source: first author, year, and what it is about in a word or two, such as
 * `akin-korhan-2016-pain-fibromyalgia`. Without a year it has `nd` (no date) in its place; a page
 * has neither, since pages change: `nhs-fife-neuropathy`. An editor may choose other words at the end.
 *
 * @param taken ids of the library; a third and fourth word of the title make an id of its own
 */
export function sourceId(fields: PublicationFields, taken: ReadonlySet<string>): string {
  const year = fields.type === 'webpage' ? [] : [String(fields.issued ?? 'nd')];
  const subject = slugOf(fields.title ?? lastPartOf(fields.URL))
    .split('-')
    .filter((word) => word.length > 1 && !commonWords.has(word) && !/^\d/.test(word));
  const head = [who(fields), ...year].filter((part) => part !== '');
  const ids = subject
    .map((_, index) => [...head, ...subject.slice(0, index + 1)].join('-'))
    .slice(Math.min(SUBJECT_WORDS, subject.length) - 1);
  return ids.find((candidate) => !taken.has(candidate)) ?? ids.at(-1) ?? head.join('-');
}
