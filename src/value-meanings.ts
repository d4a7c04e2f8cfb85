/** A row of a table of values: its id stands in the file. */
interface Row {
  readonly id: string;
  readonly label: string;
}

/**
 * What each value of a choice means, for `.meta()` of its schema: shown by `npm run new:…`, by code
 * editors and in `content/FIELDS.md`. The name is the one that editors of JSON Schema know.
 *
 * @param table the table that the choice is made from, in its order
 */
export const valueMeanings = (table: readonly Row[]): { enumDescriptions: string[] } => ({
  enumDescriptions: table.map(({ label }) => label),
});
