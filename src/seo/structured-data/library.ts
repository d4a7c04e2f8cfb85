/** Sources, claims and the glossary as nodes of the graph. */
import type {
  ClaimLeaf,
  DataDownload,
  DatasetLeaf,
  DefinedTermSetLeaf,
  PersonLeaf,
  ScholarlyArticleLeaf,
  WebPageLeaf,
} from 'schema-dts';
import { toCsl, type CslItem } from '../../evidence/csl.ts';
import { downloads } from '../../evidence/exports.ts';
import {
  claimHref,
  getSource,
  sourceHref,
  type Claim,
  type Source,
  type Term,
} from '../../evidence/queries.ts';
import { quotedStatement, type Study } from '../../evidence/sides.ts';
import { publisher, type PageGraph } from './graph.ts';
import { absoluteUrl } from '../../urls.ts';

type SourceNode = ScholarlyArticleLeaf | WebPageLeaf;

const isListed = ({ doi, pmid, pmcid }: Source): boolean =>
  doi !== undefined || pmid !== undefined || pmcid !== undefined;

/** A paper or a page. Guidelines and overviews are papers only where an index of papers lists them. */
function isPaper(source: Source): boolean {
  const { kind } = source;
  if (kind === 'web-page' || kind === 'public-guidance') return false;
  return (kind !== 'guideline' && kind !== 'narrative-review') || isListed(source);
}

/** A source by its address in the library, where it stands in full. */
export const sourceReference = (source: Source): SourceNode => ({
  '@type': isPaper(source) ? 'ScholarlyArticle' : 'WebPage',
  '@id': absoluteUrl(sourceHref(source.id)),
});

/**
 * Sources by their addresses in the library, each once, in the order given.
 *
 * @throws Error for an id that no file in `content/sources` has
 */
export async function citationsOf(references: readonly { readonly id: string }[]) {
  const ids = [...new Set(references.map(({ id }) => id))];
  return (await Promise.all(ids.map(getSource))).map(sourceReference);
}

/** People, where a paper names nobody else; else the names as they stand, since a body is no person. */
function authorship(source: Source, { author = [] }: CslItem): Partial<SourceNode> {
  const names = source.authors ?? [];
  if (names.length === 0) return {};
  if (!isPaper(source) || author.some((name) => 'literal' in name)) {
    return { creditText: names.join(', ') };
  }
  return { author: names.map((name): PersonLeaf => ({ '@type': 'Person', name })) };
}

/** A name without numbers and remarks. */
const plainName = /^[\p{L}\s,:/’'&-]+$/u;

/** The journal of a paper, where the library tells it apart from volume, publisher and remarks. */
function journal(source: Source, item: CslItem): Partial<SourceNode> {
  const name = item['container-title'];
  if (name === undefined || !isPaper(source)) return {};
  const isKnown = (item.volume !== undefined || isListed(source)) && plainName.test(name);
  return isKnown ? { isPartOf: { '@type': 'Periodical', name } } : {};
}

/** What the library says of where a source is from. */
export function sourceNode(source: Source): SourceNode {
  const item = toCsl(source.id, source);
  return {
    ...sourceReference(source),
    name: source.title,
    ...authorship(source, item),
    ...(source.year === undefined ? {} : { datePublished: `${source.year}` }),
    ...journal(source, item),
    ...(item.URL === undefined ? {} : { url: item.URL }),
  };
}

/** A page of the site, with what it is called there. */
interface Described {
  readonly title: string;
  readonly description: string;
}

/** A part of the library as data to take away. The site states no licence, so none is named. */
const dataset = (
  place: string,
  { title, description }: Described,
  holds: (typeof downloads)[number]['holds'],
): DatasetLeaf => ({
  '@type': 'Dataset',
  '@id': absoluteUrl(place),
  name: title,
  description,
  creator: publisher(),
  isAccessibleForFree: true,
  distribution: downloads
    .filter((download) => download.holds === holds)
    .map(({ file, label, type }): DataDownload => ({
      '@type': 'DataDownload',
      name: label,
      encodingFormat: type,
      contentUrl: absoluteUrl(`/evidence/${file}`),
    })),
});

/** The page of all sources: the only one where each stands in full. */
export const sourcesGraph = (page: Described, sources: readonly Source[]): PageGraph => ({
  page: {
    '@type': 'CollectionPage',
    mainEntity: dataset('/evidence/sources/#library', page, 'sources'),
    citation: sources.map(sourceNode),
  },
});

/** The page of all claims. */
export const claimsGraph = (page: Described, claims: readonly Claim[]): PageGraph => ({
  page: {
    '@type': 'CollectionPage',
    mainEntity: dataset('/evidence/#library', page, 'claims'),
    hasPart: claims.map(({ id }) => ({ '@id': absoluteUrl(claimHref(id)) })),
  },
});

const claimId = (id: string): string => absoluteUrl(`${claimHref(id)}#claim`);

/** A claim by its address. */
export const claimReference = ({ id }: Pick<Claim, 'id'>): ClaimLeaf => ({
  '@type': 'Claim',
  '@id': claimId(id),
});

/**
 * The page of a claim: medical information about what people say. It is no `ClaimReview`: that
 * rates one statement that somebody made at one place, and we grade the evidence for a saying.
 */
export const claimGraph = (claim: Claim, studies: readonly Study[]): PageGraph => ({
  name: quotedStatement(claim),
  page: {
    '@type': 'MedicalWebPage',
    about: { ...claimReference(claim), text: claim.statement },
    citation: studies.map(({ source }) => sourceReference(source)),
  },
});

/** The glossary, with every word and what it means. */
export async function glossaryGraph(
  { title }: Described,
  terms: readonly Term[],
): Promise<PageGraph> {
  const set: DefinedTermSetLeaf = {
    '@type': 'DefinedTermSet',
    '@id': absoluteUrl('/glossary/#words'),
    name: title,
    hasDefinedTerm: terms.map(({ id, term, long }) => ({
      '@type': 'DefinedTerm',
      '@id': absoluteUrl(`/glossary/#${id}`),
      name: term,
      description: long,
    })),
  };
  const citation = await citationsOf(terms.flatMap(({ sources }) => sources));
  return { page: { '@type': 'WebPage', mainEntity: set, citation } };
}
