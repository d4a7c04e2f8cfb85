import { loadRenderers } from 'astro:container';
import { getContainerRenderer } from '@astrojs/mdx/container-renderer';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { getArticleContent, type Article } from '../articles/queries.ts';
import ArticleText from './ArticleText.astro';

/**
 * Renders an article without a page around it. It is rendered anew from its source, not cut out of
 * the built page, so that feeds work in the dev server and do not hang on a page's markup.
 *
 * @returns HTML whose links are as on the page: from the site's root, or to `#ref-1` and the like
 */
export async function articleText(article: Article): Promise<string> {
  const container = await AstroContainer.create({
    renderers: await loadRenderers([getContainerRenderer()]),
  });
  const { Content } = await getArticleContent(article);
  return container.renderToString(ArticleText, { props: { article, Content } });
}
