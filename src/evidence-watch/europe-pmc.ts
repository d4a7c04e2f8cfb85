import { z } from 'astro/zod';
import type { ClaimData } from '../evidence/schema.ts';

/** Where Europe PMC answers. https://europepmc.org/RestfulWebService */
export const EUROPE_PMC_URL = 'https://www.ebi.ac.uk/europepmc/webservices/rest/search';

/** Results on one page; the service gives at most 1,000. */
const PAGE_SIZE = 100;

/** From how many results a question is too wide, or its dates were not understood. */
const MAX_RESULTS = 1000;

/** A record of the service, in the fields of `resultType=lite`. Which ids there are depends on it. */
const recordSchema = z.object({
  id: z.string(),
  source: z.string(),
  title: z.string().default('(no title)'),
  pubYear: z.string().optional(),
  pubType: z.string().default(''),
  journalTitle: z.string().optional(),
  doi: z.string().optional(),
  pmid: z.string().optional(),
  pmcid: z.string().optional(),
});

export type EuropePmcRecord = z.output<typeof recordSchema>;

const answerSchema = z.object({
  hitCount: z.int().nonnegative(),
  nextCursorMark: z.string().optional(),
  resultList: z.object({ result: z.array(recordSchema) }),
});

/** The touch that most claims are about. */
const footTouch = [
  'foot massage',
  'feet massage',
  'foot massager',
  'reflexology',
  'plantar massage',
];

/** Words by which a trial or a review is known, since new records have no publication type yet. */
const studyWords = [
  'trial',
  'randomized',
  'randomised',
  'controlled',
  'crossover',
  'placebo',
  'sham',
  'systematic review',
  'meta-analysis',
];

/** Words of an outcome that say nothing of what was measured. */
const fillers = new Set(['many', 'much', 'they', 'their', 'them', 'that', 'this', 'with', 'from']);

/** A record holds all words of an item, in its title or its abstract. */
const holds = (item: string): string =>
  `(${item
    .split(/\s+/)
    .map((word) => `TITLE_ABS:"${word}"`)
    .join(' AND ')})`;

const holdsAny = (items: readonly string[]): string => `(${items.map(holds).join(' OR ')})`;

/** The words of an outcome up to the first comma or colon. */
function outcomeWords(outcome: string): string[] {
  const [name = ''] = outcome.toLowerCase().split(/[,:(]/);
  return (name.match(/\p{L}{4,}/gu) ?? []).filter((word) => !fillers.has(word));
}

/** What a question to Europe PMC takes of a claim. */
export type WatchedClaim = Pick<ClaimData, 'question' | 'searched' | 'watch'>;

/**
 * A claim’s question in the query language of Europe PMC: trials and reviews of its touch and its
 * outcome that came into the index since its last search. They count by that day and not by their
 * date of publication, since records come in late.
 *
 * @param until the last day, as YYYY-MM-DD
 */
export function queryFor({ question, searched, watch }: WatchedClaim, until: string): string {
  const about = watch?.about ?? outcomeWords(question.outcome);
  const parts = [watch?.touch ?? footTouch, about, watch?.among ?? [], studyWords];
  return [
    ...parts.filter((items) => items.length > 0).map(holdsAny),
    `FIRST_IDATE:[${searched.date} TO ${until}]`,
  ].join(' AND ');
}

/** Gives the service’s answer for the parameters of a request; what it throws ends the search. */
export type Ask = (parameters: URLSearchParams) => Promise<unknown>;

/**
 * All records for a query, page by page and one request after another.
 *
 * @throws Error when an answer is none, or when there are more records than anybody would read
 */
export async function searchEuropePmc(query: string, ask: Ask): Promise<EuropePmcRecord[]> {
  const records: EuropePmcRecord[] = [];
  let cursorMark = '*';
  for (;;) {
    const answer = answerSchema.parse(
      await ask(
        new URLSearchParams({
          query,
          format: 'json',
          resultType: 'lite',
          pageSize: String(PAGE_SIZE),
          cursorMark,
        }),
      ),
    );
    if (answer.hitCount > MAX_RESULTS)
      throw new Error(`${answer.hitCount} results, which is too wide a question: ${query}`);
    records.push(...answer.resultList.result);
    const { nextCursorMark } = answer;
    const isLast = answer.resultList.result.length === 0 || records.length >= answer.hitCount;
    if (isLast || nextCursorMark === undefined || nextCursorMark === cursorMark) return records;
    cursorMark = nextCursorMark;
  }
}
