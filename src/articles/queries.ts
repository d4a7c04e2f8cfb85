import { getCollection, getEntry, render, type CollectionEntry } from 'astro:content';
import { numberCitations } from '../evidence/citations.ts';
import { byEvidence, byGrades, gradesOf, isAboutFeet } from '../evidence/grading.ts';
import { getClaim, type Claim } from '../evidence/queries.ts';
import { collectionNames } from '../collections.ts';
import { hashOf, hashOfEntries } from '../disk-cache.ts';
import { groupBy } from '../group-by.ts';
import { oncePerBuild } from '../once-per-build.ts';
import type { Zone } from '../pressure-map/zones.ts';
import { siteTexts } from '../site.ts';
import { settingsText } from '../publisher/settings.ts';
import { getRoutines, type Routine } from '../routines/queries.ts';
import { getCondition, type Condition } from '../safety/queries.ts';
import type { StrokeFields } from '../strokes/stroke.ts';
import { howToOf, stepsInWords, strokesIn } from './how-to.ts';
import { readingMinutes } from './reading.ts';
import { neighboursById, relatedIndex, type Neighbours, type Relatable } from './related.ts';
import { topicPages, type TopicPage } from './topic-pages.ts';
import type { ArticleData, BenefitData, LeftOutData, PageData, TopicData } from './schema.ts';

/** What several articles have in common, with its id, which is its place on the index. */
export interface Topic extends TopicData {
  readonly id: string;
}

/** All topics in their order. */
export const getTopics = oncePerBuild(async (): Promise<readonly Topic[]> => {
  const entries = await getCollection('topics');
  return entries.map(({ id, data }) => ({ id, ...data })).toSorted((a, b) => a.order - b.order);
});

/** An article as lists and layouts take it. */
export interface Article extends Omit<ArticleData, 'topic'> {
  readonly id: string;
  readonly topic: Topic;
  readonly href: string;
  readonly minutes: number;
  /** Ids of the sources that its text cites, in reading order. */
  readonly cites: readonly string[];
  /** The latest of its dates that readers would call a change. */
  readonly changed: string | undefined;
  readonly entry: CollectionEntry<'articles'>;
}

/** Addresses of articles, in one place. */
export const articleHref = (id: string): string => `/articles/${id}/`;

/** @throws Error for a topic that is not there, which the content check names before a build */
function toArticle(entry: CollectionEntry<'articles'>, topics: readonly Topic[]): Article {
  const topic = topics.find(({ id }) => id === entry.data.topic.id);
  if (topic === undefined) throw new Error(`No topic “${entry.data.topic.id}” in content/topics.`);
  const body = entry.body ?? '';
  return {
    ...entry.data,
    id: entry.id,
    topic,
    href: articleHref(entry.id),
    minutes: readingMinutes(body),
    cites: numberCitations(body).map(({ id }) => id),
    changed: entry.data.changes.at(-1)?.date,
    entry,
  };
}

/** All articles by title; drafts only while writing, never in a build. */
export const getArticles = oncePerBuild(async (): Promise<readonly Article[]> => {
  const entries = await getCollection(
    'articles',
    ({ data }) => import.meta.env.SHOW_DRAFTS === true || data.draft !== true,
  );
  const topics = await getTopics();
  return entries
    .map((entry) => toArticle(entry, topics))
    .toSorted((a, b) => byTitle.compare(a.title, b.title));
});

const byTitle = new Intl.Collator('en-GB');

/** Topics that have articles, each with its articles. */
export async function getArticlesByTopic(): Promise<
  { topic: Topic; articles: readonly Article[] }[]
> {
  const articles = Map.groupBy(await getArticles(), ({ topic }) => topic.id);
  return (await getTopics())
    .map((topic) => ({ topic, articles: articles.get(topic.id) ?? [] }))
    .filter((group) => group.articles.length > 0);
}

/** A page of a topic that has more articles than the index lists. */
export interface TopicPageWithTopic extends TopicPage<Article> {
  readonly topic: Topic;
  /** Paths of all pages of the topic, in order. */
  readonly pages: readonly string[];
}

/** The pages of all topics that have more articles than the index lists. */
export const getTopicPages = oncePerBuild(async (): Promise<readonly TopicPageWithTopic[]> =>
  (await getArticlesByTopic()).flatMap(({ topic, articles }) => {
    const pages = topicPages(topic.id, articles);
    return pages.map((page) => ({ ...page, topic, pages: pages.map(({ href }) => href) }));
  }),
);

const articlesByClaim = oncePerBuild(async () =>
  groupBy(await getArticles(), ({ claims }) => claims.map(({ id }) => id)),
);

/** The articles that treat a claim. */
export async function getArticlesAbout(claim: string): Promise<readonly Article[]> {
  return (await articlesByClaim()).get(claim) ?? [];
}

/** An article that treats more claims than this has no main one. */
const MAX_CLAIMS_OF_ONE_SUBJECT = 5;

/** The claim that an article is about, its first; none for an overview of many. */
export async function getMainClaim({ claims }: Article): Promise<Claim | undefined> {
  const [main] = claims;
  if (main === undefined || claims.length > MAX_CLAIMS_OF_ONE_SUBJECT) return undefined;
  return getClaim(main.id);
}

/** The claims of an overview, in its author’s order; none for an article with a main claim. */
export async function getClaimsOfOverview({ claims }: Article): Promise<readonly Claim[]> {
  if (claims.length <= MAX_CLAIMS_OF_ONE_SUBJECT) return [];
  return Promise.all(claims.map(({ id }) => getClaim(id)));
}

/** Whether the author put the safety notes into the text. */
export const hasSafetyInText = ({ entry }: Article): boolean =>
  (entry.body ?? '').includes('<SafetyNotes');

/**
 * The routine that an article names.
 *
 * @throws Error when there is none of that id
 */
export async function getRoutine(id: string): Promise<Routine> {
  const routine = (await getRoutines()).find((candidate) => candidate.id === id);
  if (routine === undefined) throw new Error(`There is no routine “${id}” in content/routines.`);
  return routine;
}

/** The words of an article, ready to be placed. */
export const getArticleContent = (article: Article) => render(article.entry);

/** What changed for readers, in any article, newest first. */
export async function getChanges(): Promise<{ date: string; what: string; article: Article }[]> {
  const articles = await getArticles();
  return articles
    .flatMap((article) => article.changes.toReversed().map((change) => ({ ...change, article })))
    .toSorted((a, b) => b.date.localeCompare(a.date));
}

const getRelatedIndex = oncePerBuild(async () => relatedIndex(await getArticles()));

/** The articles nearest to an article, or to a page that treats claims as an article does. */
export async function getRelated(page: Relatable, most = 3): Promise<Article[]> {
  return (await getRelatedIndex())(page, most);
}

const getNeighboursById = oncePerBuild(async () => neighboursById(await getArticles()));

/**
 * The articles before and after one, within its topic and in the order of the index.
 *
 * @throws RangeError for an article that is not one of those
 */
export async function getNeighbours({ id }: Article): Promise<Neighbours<Article>> {
  const neighbours = (await getNeighboursById()).get(id);
  if (neighbours === undefined) throw new RangeError(`There is no article “${id}”.`);
  return neighbours;
}

/** A key that changes with the settings, the words around pages and every entry but the articles: an article may name any. */
export const getLibraryKey = oncePerBuild(async () => {
  const names = collectionNames.filter((name) => name !== 'articles');
  const entries = (await Promise.all(names.map((name) => getCollection(name)))).flat();
  return hashOf([hashOfEntries(entries), settingsText, ...siteTexts]);
});

/**
 * A key that changes with all content that an article is shown with: its own file, the articles that
 * it leads to, and the library. Builds take a page from the last one while its key and its code are
 * the same. https://docs.astro.build/en/reference/experimental-flags/incremental-build/
 */
export async function articleCacheKey(article: Article): Promise<string> {
  const { previous, next } = await getNeighbours(article);
  const shown = [article, ...(await getRelated(article)), previous, next];
  return hashOf([await getLibraryKey(), hashOfEntries(shown.map((other) => other?.entry))]);
}

/** A benefit with all that its row shows. */
export interface Benefit extends Omit<BenefitData, 'claims' | 'condition' | 'article'> {
  readonly id: string;
  /** Its place in the list. */
  readonly number: number;
  /** The claim whose grades it shows. */
  readonly claim: Claim;
  readonly claims: Claim[];
  readonly condition: Condition;
  readonly articleHref: string | undefined;
  /** A stroke of the steps in its article, unlike those of the rows above it where it can be; none where it is not about feet. */
  readonly stroke: StrokeFields | undefined;
  /** Where to do it, on feet: the routine that fits its article, or the steps in the article. */
  readonly tryIt: { readonly href: string; readonly label: string } | undefined;
}

/** Where a reader of an article can do what it is about. */
async function tryItOf(article: Article | undefined): Promise<Benefit['tryIt']> {
  if (article === undefined) return undefined;
  if (article.routine !== undefined) {
    const { href, title } = await getRoutine(article.routine.id);
    return { href, label: title };
  }
  const { headings } = await getArticleContent(article);
  const howTo = howToOf(article.entry.body ?? '', headings);
  return howTo && { href: `${article.href}#${howTo.id}`, label: stepsInWords(howTo) };
}

/** What the order of benefits goes by. */
type Ranked = Pick<Benefit, 'id' | 'claim' | 'askFirst'>;

/** Strokes with the same key look alike. */
const keyOf = ({ stroke, from, to, view }: StrokeFields): string =>
  [stroke, from, to, view].join(' ');

/** Benefits by their grades, then what everybody can try first; what is not about feet is last. */
const byUse = (a: Ranked, b: Ranked): number =>
  Number(isAboutFeet(b.claim)) - Number(isAboutFeet(a.claim)) ||
  byGrades(gradesOf(a.claim), gradesOf(b.claim)) ||
  Number(a.askFirst ?? false) - Number(b.askFirst ?? false) ||
  byEvidence(a.claim, b.claim) ||
  a.id.localeCompare(b.id, 'en');

/** The benefits in their order. */
export const getBenefits = oncePerBuild(async (): Promise<readonly Benefit[]> => {
  const [entries, articles] = await Promise.all([getCollection('benefits'), getArticles()]);
  const benefits = await Promise.all(
    entries.map(async ({ id, data }) => {
      const claims = await Promise.all(data.claims.map((claim) => getClaim(claim.id)));
      const [claim] = claims;
      const article = articles.find(({ id }) => id === data.article?.id);
      if (claim === undefined) throw new Error(`The benefit “${id}” rests on no claim.`);
      return {
        ...data,
        id,
        claim,
        claims,
        condition: await getCondition(data.condition.id),
        articleHref: article?.href,
        strokes: isAboutFeet(claim) ? strokesIn(article?.entry.body ?? '') : [],
        tryIt: isAboutFeet(claim) ? await tryItOf(article) : undefined,
      };
    }),
  );
  const shown = new Set<string>();
  return benefits.toSorted(byUse).map(({ strokes, ...benefit }, index): Benefit => {
    const stroke = strokes.find((other) => !shown.has(keyOf(other))) ?? strokes[0];
    if (stroke !== undefined) shown.add(keyOf(stroke));
    return { ...benefit, stroke, number: index + 1 };
  });
});

/** Something that did not make the list. */
export interface LeftOut extends LeftOutData {
  readonly id: string;
  /** The claim that it is. */
  readonly graded: Claim | undefined;
}

/** What did not make the list, in its order. */
export async function getLeftOut(): Promise<LeftOut[]> {
  const entries = await getCollection('leftOut');
  const items = await Promise.all(
    entries.map(async ({ id, data }) => ({
      ...data,
      id,
      graded: data.claim === undefined ? undefined : await getClaim(data.claim.id),
    })),
  );
  return items.toSorted((a, b) => a.order - b.order);
}

const getZonesByClaim = oncePerBuild(async () => {
  const fromNarrow = (await getArticles()).toSorted((a, b) => a.claims.length - b.claims.length);
  return groupBy([...(await getBenefits()), ...fromNarrow], ({ claims }) =>
    claims.map(({ id }) => id),
  );
});

/** What glows for a claim, which has no zones of its own: as for its benefit, or the article most about it. */
export const getZonesOfClaim = async (claim: string): Promise<readonly Zone[]> =>
  (await getZonesByClaim()).get(claim)?.[0]?.zones ?? [];

/**
 * A page that is not an article.
 *
 * @throws Error when `content/pages` has no file of that id
 */
export async function getPage(id: string): Promise<CollectionEntry<'pages'>> {
  const entry = await getEntry('pages', id);
  if (entry === undefined) throw new Error(`No page “${id}”. Expected content/pages/${id}.mdx.`);
  return entry;
}

/** A page that is not an article, with its words ready to be placed and its headings. */
export async function getPageWithContent(id: string) {
  const page = await getPage(id);
  const { Content, headings } = await render(page);
  return { page, Content, headings };
}

/** Pages of words whose address is not simply their id. */
const pageAddresses: Readonly<Record<string, string>> = {
  home: '/',
  'self-check': '/safety/check/',
  sources: '/evidence/sources/',
};

/** Pages that stand in for others, without a network or where nothing is: nobody looks for them or shares them. */
const standIns: ReadonlySet<string> = new Set(['404', 'offline']);

/** A page of words with its address. */
export interface WordPage extends PageData {
  readonly id: string;
  readonly href: string;
}

/**
 * Every page that is not an article, a claim or a routine, by address.
 */
export const getPages = oncePerBuild(async (): Promise<readonly WordPage[]> => {
  const entries = await getCollection('pages', ({ id }) => !standIns.has(id));
  return entries
    .map(({ id, data }) => ({ ...data, id, href: pageAddresses[id] ?? `/${id}/` }))
    .toSorted((a, b) => a.href.localeCompare(b.href, 'en'));
});
