/** How hard to press, lightest first. `hint` explains the label. */
export const pressures = [
  { id: 'none', label: 'No pressure', hint: 'hold, move or rest' },
  { id: 'light', label: 'Light', hint: 'like smoothing a sheet' },
  { id: 'medium', label: 'Medium', hint: 'like kneading soft dough' },
  { id: 'firm', label: 'Firm', hint: 'you feel it clearly and it does not hurt' },
] as const;

export const pressureIds = pressures.map(({ id }) => id);

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
