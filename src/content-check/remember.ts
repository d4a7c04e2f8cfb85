/**
 * A function that is computed once for each file or entry: none ever changes, a changed file is a new one.
 *
 * @param read what to compute
 */
export function remember<Item extends object, Result>(
  read: (item: Item) => Result,
): (item: Item) => Result {
  const kept = new WeakMap<Item, { readonly result: Result }>();
  return (item) => {
    const held = kept.get(item) ?? { result: read(item) };
    kept.set(item, held);
    return held.result;
  };
}
