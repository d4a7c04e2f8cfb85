import { z } from 'astro/zod';
import { markdownCopy } from './markdown-copy.ts';
import { feedHtml, feedTree } from './sanitize.ts';

/** An article as HTML without a page around it. */
export interface ArticleHtml {
  readonly title: string;
  /** Full URL of its page. */
  readonly url: string;
  readonly html: string;
}

export const renderedArticle = z.object({
  /** For feeds. */
  html: z.string(),
  /** The whole Markdown copy, with its title. */
  markdown: z.string(),
});

/** An article without a page around it. */
export type RenderedArticle = Readonly<z.infer<typeof renderedArticle>>;

/** Makes of the HTML of an article what feeds show and what its Markdown copy says. */
export default function convertArticle({ title, url, html }: ArticleHtml): RenderedArticle {
  const tree = feedTree(html, url);
  return { markdown: markdownCopy({ title, url, tree }), html: feedHtml(tree) };
}
