import { getArticles, getChanges } from '../articles/queries.ts';
import { topicOf } from '../articles/topics.ts';
import { absoluteUrl } from '../urls.ts';
import type { Feed } from './formats.ts';
import { forReaders, paragraph } from './sanitize.ts';
import { site } from '../site.ts';
import { articleText } from './article-text.ts';

const about = { language: site.language, author: site.byline } as const;

/** The articles as a feed with their whole text, newest first. */
export async function articleFeed(): Promise<Feed> {
  const articles = (await getArticles()).toSorted((a, b) => b.published.localeCompare(a.published));
  const items = articles.map(async (article) => {
    const address = absoluteUrl(article.href);
    return {
      id: address,
      address,
      title: article.title,
      summary: article.summary,
      html: forReaders(await articleText(article), address),
      tags: [topicOf(article.topic).label],
      published: article.published,
      updated: article.changed ?? article.published,
    };
  });
  return {
    ...about,
    title: site.name,
    description: site.promise,
    home: absoluteUrl('/'),
    items: await Promise.all(items),
  };
}

/** What changed for readers, newest first. */
export async function correctionsFeed(): Promise<Feed> {
  const changes = await getChanges();
  return {
    ...about,
    title: `${site.name}: corrections`,
    description: 'Every change to a fact, a grade or a safety note.',
    home: absoluteUrl('/corrections/'),
    items: changes.map(({ date, what, article }) => {
      const address = absoluteUrl(`${article.href}#history`);
      const sameDay = article.changes.filter((change) => change.date === date);
      const place = sameDay.findIndex((change) => change.what === what) + 1;
      return {
        id: `${address}-${date}-${place}`,
        address,
        title: `Changed: ${article.title}`,
        summary: what,
        html: paragraph(what),
        tags: [topicOf(article.topic).label],
        published: date,
        updated: date,
      };
    }),
  };
}
