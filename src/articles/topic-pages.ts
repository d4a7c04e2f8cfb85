/** How a topic with many articles is listed: some on the index of articles, all on pages of its own. */

/** Most articles of one topic that the index lists; a topic with more has pages of its own. */
export const MAX_ON_INDEX = 40;
/** How many of the newest articles the index lists of such a topic. */
export const NEWEST_ON_INDEX = 12;
export const ARTICLES_PER_PAGE = 50;

/** Address of a page of a topic; that of the first never changes when there are more. */
export const topicHref = (topic: string, number = 1): string =>
  number === 1 ? `/topics/${topic}/` : `/topics/${topic}/${number}/`;

/** What an article's place in a list is decided by. */
interface Listed {
  readonly id: string;
  readonly published: string;
}

/** A page of a list that goes on. */
export interface TopicPage<T> {
  readonly href: string;
  /** From 1 on. */
  readonly number: number;
  readonly articles: readonly T[];
}

/**
 * The pages of a topic.
 *
 * @param articles of the topic, in the order of the index
 * @returns none while the index lists them all
 */
export function topicPages<T>(topic: string, articles: readonly T[]): TopicPage<T>[] {
  if (articles.length <= MAX_ON_INDEX) return [];
  const count = Math.ceil(articles.length / ARTICLES_PER_PAGE);
  return Array.from({ length: count }, (_, index) => ({
    href: topicHref(topic, index + 1),
    number: index + 1,
    articles: articles.slice(index * ARTICLES_PER_PAGE, (index + 1) * ARTICLES_PER_PAGE),
  }));
}

/**
 * What the index lists of a topic: all its articles, or the newest ones where it has pages of its own.
 *
 * @param articles of the topic, in the order of the index, which stays
 */
export function listedOnIndex<T extends Listed>(articles: readonly T[]): readonly T[] {
  if (articles.length <= MAX_ON_INDEX) return articles;
  const newest = new Set(
    articles
      .toSorted((a, b) => b.published.localeCompare(a.published) || a.id.localeCompare(b.id, 'en'))
      .slice(0, NEWEST_ON_INDEX),
  );
  return articles.filter((article) => newest.has(article));
}

/**
 * The words at the top of a page of a topic.
 *
 * @param label of the topic
 * @param number of the page, from 1 on
 */
export function topicPageWords({ label, about }: { label: string; about: string }, number: number) {
  const place = number === 1 ? '' : `, page ${number}`;
  return {
    title: `${label}: all articles${place}`,
    description: `All our articles on foot massage under “${label}”, from A to Z${place}. Each gives the answer first, then the studies for and against it.`,
    summary: about,
  };
}
