/**
 * The foot that a step massages: one, both at once, or each in turn. Facing you, two soles have their
 * big toes inwards: the right one is drawn on the left.
 */
export const feet = [
  { id: 'left', label: 'left foot', drawn: ['left'] },
  { id: 'right', label: 'right foot', drawn: ['right'] },
  { id: 'both', label: 'both feet', drawn: ['right', 'left'] },
  { id: 'each', label: 'each foot', drawn: ['left'] },
] as const;

export type FootId = (typeof feet)[number]['id'];
export const footIds = feet.map(({ id }) => id);
