import { getArticles, getChanges } from '../articles/queries.ts';
import { site } from '../site.ts';
import { absoluteUrl } from '../urls.ts';
import { getArticleText } from './article-text.ts';
import type { FeedSource } from './feeds.ts';
import { paragraph } from './sanitize.ts';

/** The articles as a feed with their full text, newest first: the same for each format. */
export async function getArticleFeed(): Promise<FeedSource> {
  const articles = (await getArticles()).toSorted(
    // Those of one day by id, which never changes: archives keep what they hold.
    (a, b) => b.published.localeCompare(a.published) || a.id.localeCompare(b.id, 'en'),
  );
  return {
    title: site.name,
    description: site.promise,
    home: absoluteUrl('/'),
    items: articles.map((article) => async () => {
      const url = absoluteUrl(article.href);
      return {
        id: url,
        url,
        title: article.title,
        summary: article.summary,
        html: (await getArticleText(article)).html,
        tags: [article.topic.label],
        published: article.published,
        updated: article.changed ?? article.published,
      };
    }),
  };
}

/** The corrections as a feed, newest first. */
export async function getCorrectionsFeed(): Promise<FeedSource> {
  const changes = (await getChanges()).toSorted(
    (a, b) => b.date.localeCompare(a.date) || a.article.id.localeCompare(b.article.id, 'en'),
  );
  return {
    title: `${site.name}: corrections`,
    description: 'Every change to a fact, a grade or a safety note.',
    home: absoluteUrl('/corrections/'),
    items: changes.map(({ date, what, article }) => () => {
      const url = absoluteUrl(`${article.href}#history`);
      const sameDay = article.changes.filter((change) => change.date === date);
      const position = sameDay.findIndex((change) => change.what === what) + 1;
      return {
        id: `${url}-${date}-${position}`,
        url,
        title: `Changed: ${article.title}`,
        summary: what,
        html: paragraph(what),
        tags: [article.topic.label],
        published: date,
        updated: date,
      };
    }),
  };
}
