/** The groups of questions of the self-check, in their order. */
export const groups = [
  { id: 'legs-and-breathing', label: 'Legs and breathing' },
  { id: 'pregnancy', label: 'Pregnancy' },
  { id: 'feeling-and-blood-flow', label: 'Feeling and blood flow' },
  { id: 'skin', label: 'Skin' },
  { id: 'feet-and-joints', label: 'Feet and joints' },
  { id: 'illness-and-medicines', label: 'Illness and medicines' },
  { id: 'age', label: 'Age' },
] as const satisfies readonly { id: string; label: string }[];

export type GroupId = (typeof groups)[number]['id'];
export const groupIds = groups.map((group) => group.id);
