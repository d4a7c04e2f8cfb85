import { loadRenderers } from 'astro:container';
import { getContainerRenderer } from '@astrojs/mdx/container-renderer';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { getArticleContent, getLibraryKey, type Article } from '../articles/queries.ts';
import { hashOfCode, readFromDisk, writeToDisk } from '../disk-cache.ts';
import { lookAhead } from '../look-ahead.ts';
import { oncePerBuild } from '../once-per-build.ts';
import { inThreads } from '../threads.ts';
import { absoluteUrl } from '../urls.ts';
import convertArticle, { renderedArticle, type RenderedArticle } from './article-conversion.ts';
import ArticleText from './ArticleText.astro';
import { textKey } from './text-key.ts';

const convertInThread = inThreads<typeof convertArticle>('src/feeds/article-conversion.ts');

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
  const input = { title: article.title, url: absoluteUrl(article.href), html };
  // While somebody writes, the module may change.
  return import.meta.env.DEV ? convertArticle(input) : convertInThread(input);
}

const getCodeHash = oncePerBuild(() => hashOfCode(process.cwd()));

/**
 * Renders an article for all feeds and for its Markdown copy. It is rendered from its source, not
 * extracted from the built page, so that feeds work in the dev server and do not depend on the markup of
 * pages. A build takes it from the disk while its content, the code and the site's URL are the same, and
 * keeps none in memory.
 */
export async function getArticleText(article: Article): Promise<RenderedArticle> {
  // The content changes while the dev server runs.
  if (import.meta.env.DEV) return renderArticle(article);
  const name = `articles/${article.id}.json`;
  const key = textKey({
    article: article.entry,
    library: await getLibraryKey(),
    code: getCodeHash(),
    siteUrl: absoluteUrl('/'),
  });
  const known = readFromDisk(name, key);
  if (known !== undefined)
    return renderedArticle.parse(JSON.parse(new TextDecoder().decode(known)));
  const rendered = await renderArticle(article);
  writeToDisk(name, key, JSON.stringify(rendered));
  return rendered;
}

/** The same for requests one after the other: takes all articles in their order, and which of them it is. */
export const getArticleTextAt = lookAhead(getArticleText);
