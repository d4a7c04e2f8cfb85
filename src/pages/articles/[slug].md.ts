import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { articleCacheKey, getArticles } from '../../articles/queries.ts';
import { getArticleText } from '../../feeds/article-text.ts';

export const getStaticPaths = (async () =>
  Promise.all(
    (await getArticles()).map(async (article) => ({
      params: { slug: article.id },
      props: { article },
      cacheKey: await articleCacheKey(article),
    })),
  )) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = async ({ props }) =>
  new Response((await getArticleText(props.article)).markdown, {
    headers: { 'content-type': 'text/markdown; charset=utf-8' },
  });
