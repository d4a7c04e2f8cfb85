/**
 * The row of a table for an id.
 *
 * @throws RangeError for an id that is not in the table, which a schema should have caught
 */
export function rowById<Row extends { readonly id: string }>(
  table: readonly Row[],
  id: Row['id'],
): Row {
  const row = table.find((candidate) => candidate.id === id);
  if (row === undefined) throw new RangeError(`There is no “${id}” in the table.`);
  return row;
}
