import { loadRenderers } from 'astro:container';
import { getContainerRenderer } from '@astrojs/mdx/container-renderer';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { getArticleContent, type Article } from '../articles/queries.ts';
import { absoluteUrl } from '../urls.ts';
import ArticleText from './ArticleText.astro';
import { markdownCopy } from './markdown-copy.ts';
import { feedHtml, feedTree } from './sanitize.ts';

/** An article without a page around it. */
export interface RenderedArticle {
  /** For feeds. */
  readonly html: string;
  /** The whole Markdown copy, with its title. */
  readonly markdown: string;
}

let container: Promise<AstroContainer> | undefined;

const getContainer = (): Promise<AstroContainer> =>
  (container ??= loadRenderers([getContainerRenderer()]).then((renderers) =>
    AstroContainer.create({ renderers }),
  ));

async function renderArticle(article: Article): Promise<RenderedArticle> {
  const { Content } = await getArticleContent(article);
  const html = await (
    await getContainer()
  ).renderToString(ArticleText, { props: { article, Content } });
  const url = absoluteUrl(article.href);
  const tree = feedTree(html, url);
  return { markdown: markdownCopy({ title: article.title, url, tree }), html: feedHtml(tree) };
}

const rendered = new Map<string, Promise<RenderedArticle>>();

/**
 * Renders an article for all feeds and for its Markdown copy, once in a build. It is rendered from its
 * source, not extracted from the built page, so that feeds work in the dev server and do not depend on
 * the markup of pages.
 */
export function getArticleText(article: Article): Promise<RenderedArticle> {
  // The content changes while the dev server runs.
  if (import.meta.env.DEV) return renderArticle(article);
  const text = rendered.get(article.id) ?? renderArticle(article);
  rendered.set(article.id, text);
  return text;
}
