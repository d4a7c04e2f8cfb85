import { z } from 'astro/zod';
import { cslRecord, type CslRecord } from './csl-record.ts';
import { ImportError } from './read-file.ts';

/** Gives a service’s answer as JSON; undefined where the service knows no such record. */
export type AskJson = (url: string) => Promise<unknown>;

/** Where the services answer, without a slash at the end. */
export interface Services {
  /** https://www.crossref.org/documentation/retrieve-metadata/rest-api/ */
  readonly crossref: string;
  /** PubMed’s Literature Citation Exporter: https://api.ncbi.nlm.nih.gov/lit/ctxp/ */
  readonly citations: string;
  /** PubMed’s search: https://www.ncbi.nlm.nih.gov/books/NBK25499/#chapter4.ESearch */
  readonly search: string;
}

export const publicServices: Services = {
  crossref: 'https://api.crossref.org',
  citations: 'https://api.ncbi.nlm.nih.gov/lit/ctxp/v1',
  search: 'https://eutils.ncbi.nlm.nih.gov/entrez/eutils',
};

/** Where Crossref answers for a DOI. */
export const workUrl = (doi: string, crossref: string = publicServices.crossref): string =>
  `${crossref}/works/${encodeURIComponent(doi)}`;

/** What Crossref and PubMed know of one publication. */
export interface FoundRecord {
  readonly record: CslRecord;
  /** Crossref’s whole answer for its DOI, which also says whether it was retracted. */
  readonly crossref: unknown;
  /** Whole sentences: what could not be asked. */
  readonly remarks: readonly string[];
}

const crossrefAnswer = z.object({ message: cslRecord });
const searchAnswer = z.object({ esearchresult: z.object({ idlist: z.array(z.string()) }) });

/** PubMed’s record of a number, in CSL’s fields. */
async function pubmedRecord(
  kind: 'PMID' | 'PMCID',
  id: string,
  ask: AskJson,
  { citations }: Services,
): Promise<CslRecord | undefined> {
  const [database, digits] = [kind === 'PMID' ? 'pubmed' : 'pmc', id.replace(/^PMC/, '')];
  const answer = await ask(`${citations}/${database}/?format=csl&id=${digits}`);
  const record = cslRecord.safeParse(Array.isArray(answer) ? answer[0] : answer).data;
  return record?.title === undefined ? undefined : record;
}

/** The number of a DOI in PubMed, where it has exactly one. */
async function pmidOf(doi: string, ask: AskJson, { search }: Services) {
  const term = encodeURIComponent(`${doi}[doi]`);
  const answer = await ask(`${search}/esearch.fcgi?db=pubmed&retmode=json&term=${term}`);
  const ids = searchAnswer.safeParse(answer).data?.esearchresult.idlist ?? [];
  return ids.length === 1 ? ids[0] : undefined;
}

/** Asks for what is good to have: where that fails, the rest stands, and the editor is told. */
async function ifPossible<T>(
  what: string,
  remarks: string[],
  get: () => Promise<T>,
): Promise<T | undefined> {
  try {
    return await get();
  } catch {
    remarks.push(`${what} did not answer, so what only it knows is missing.`);
    return undefined;
  }
}

/**
 * Looks a publication up, one request after another: a DOI at Crossref and its numbers at PubMed; a
 * number at PubMed, and its DOI at Crossref, which knows of retractions.
 *
 * @param ask what it throws for the first service ends the search
 * @throws ImportError where the service has no such record
 */
export async function lookUp(
  kind: 'DOI' | 'PMID' | 'PMCID',
  id: string,
  ask: AskJson,
  services: Services = publicServices,
): Promise<FoundRecord> {
  const remarks: string[] = [];
  if (kind === 'DOI') {
    const crossref = await ask(workUrl(id, services.crossref));
    const work = crossrefAnswer.safeParse(crossref).data?.message;
    if (work === undefined) throw new ImportError(`Crossref does not know the DOI ${id}.`);
    const pubmed = await ifPossible('PubMed', remarks, async () => {
      const pmid = await pmidOf(id, ask, services);
      return pmid === undefined ? undefined : pubmedRecord('PMID', pmid, ask, services);
    });
    const record = { ...work, PMID: pubmed?.PMID, PMCID: pubmed?.PMCID };
    return { record, crossref, remarks };
  }
  const record = await pubmedRecord(kind, id, ask, services);
  if (record === undefined) throw new ImportError(`PubMed does not know the ${kind} ${id}.`);
  const { DOI } = record;
  const crossref =
    DOI === undefined
      ? undefined
      : await ifPossible('Crossref', remarks, () => ask(workUrl(DOI, services.crossref)));
  return { record: { ...record, [kind]: record[kind] ?? id }, crossref, remarks };
}
