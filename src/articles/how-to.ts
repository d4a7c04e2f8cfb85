import type { MarkdownHeading } from 'astro';
import { slug } from 'github-slugger';

/** The part of an article that teaches by hand. */
export interface HowTo {
  /** Id of its heading. */
  readonly id: string;
  /** Whether it is the first part, so that the article is an instruction and opens with it. */
  readonly isFirst: boolean;
  /** How many steps it has. */
  readonly steps: number;
  /** Whether any of them is drawn. */
  readonly hasPictures: boolean;
}

/**
 * Finds the section of an article that holds its steps.
 *
 * @param body its MDX, without front matter
 * @param headings all headings of its text, in order
 * @returns nothing where there are no steps, or no heading stands before them
 */
export function howToOf(body: string, headings: readonly MarkdownHeading[]): HowTo | undefined {
  const heading = headings.filter(({ depth }) => depth === 2)[headingsBefore(body) - 1];
  return heading && { id: heading.slug, ...stepsOf(body) };
}

const headingsBefore = (body: string): number =>
  body.slice(0, Math.max(0, body.indexOf('<Steps>'))).match(/^## /gm)?.length ?? 0;

/**
 * What the steps of an article are, for lists that do not read its headings.
 *
 * @param body its MDX, without front matter
 */
export function stepsOf(body: string): Omit<HowTo, 'id'> {
  const list = /<Steps>([\s\S]*?)<\/Steps>/.exec(body)?.[1] ?? '';
  return {
    isFirst: headingsBefore(body) === 1,
    steps: list.match(/^\d+\. /gm)?.length ?? 0,
    hasPictures: list.includes('<Stroke '),
  };
}

/** Id of a step that has a name. */
export const stepAnchor = (name: string): string => slug(name);

/** An item of a list whose first paragraph ends in a name, in bold. */
const namedStep = /<li>(?=\s*<p>(?:(?!<\/p>)[^])*<strong>([^<]+)<\/strong>\s*<\/p>)/g;

/**
 * Gives each step that has a name its id, so that links lead to it.
 *
 * @param html a numbered list
 */
export const withStepIds = (html: string): string =>
  html.replaceAll(namedStep, (_, name: string) => `<li id="${stepAnchor(name)}">`);

/** What its steps are, in words: `8 steps, with pictures`. */
export const stepsInWords = ({
  steps,
  hasPictures,
}: Pick<HowTo, 'steps' | 'hasPictures'>): string =>
  `${steps} steps${hasPictures ? ', with pictures' : ''}`;
