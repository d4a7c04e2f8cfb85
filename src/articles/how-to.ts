import type { MarkdownHeading } from 'astro';

/** The part of an article that teaches by hand. */
export interface HowTo {
  /** Id of its heading. */
  readonly id: string;
  /** Whether it is the first part, so that a reader is there already. */
  readonly isFirst: boolean;
}

/**
 * Finds the section of an article that holds its steps.
 *
 * @param body its MDX, without front matter
 * @param headings all headings of its text, in order
 * @returns nothing where there are no steps, or no heading stands before them
 */
export function howToOf(body: string, headings: readonly MarkdownHeading[]): HowTo | undefined {
  const steps = body.indexOf('<Steps>');
  const before = body.slice(0, Math.max(0, steps)).match(/^## /gm)?.length ?? 0;
  const heading = headings.filter(({ depth }) => depth === 2)[before - 1];
  return heading === undefined ? undefined : { id: heading.slug, isFirst: before === 1 };
}
