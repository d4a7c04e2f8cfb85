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
import { readerUrl } from '../../evidence/csl.ts';
import { downloads } from '../../evidence/exports.ts';
import { gradesInWords } from '../../evidence/grading.ts';
import { fullName } from '../../evidence/note.ts';
import {
  claimHref,
  getSource,
  sourceHref,
  type Claim,
  type Source,
  type Term,
} from '../../evidence/queries.ts';
import { sourcePageOf, SOURCES_HREF } from '../../evidence/source-pages.ts';
import { quotedStatement } from '../../evidence/studies.ts';
import { publisher, type PageGraph } from './graph.ts';
import { absoluteUrl } from '../../urls.ts';

type SourceNode = ScholarlyArticleLeaf | WebPageLeaf;

/** Types of CSL that are papers; the others are pages for everybody. */
const paperTypes: readonly Source['type'][] = ['article-journal', 'chapter', 'paper-conference'];

const isPaper = ({ type }: Source): boolean => paperTypes.includes(type);

/** A source by its URL in the library, where it is described in full. */
export const sourceReference = (source: Source): SourceNode => ({
  '@type': isPaper(source) ? 'ScholarlyArticle' : 'WebPage',
  '@id': absoluteUrl(sourceHref(source.id)),
});

/**
 * Sources by their URLs in the library, each once, in the order given.
 *
 * @throws Error for an id that no file in `content/sources` has
 */
export async function citationsOf(references: readonly { readonly id: string }[]) {
  const ids = [...new Set(references.map(({ id }) => id))];
  return (await Promise.all(ids.map(getSource))).map(sourceReference);
}

/** Authors as people where all authors of a paper are; else as text, since an organisation is no person. */
function authorship(source: Source): Partial<SourceNode> {
  const { author = [] } = source;
  if (author.length === 0) return {};
  const names = author.map(fullName);
  return isPaper(source) && author.every((name) => 'family' in name)
    ? { author: names.map((name): PersonLeaf => ({ '@type': 'Person', name })) }
    : { creditText: names.join(', ') };
}

/** The journal of a paper. */
function journal({ type, 'container-title': name }: Source): Partial<SourceNode> {
  if (type !== 'article-journal' || name === undefined) return {};
  return { isPartOf: { '@type': 'Periodical', name } };
}

/** A source in full, as the library has it. */
export function sourceNode(source: Source): SourceNode {
  const url = readerUrl(source);
  return {
    ...sourceReference(source),
    name: source.title,
    ...authorship(source),
    ...(source.issued === undefined ? {} : { datePublished: `${source.issued}` }),
    ...journal(source),
    ...(url === undefined ? {} : { url }),
    ...(source.retracted === undefined ? {} : { creativeWorkStatus: 'Retracted' }),
  };
}

/** A page of the site. */
interface Described {
  readonly title: string;
  readonly description: string;
}

/** A part of the library as downloads. The site states no licence, so none is given. */
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

/** The index of all sources, and the pages on which they stand in full. */
export const sourcesGraph = (page: Described, sources: readonly Source[]): PageGraph => ({
  page: {
    '@type': 'CollectionPage',
    mainEntity: dataset(`${SOURCES_HREF}#library`, page, 'sources'),
    hasPart: [...new Set(sources.map(({ id }) => sourcePageOf(id)))]
      .toSorted()
      .map((path) => ({ '@id': absoluteUrl(path) })),
  },
});

/** A page of sources in full: the only one where each of them is described. */
export const sourcePageGraph = (sources: readonly Source[]): PageGraph => ({
  page: { '@type': 'CollectionPage', citation: sources.map(sourceNode) },
});

/** The page of all claims. */
export const claimsGraph = (page: Described, claims: readonly Claim[]): PageGraph => ({
  page: {
    '@type': 'CollectionPage',
    mainEntity: dataset('/evidence/#library', page, 'claims'),
    hasPart: claims.map(({ id }) => ({ '@id': absoluteUrl(claimHref(id)) })),
  },
});

/** A claim by its URL. */
export const claimReference = ({ id }: Pick<Claim, 'id'>): ClaimLeaf => ({
  '@type': 'Claim',
  '@id': absoluteUrl(`${claimHref(id)}#claim`),
});

/**
 * The page of a claim: medical information about what people say. It is not a `ClaimReview`, which
 * rates one statement that somebody made at one place; we grade the evidence for a common statement,
 * and both grades are told in words.
 */
export const claimGraph = async (claim: Claim): Promise<PageGraph> => ({
  name: quotedStatement(claim),
  page: {
    '@type': 'MedicalWebPage',
    about: {
      ...claimReference(claim),
      text: claim.statement,
      description: gradesInWords(claim),
    },
    citation: await citationsOf([...claim.supports, ...claim.opposes, ...claim.background]),
  },
});

/** The glossary, with every term and its definition. */
export async function glossaryGraph(
  { title }: Described,
  terms: readonly Term[],
): Promise<PageGraph> {
  const set: DefinedTermSetLeaf = {
    '@type': 'DefinedTermSet',
    '@id': absoluteUrl('/glossary/#words'),
    name: title,
    hasDefinedTerm: terms.map(({ id, term, definition }) => ({
      '@type': 'DefinedTerm',
      '@id': absoluteUrl(`/glossary/#${id}`),
      name: term,
      description: definition,
    })),
  };
  const citation = await citationsOf(terms.flatMap(({ sources }) => sources));
  return { page: { '@type': 'WebPage', mainEntity: set, citation } };
}
