import { expect, test } from 'vitest';
import { articleGraph } from './articles.ts';
import { getArticles, type Article } from '../../articles/queries.ts';

const anArticle = async (): Promise<Article> => {
  const [article] = await getArticles();
  if (article === undefined) throw new Error('There is no article.');
  return { ...article, published: '2026-01-02', changed: undefined };
};

test('an unchanged article has its day of publication as dateModified', async () => {
  expect((await articleGraph(await anArticle())).page).toMatchObject({
    datePublished: '2026-01-02',
    dateModified: '2026-01-02',
  });
});

test('a change sets dateModified, and a check of the facts does not', async () => {
  const article = { ...(await anArticle()), changed: '2026-02-03', checked: '2026-04-05' };
  expect((await articleGraph(article)).page).toMatchObject({
    datePublished: '2026-01-02',
    dateModified: '2026-02-03',
  });
});

test('a review is included with day, person and profession, and only where there is one', async () => {
  const article = await anArticle();
  expect((await articleGraph(article)).page).not.toHaveProperty('lastReviewed');
  const review = { by: 'Jo Bloggs', profession: 'podiatrist', date: '2026-03-04' };
  expect((await articleGraph({ ...article, review })).page).toMatchObject({
    lastReviewed: '2026-03-04',
    reviewedBy: { '@type': 'Person', name: 'Jo Bloggs', jobTitle: 'podiatrist' },
  });
});
