import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { articleCacheKey, getArticles } from '../../articles/queries.ts';
import { getArticleTextAt } from '../../feeds/article-text.ts';

export const getStaticPaths = (async () =>
  Promise.all(
    (await getArticles()).map(async (article, index) => ({
      params: { slug: article.id },
      props: { index },
      cacheKey: await articleCacheKey(article),
    })),
  )) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = async ({ props }) =>
  new Response((await getArticleTextAt(await getArticles(), props.index)).markdown, {
    headers: { 'content-type': 'text/markdown; charset=utf-8' },
  });
