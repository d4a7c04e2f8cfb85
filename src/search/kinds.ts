/**
 * What can be found, in the order in which facets and the index of all pages show it. `label` stands
 * at a result, `plural` at a facet.
 */
export const kinds = [
  { id: 'article', label: 'Article', plural: 'Articles' },
  { id: 'routine', label: 'Routine', plural: 'Routines' },
  { id: 'condition', label: 'Safety', plural: 'Safety' },
  { id: 'claim', label: 'Claim', plural: 'Claims' },
  { id: 'question', label: 'Question', plural: 'Questions' },
  { id: 'term', label: 'Glossary', plural: 'Glossary' },
  { id: 'page', label: 'Page', plural: 'Other pages' },
] as const;

export type Kind = (typeof kinds)[number];
export type KindId = Kind['id'];

/** A title as it is shown: what people claim stands in quotation marks, since we do not say it. */
export const shownTitle = (kind: KindId, title: string): string =>
  kind === 'claim' ? `“${title}”` : title;
