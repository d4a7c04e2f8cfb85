import { endingIds } from './ending-ids.ts';
import type { MarkdownHeading } from 'astro';
import { texts } from '../site.ts';

/** A line of the contents list. */
export interface Section {
  readonly id: string;
  readonly label: string;
}

/**
 * The contents list of an article: its own sections, then those that every article ends with.
 *
 * @param headings all headings of the text
 * @param options whether the author put the safety notes into the text, so that they have no section
 */
export function contentsOf(
  headings: readonly MarkdownHeading[],
  options: { safetyInText: boolean },
): Section[] {
  const own = headings
    .filter(({ depth }) => depth === 2)
    .map(({ slug, text }) => ({ id: slug, label: text }));
  const ending = [
    ...(options.safetyInText ? [] : [{ id: endingIds.safety, label: texts.articles.safety }]),
    { id: endingIds.references, label: texts.everyPage.references },
  ];
  return [...own, ...ending];
}
