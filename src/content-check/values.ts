/** Where a value is in its entry: names of fields and places in lists. */
export type FieldPath = readonly (string | number)[];

/** A value inside an entry and where it is. */
export interface PlacedValue {
  readonly path: FieldPath;
  readonly value: unknown;
}

/** Every value inside another, itself first, in the order of the file. */
export function* valuesIn(value: unknown, path: FieldPath = []): Generator<PlacedValue> {
  yield { path, value };
  if (typeof value !== 'object' || value === null) return;
  const children: [string, unknown][] = Object.entries(value);
  for (const [name, child] of children)
    yield* valuesIn(child, [...path, Array.isArray(value) ? Number(name) : name]);
}
