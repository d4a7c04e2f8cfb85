/**
 * The parts of the page of questions, in its order: first what people fear most. Each with the page that says more where there is
 * one (its id in `content/pages`, which is its address as well). Schema and headings come from here.
 */
export const groups = [
  { id: 'safety', label: 'Safety', page: 'safety' },
  { id: 'before-you-start', label: 'Before you start', page: undefined },
  { id: 'during-and-after', label: 'During and after', page: undefined },
  { id: 'good-for', label: 'What it is good for', page: 'top-10-benefits' },
  { id: 'finding-help', label: 'Finding help', page: 'find-a-therapist' },
] as const;

export type Group = (typeof groups)[number];

/** Ids in order, for the schema. */
export const groupIds = groups.map(({ id }) => id);
