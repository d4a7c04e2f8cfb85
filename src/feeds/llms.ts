import { absoluteUrl } from '../urls.ts';

/** Content of `llms.txt`. Paths are from the site's root. */
export interface Overview {
  readonly title: string;
  readonly summary: string;
  /** What applies to everything below. */
  readonly notes: readonly string[];
  readonly sections: readonly {
    readonly title: string;
    readonly links: readonly {
      readonly href: string;
      readonly title: string;
      readonly summary: string;
    }[];
  }[];
}

/** The site in one text file, for language models. https://llmstxt.org */
export function toLlmsTxt({ title, summary, notes, sections }: Overview): string {
  const blocks = sections.map(({ title: heading, links }) =>
    [
      `## ${heading}`,
      '',
      ...links.map((link) => `- [${link.title}](${absoluteUrl(link.href)}): ${link.summary}`),
    ].join('\n'),
  );
  return `${[`# ${title}`, `> ${summary}`, ...notes, ...blocks].join('\n\n')}\n`;
}
