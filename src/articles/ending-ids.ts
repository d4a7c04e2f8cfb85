/** Ids of the sections that every article ends with, whatever its own are. */
export const endingIds = { safety: 'safety', references: 'references' } as const;
