/**
 * The groups of questions of the self-check that follow “Today”, in their order. What
 * needs help today is asked under that heading, so it names no group.
 */
export const groups = [
  { id: 'health', label: 'Health' },
  { id: 'skin-and-foot', label: 'Skin and foot' },
] as const satisfies readonly { id: string; label: string }[];

export const groupIds = groups.map((group) => group.id);
