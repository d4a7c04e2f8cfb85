import { getArticles, getChanges } from '../articles/queries.ts';
import { absoluteUrl } from '../urls.ts';
import type { Feed, FeedItem } from './formats.ts';
import { paragraph } from './sanitize.ts';
import { site } from '../site.ts';
import { getArticleText } from './article-text.ts';

const shared = { language: site.language, author: site.byline } as const;

/** The articles as a feed with their full text, newest first: the same for each format. */
export async function getArticleFeed(): Promise<Feed> {
  const articles = (await getArticles()).toSorted((a, b) => b.published.localeCompare(a.published));
  const items: FeedItem[] = [];
  // One after the other: thousands at once would all be in memory.
  for (const article of articles) {
    const url = absoluteUrl(article.href);
    items.push({
      id: url,
      url,
      title: article.title,
      summary: article.summary,
      html: (await getArticleText(article)).html,
      tags: [article.topic.label],
      published: article.published,
      updated: article.changed ?? article.published,
    });
  }
  const home = absoluteUrl('/');
  return { ...shared, title: site.name, description: site.promise, home, items };
}

/** The corrections as a feed, newest first. */
export async function getCorrectionsFeed(): Promise<Feed> {
  const changes = await getChanges();
  return {
    ...shared,
    title: `${site.name}: corrections`,
    description: 'Every change to a fact, a grade or a safety note.',
    home: absoluteUrl('/corrections/'),
    items: changes.map(({ date, what, article }) => {
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
