/** Where registers are known, in the order of the page. Schema, chooser and headings come from here. */
export const countries = [
  { id: 'uk', label: 'United Kingdom', short: 'UK' },
  { id: 'ireland', label: 'Ireland', short: 'Ireland' },
  { id: 'usa', label: 'United States', short: 'USA' },
  { id: 'canada', label: 'Canada', short: 'Canada' },
  { id: 'australia', label: 'Australia', short: 'Australia' },
  { id: 'new-zealand', label: 'New Zealand', short: 'New Zealand' },
  { id: 'south-africa', label: 'South Africa', short: 'South Africa' },
  { id: 'europe', label: 'EU and wider Europe', short: 'Europe' },
] as const;

export type Country = (typeof countries)[number];

/** Ids in order, for the schema. */
export const countryIds = countries.map(({ id }) => id);
