/**
 * The structured data of a page: one JSON-LD graph in the vocabulary of https://schema.org. It has
 * nothing that the page does not show. A thing that is described in full on one page is referred to on
 * others by its `@id`, which is the URL of the page or of the place on it.
 */
import type {
  AboutPageLeaf,
  ArticleLeaf,
  BreadcrumbList,
  CollectionPageLeaf,
  MedicalWebPageLeaf,
  MergeLeafTypes,
  OrganizationLeaf,
  Thing,
  WebPageLeaf,
  WebSiteLeaf,
  WithActionConstraints,
  SearchActionLeaf,
} from 'schema-dts';
import { site } from '../../site.ts';
import { absoluteUrl } from '../../urls.ts';
import { fromHome, type Step } from '../../ui/breadcrumbs.ts';

/** What a page can be. An article and its page are one node. */
export type PageNode =
  | WebPageLeaf
  | AboutPageLeaf
  | CollectionPageLeaf
  | MedicalWebPageLeaf
  | MergeLeafTypes<[MedicalWebPageLeaf, ArticleLeaf]>;

/** A node of the graph. */
export type GraphNode = Exclude<Thing, string> | PageNode;

/** What a page adds to the graph that every page has. */
export interface PageGraph {
  /** Its kind and what belongs to that kind. Default: a plain page. */
  readonly page?: PageNode;
  /** The heading, where it is not the title. */
  readonly name?: string;
  /** Things that are described in full here and are not part of the page itself. */
  readonly nodes?: readonly GraphNode[];
}

const websiteId = (): string => absoluteUrl('/#website');
const publisherId = (): string => absoluteUrl('/#organization');

/**
 * The publisher, who is the author of what no named person signs. With name and URL, since search
 * engines want both of an author on the page itself: https://developers.google.com/search/docs/appearance/structured-data/article
 */
export const publisher = (): OrganizationLeaf => ({
  '@type': 'Organization',
  '@id': publisherId(),
  name: site.byline,
  url: absoluteUrl('/'),
});

/** The publisher, where another node of the page describes it. */
export const publisherReference = () => ({ '@id': publisherId() });

/** The home page: the site with its search, and the publisher, are described in full there. */
export function homeGraph(): PageGraph {
  const website: WebSiteLeaf = {
    '@type': 'WebSite',
    '@id': websiteId(),
    url: absoluteUrl('/'),
    name: site.name,
    description: site.promise,
    inLanguage: site.language,
    publisher: publisherReference(),
    potentialAction: searchAction(),
  };
  const organization: OrganizationLeaf = {
    ...publisher(),
    publishingPrinciples: absoluteUrl('/how-we-work/'),
    correctionsPolicy: absoluteUrl('/corrections/'),
  };
  return { nodes: [website, organization] };
}

const searchAction = (): WithActionConstraints<SearchActionLeaf> => ({
  '@type': 'SearchAction',
  target: { '@type': 'EntryPoint', urlTemplate: `${absoluteUrl('/search/?q=')}{words}` },
  'query-input': 'required name=words',
});

/** What is known of any page. */
interface PageFacts {
  /** Full URL. */
  readonly url: string;
  readonly title: string;
  readonly description: string;
  /** The pages between the home page and this one, as the visible breadcrumbs show them. */
  readonly trail: readonly Step[];
  /** Full URL of a picture of the page. Default: none. */
  readonly image?: string | undefined;
}

/**
 * The nodes of a page: the page itself with its breadcrumbs, and what it adds.
 *
 * @param facts what every page has
 * @param graph what this page adds
 */
export function pageNodes(facts: PageFacts, graph: PageGraph = {}): GraphNode[] {
  const { url, title, description, trail, image } = facts;
  const { page = { '@type': 'WebPage' }, name = title, nodes = [] } = graph;
  const node: PageNode = {
    ...page,
    '@id': url,
    name,
    description,
    isPartOf: { '@id': websiteId() },
    ...(image === undefined ? {} : { image }),
    ...(url === absoluteUrl('/')
      ? {}
      : { breadcrumb: breadcrumbList([...fromHome(trail), { href: url, label: name }]) }),
  };
  return [node, ...nodes];
}

const isPage = ({ href }: Step): boolean => !href.includes('#');

/**
 * Fields as https://developers.google.com/search/docs/appearance/structured-data/breadcrumb; a part of a
 * page is no step, since nothing describes it.
 */
const breadcrumbList = (steps: readonly Step[]): BreadcrumbList => ({
  '@type': 'BreadcrumbList',
  itemListElement: steps.filter(isPage).map(({ href, label }, index) => ({
    '@type': 'ListItem',
    position: index + 1,
    name: label,
    item: { '@id': href.startsWith('/') ? absoluteUrl(href) : href },
  })),
});

const isEmptyList = (value: unknown): boolean => Array.isArray(value) && value.length === 0;

/**
 * The text of the graph for a script element.
 *
 * @returns JSON without empty lists, in which `<` is written as an escape, so that no text can close
 * the element
 */
export function toJsonLd(nodes: readonly GraphNode[]): string {
  const graph = { '@context': 'https://schema.org', '@graph': nodes };
  return JSON.stringify(graph, (_key, value: unknown) =>
    isEmptyList(value) ? undefined : value,
  ).replaceAll('<', '\\u003c');
}
