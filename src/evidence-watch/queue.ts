import { stringify } from 'yaml';
import { plainTitle, publicationKeys, titleKey } from '../evidence/publication-keys.ts';
import type { SourceData } from '../evidence/schema.ts';
import {
  queryFor,
  searchEuropePmc,
  type Ask,
  type EuropePmcRecord,
  type WatchedClaim,
} from './europe-pmc.ts';

/** A study that the library may lack. */
export interface QueuedStudy {
  readonly title: string;
  /** What its title and its type make of it; a protocol has no results yet. */
  readonly kind: 'trial' | 'review' | 'protocol';
  readonly year: string | undefined;
  readonly journal: string | undefined;
  /** Its record at Europe PMC. */
  readonly link: string;
  readonly DOI: string | undefined;
  readonly PMID: string | undefined;
  /** Ids of the claims whose words it holds. */
  readonly claims: readonly string[];
}

/** What was found for all claims. */
export interface EvidenceQueue {
  /** The day as YYYY-MM-DD. */
  readonly asked: string;
  /** How many claims were asked about. */
  readonly claims: number;
  readonly studies: readonly QueuedStudy[];
}

type KnownSource = Pick<SourceData, 'title' | 'DOI' | 'PMID' | 'PMCID'>;

/** What a record of Europe PMC is known by. */
const keysOf = ({ title, doi, pmid, pmcid }: EuropePmcRecord): string[] =>
  publicationKeys({ title, DOI: doi, PMID: pmid, PMCID: pmcid });

/** Whether an editor has left a record out of a claim, by naming one of its ids. */
function isLeftOut({ doi, pmid, pmcid }: EuropePmcRecord, { searched }: WatchedClaim): boolean {
  const text = searched.leftOut.map(({ what }) => what.toLowerCase()).join('\n');
  const ids = text.match(/[^\s,;()]+/g)?.map((id) => id.replace(/[.:]$/, '')) ?? [];
  return [doi, pmid, pmcid].some((id) => id !== undefined && ids.includes(id.toLowerCase()));
}

function kindOf({ title, pubType }: EuropePmcRecord): QueuedStudy['kind'] {
  if (/\bprotocol\b/i.test(title) || /protocol/i.test(pubType)) return 'protocol';
  return /\breview\b|meta-?analys[ie]s/i.test(`${title} ${pubType}`) ? 'review' : 'trial';
}

/**
 * Asks about every claim, one after another, and gathers what the library does not have.
 *
 * @param claims by their ids
 * @param sources of the library
 * @param ask gives the service’s answer; what it throws ends the search, since half a queue would look
 *   like a whole one
 * @param today as YYYY-MM-DD
 */
export async function watchEvidence(
  claims: ReadonlyMap<string, WatchedClaim>,
  sources: readonly KnownSource[],
  ask: Ask,
  today: string,
): Promise<EvidenceQueue> {
  const known = new Set(sources.flatMap(publicationKeys));
  const found = new Map<string, { record: EuropePmcRecord; claims: string[] }>();
  for (const [id, claim] of claims) {
    for (const record of await searchEuropePmc(queryFor(claim, today), ask)) {
      if (keysOf(record).some((key) => known.has(key)) || isLeftOut(record, claim)) continue;
      // A preprint and its article are two records with one title.
      const key = titleKey(record.title);
      const study = found.get(key) ?? { record, claims: [] };
      if (!study.claims.includes(id)) study.claims.push(id);
      found.set(key, study);
    }
  }
  const studies = [...found.values()].map(({ record, claims: of }): QueuedStudy => ({
    title: plainTitle(record.title),
    kind: kindOf(record),
    year: record.pubYear,
    journal: record.journalTitle,
    link: new URL(
      `${encodeURIComponent(record.source)}/${encodeURIComponent(record.id)}`,
      'https://europepmc.org/article/',
    ).href,
    DOI: record.doi,
    PMID: record.pmid,
    claims: of,
  }));
  return { asked: today, claims: claims.size, studies: studies.toSorted(byKindAndTitle) };
}

const kindOrder: readonly QueuedStudy['kind'][] = ['review', 'trial', 'protocol'];

const byKindAndTitle = (a: QueuedStudy, b: QueuedStudy): number =>
  kindOrder.indexOf(a.kind) - kindOrder.indexOf(b.kind) || a.title.localeCompare(b.title, 'en');

/** The text of the queue’s file. */
export function queueYaml({ asked, claims, studies }: EvidenceQueue): string {
  return [
    '# Trials and reviews that came into Europe PMC since each claim was last searched, and that the',
    '# library lacks. `npm run evidence:watch` writes this file. Each study leaves it as a source in',
    '# content/sources, or when a claim names its DOI, PMID or PMCID under searched.leftOut.',
    stringify(
      { asked, from: 'Europe PMC, https://europepmc.org/RestfulWebService', claims, studies },
      { lineWidth: 100 },
    ),
  ].join('\n');
}

/** An issue on GitHub has at most 65,536 characters. */
const MAX_ISSUE_CHARACTERS = 60_000;

/**
 * The same in Markdown, for an issue. Titles are other people’s text: in a code span they call nobody
 * and mean no markup.
 */
export function queueMarkdown({ asked, claims, studies }: EvidenceQueue): string {
  const count = studies.length === 1 ? 'One study' : `${studies.length} studies`;
  const head = `${count} new to the library, by Europe PMC on ${asked}, for ${claims} claims.\n\nAdd each as a source, or name its DOI or PMID under \`searched.leftOut\` of the claim, and set \`searched.date\` anew.\n`;
  const items = studies.map(
    ({ title, kind, year, link, claims: of }) =>
      `- [ ] ${kind}${year === undefined ? '' : `, ${year.replace(/\D/g, '')}`}: \`${title.replaceAll('`', '’')}\` ${link} (${of.join(', ')})`,
  );
  let text = head;
  for (const [index, item] of items.entries()) {
    if (text.length + item.length > MAX_ISSUE_CHARACTERS)
      return `${text}\n\nAnd ${items.length - index} more: run \`npm run evidence:watch\`.\n`;
    text += `\n${item}`;
  }
  return `${text}\n`;
}
