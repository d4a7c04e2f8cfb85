/** How hard to press, lightest first. `hint` explains the label. */
export const pressures = [
  { id: 'none', label: 'No pressure', hint: 'hold, move or rest' },
  { id: 'light', label: 'Light', hint: 'like smoothing a sheet' },
  { id: 'medium', label: 'Medium', hint: 'like kneading soft dough' },
  { id: 'firm', label: 'Firm', hint: 'you feel it clearly and it does not hurt' },
] as const;

export const pressureIds = pressures.map(({ id }) => id);
