/**
 * What a page says of itself to machines: one JSON-LD graph, in the words of https://schema.org.
 * It says nothing that the page does not show. A thing that stands in full on one page is named on
 * others by its `@id`, which is the address of the page or of the place on it.
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

/** What a page can be. An article is the page that it stands on. */
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
  /** Things that stand in full here and are no part of the page itself. */
  readonly nodes?: readonly GraphNode[];
}

const websiteId = (): string => absoluteUrl('/#website');
const publisherId = (): string => absoluteUrl('/#organization');

/**
 * Who signs what has no named author. With name and address, since search engines want both of an
 * author on the page itself: https://developers.google.com/search/docs/appearance/structured-data/article
 */
export const publisher = (): OrganizationLeaf => ({
  '@type': 'Organization',
  '@id': publisherId(),
  name: site.byline,
  url: absoluteUrl('/'),
});

/** The publisher where another node of the page has its name. */
export const publisherReference = () => ({ '@id': publisherId() });

/**
 * The site and who publishes it: they stand in full on the home page.
 *
 * @param search path of the search with what is asked for at its end, such as `/search/?q=`; left
 * out while there is none
 */
export function siteNodes(search?: string): [WebSiteLeaf, OrganizationLeaf] {
  const website: WebSiteLeaf = {
    '@type': 'WebSite',
    '@id': websiteId(),
    url: absoluteUrl('/'),
    name: site.name,
    description: site.promise,
    inLanguage: site.language,
    publisher: publisherReference(),
  };
  return [
    search === undefined ? website : { ...website, potentialAction: searchAction(search) },
    {
      ...publisher(),
      publishingPrinciples: absoluteUrl('/how-we-work/'),
      correctionsPolicy: absoluteUrl('/corrections/'),
    },
  ];
}

const searchAction = (path: string): WithActionConstraints<SearchActionLeaf> => ({
  '@type': 'SearchAction',
  target: { '@type': 'EntryPoint', urlTemplate: `${absoluteUrl(path)}{words}` },
  'query-input': 'required name=words',
});

/** What is known of any page. */
interface PageFacts {
  /** Full URL. */
  readonly url: string;
  readonly title: string;
  readonly description: string;
  /** The pages between the home page and this one, as the visible trail shows them. */
  readonly trail: readonly Step[];
  /** Full URL of a picture of the page. Default: none. */
  readonly image?: string | undefined;
}

/**
 * The nodes of a page: the page itself with the way to it, and what it adds.
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

/** The way from the home page; fields as https://developers.google.com/search/docs/appearance/structured-data/breadcrumb */
const breadcrumbList = (steps: readonly Step[]): BreadcrumbList => ({
  '@type': 'BreadcrumbList',
  itemListElement: steps.map(({ href, label }, index) => ({
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
