import { endingIds } from '../articles/ending-ids.ts';
import Slugger from 'github-slugger';
import { namedSteps, textOf } from '../articles/step-ids.ts';
import { sourcePageOf, SOURCES_HREF } from '../evidence/source-pages.ts';
import { isRedirected, splitUrl, type Redirect } from '../redirects/redirects.ts';
import { PUBLISHED_URLS_FILE, readPublishedUrls } from '../redirects/published-urls.ts';
import { isDraft, type CollectionName, type ContentFile, type ContentLibrary } from './library.ts';
import { isComponent, propsOf } from './markdown-nodes.ts';

/** Collections whose entries have pages of their own, and the folder of these. */
export const entryPages = [
  ['/articles/', 'articles'],
  ['/evidence/', 'claims'],
  ['/routines/', 'routines'],
] as const;

/** Collections whose entries are places on one page. */
const entryPlaces = [
  ['/articles/', 'topics'],
  [SOURCES_HREF, 'sources'],
  ['/top-10-benefits/', 'benefits'],
  ['/top-10-benefits/', 'leftOut'],
  ['/glossary/', 'glossary'],
  ['/safety/', 'conditions'],
  ['/where-to-press/', 'places'],
  ['/questions/', 'questions'],
  ['/find-a-therapist/', 'registers'],
] as const satisfies readonly (readonly [string, CollectionName])[];

/** The route that makes pages of `content/pages` that have none of their own. */
const PAGE_ROUTE = 'src/pages/[page].astro';

/** What can be linked to, as far as content and the names of routes tell. */
export interface SiteUrls {
  /** Paths of pages and files that a build makes. */
  readonly paths: ReadonlySet<string>;
  /** Places on a page, by its path: those that are there, and published ones that still work. */
  readonly places: (path: string) => ReadonlySet<string>;
  /** Files of drafts, by the path that they will have. */
  readonly drafts: ReadonlyMap<string, string>;
  /** Addresses of the same kind as another, which are there and were never published. */
  readonly fresh: (url: string) => readonly string[];
  /** Published addresses that content made and that it makes no more, without a redirect. */
  readonly lost: readonly string[];
}

/**
 * The addresses of the site.
 *
 * @param redirects of `content/redirects.yaml`
 */
export function siteUrls(library: ContentLibrary, redirects: readonly Redirect[]): SiteUrls {
  const { routes, texts } = library.source;
  const published = readPublishedUrls(texts.get(PUBLISHED_URLS_FILE) ?? '');
  const publishedPlaces = Map.groupBy(
    published.filter((url) => url.includes('#')),
    (url) => splitUrl(url).page,
  );
  const bodies = new Map(
    [...library.articles.files, ...library.pages.files].map((file) => [pathOf(file, routes), file]),
  );
  const sourceIds = library.sources.files.map(({ id }) => id);
  const paths = new Set([
    ...[...routes].flatMap(routePath),
    ...library.files.flatMap((file) => pagesOf(file, routes)),
    ...sourceIds.map(sourcePageOf),
    // Files that a route with a parameter makes, or none: a build has written them before.
    ...published.filter((url) => /\.\w+$/.test(url) && !url.startsWith('/articles/')),
  ]);
  const places = (path: string): ReadonlySet<string> => {
    const body = bodies.get(path);
    const entries = entryPlaces.flatMap(([page, name]) =>
      page === path ? library[name].files.map(({ id }) => id) : [],
    );
    const listed = (publishedPlaces.get(path) ?? []).map((url) => splitUrl(url).id);
    const sources = sourceIds.filter((id) => sourcePageOf(id) === path);
    const ending = body?.collection === 'articles' ? Object.values(endingIds) : [];
    return new Set([
      ...(body === undefined ? [] : idsIn(body)),
      ...ending,
      ...entries,
      ...sources,
      ...listed,
    ]);
  };
  const isGone = (url: string): boolean => {
    const { page, id } = splitUrl(url);
    // The Markdown copy of an article follows it.
    if (page.endsWith('.md')) return false;
    if (id === '')
      return !paths.has(page) && entryPages.some(([folder]) => page.startsWith(folder));
    // Ids of sources have hyphens; the parts of their page have none.
    if (page === SOURCES_HREF) return id.includes('-') && !library.sources.ids.has(id);
    const body = bodies.get(page);
    if (body === undefined || idsIn(body).has(id)) return false;
    // A card that names no claim is told as that.
    if (id.startsWith('claim-') && hasUnknownClaim(body)) return false;
    // What several articles have is a part of their page.
    return body.collection === 'articles'
      ? !isShared(id)
      : page === `/${body.id}/` && hasNoRoute(body, routes);
  };
  const onArticles = Map.groupBy(
    published.filter((url) => url.startsWith('/articles/') && url.includes('#')),
    (url) => splitUrl(url).id,
  );
  const isShared = (id: string): boolean =>
    !id.startsWith('claim-') && (onArticles.get(id)?.length ?? 0) > 1;
  const hasUnknownClaim = (body: ContentFile): boolean =>
    [...idsIn(body)].some(
      (id) => id.startsWith('claim-') && !library.claims.ids.has(id.replace('claim-', '')),
    );
  const listed = new Set(published);
  const fresh = (url: string): string[] => {
    const { page, id } = splitUrl(url);
    const body = bodies.get(page);
    const folder = page.replace(/[^/]*\/$/, '');
    const there =
      id === ''
        ? [...paths].filter((path) => path.startsWith(folder) && path.endsWith('/'))
        : [...(body === undefined ? library.sources.ids : idsIn(body))].map(
            (place) => `${page}#${place}`,
          );
    return there.filter((candidate) => !listed.has(candidate));
  };
  return {
    paths,
    places,
    drafts: new Map(
      library.articles.files
        .filter(isDraft)
        .map((file) => [pathOf(file, routes), file.file] as const),
    ),
    fresh,
    lost: published.filter((url) => isGone(url) && !isRedirected(url, redirects)),
  };
}

/** Whether a page is made of its words alone, so that all places on it are headings. */
const hasNoRoute = ({ id }: ContentFile, routes: ReadonlySet<string>): boolean =>
  !routes.has(`src/pages/${id}.astro`) && !routes.has(`src/pages/${id}/index.astro`);

/** Path of a route without parameters; none for what is no page to link to. */
function routePath(route: string): string[] {
  const name = route.replace(/^src\/pages\//, '').replace(/\.(?:astro|ts)$/, '');
  if (name.includes('[') || name === '404') return [];
  if (route.endsWith('.ts')) return [`/${name}`];
  return [name === 'index' ? '/' : `/${name.replace(/(?:^|\/)index$/, '')}/`];
}

/** Path of the page that shows an article or a page of words. */
export const pathOf = (
  { collection, id }: Pick<ContentFile, 'collection' | 'id'>,
  routes: ReadonlySet<string>,
): string => {
  if (collection === 'articles') return `/articles/${id}/`;
  // Two routes have other names than the words that they show.
  const other = [...routes].find((route) => route.endsWith(`/${id}.astro`));
  if (id === 'home') return '/';
  return other === undefined ? `/${id}/` : (routePath(other)[0] ?? `/${id}/`);
};

/** Paths that a file makes. */
function pagesOf(file: ContentFile, routes: ReadonlySet<string>): string[] {
  const { collection, id } = file;
  if (isDraft(file)) return [];
  const own = entryPages.flatMap(([folder, name]) =>
    name === collection ? [`${folder}${id}/`] : [],
  );
  if (collection === 'articles') return [...own, `/articles/${id}.md`];
  return collection === 'pages' && routes.has(PAGE_ROUTE) && hasNoRoute(file, routes)
    ? [`/${id}/`]
    : own;
}

const kept = new WeakMap<ContentFile, ReadonlySet<string>>();

/** Ids of the headings, claim cards and named steps of a body, as Astro’s Markdown processor makes them. */
function idsIn(file: ContentFile): ReadonlySet<string> {
  const ids = kept.get(file) ?? new Set(makeIds(file));
  kept.set(file, ids);
  return ids;
}

function* makeIds({ markdown }: ContentFile): Generator<string> {
  const slugger = new Slugger();
  for (const node of markdown?.nodes ?? []) {
    if (node.type === 'heading') yield slugger.slug(textOf(node));
    if (isComponent(node) && node.name === 'Claim') {
      const id = String(propsOf(node)['id']);
      yield `claim-${id}`;
      // The box of one trial in figures, under the card.
      yield `figures-${id}`;
    }
    if (isComponent(node) && node.name === 'Steps') yield* namedSteps(node).map(({ id }) => id);
  }
}
