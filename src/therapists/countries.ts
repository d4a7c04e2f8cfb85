/** Where registers are known, in the order of the page. Schema and headings come from here. */
export const countries = [
  { id: 'uk', label: 'United Kingdom' },
  { id: 'ireland', label: 'Ireland' },
  { id: 'usa', label: 'United States' },
  { id: 'canada', label: 'Canada' },
  { id: 'australia', label: 'Australia' },
  { id: 'new-zealand', label: 'New Zealand' },
  { id: 'south-africa', label: 'South Africa' },
  { id: 'europe', label: 'EU and wider Europe' },
] as const;

export type Country = (typeof countries)[number];

/** Ids in order, for the schema. */
export const countryIds = countries.map(({ id }) => id);
