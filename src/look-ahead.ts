import { availableParallelism } from 'node:os';

/**
 * Answers requests that come one after the other, as Astro's do in a build, and meanwhile starts the
 * next ones: their work is done by other processors. While somebody writes, only what is requested is
 * made.
 *
 * @param make what is requested; it must leave its work to other threads
 * @returns takes all items in the order of the requests, and which of them is requested
 */
export function lookAhead<Item, Result>(
  make: (item: Item) => Promise<Result>,
): (items: readonly Item[], index: number) => Promise<Result> {
  const started = new Map<Item, Promise<Result>>();
  const ahead = import.meta.env.DEV ? 0 : availableParallelism();
  return (items, index) => {
    const [requested, ...next] = items.slice(index, index + 1 + ahead).map((item) => {
      const result = started.get(item) ?? make(item);
      started.set(item, result);
      return { item, result };
    });
    if (requested === undefined) throw new RangeError(`There is no item ${index}.`);
    // Their errors are thrown when they are requested.
    for (const { result } of next) result.catch(() => undefined);
    started.delete(requested.item);
    return requested.result;
  };
}
