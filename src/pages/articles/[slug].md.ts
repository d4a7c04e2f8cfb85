import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { getArticles } from '../../articles/queries.ts';
import { toMarkdown } from '../../feeds/markdown-copy.ts';
import { articleText } from '../../feeds/article-text.ts';
import { absoluteUrl } from '../../urls.ts';

export const getStaticPaths = (async () =>
  (await getArticles()).map((article) => ({
    params: { slug: article.id },
    props: { article },
  }))) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = async (context) => {
  const { article } = context.props;
  const text = toMarkdown({
    title: article.title,
    address: absoluteUrl(article.href),
    html: await articleText(article),
  });
  return new Response(text, { headers: { 'content-type': 'text/markdown; charset=utf-8' } });
};
