/** How hard to press, lightest first. `label` is shown; `hint` says what it means. */
export const pressures = [
  { id: 'none', label: 'No pressing', hint: 'hold, move or rest' },
  { id: 'light', label: 'Light', hint: 'like smoothing a sheet' },
  { id: 'medium', label: 'Medium', hint: 'like kneading soft dough' },
  { id: 'firm', label: 'Firm', hint: 'you feel it clearly and it does not hurt' },
] as const;

export type PressureId = (typeof pressures)[number]['id'];
export const pressureIds = pressures.map(({ id }) => id);

/** Whose turn it is. */
export const feet = [
  { id: 'left', label: 'left foot' },
  { id: 'right', label: 'right foot' },
  { id: 'both', label: 'both feet' },
] as const;

export type FootId = (typeof feet)[number]['id'];
export const footIds = feet.map(({ id }) => id);

/**
 * The row of a table for an id.
 *
 * @throws RangeError for an id that is not in the table, which a schema should have caught
 */
export function rowOf<Row extends { readonly id: string }>(
  table: readonly Row[],
  id: Row['id'],
): Row {
  const row = table.find((candidate) => candidate.id === id);
  if (row === undefined) throw new RangeError(`There is no “${id}” in the table.`);
  return row;
}
