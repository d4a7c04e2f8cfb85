import type { ContentFile } from '../content-check/library.ts';
import { actionIds } from '../safety/actions.ts';
import type { Values } from './entry-text.ts';

/** A field of a file, whether the rest of it keeps to the schema or not. */
function fieldOf({ yaml }: ContentFile, name: string): unknown {
  const { data } = yaml;
  return typeof data === 'object' && data !== null ? Reflect.get(data, name) : undefined;
}

/**
 * Likely answers: the next place in the order, and today for the day of a search.
 *
 * @param siblings the files of the same kind
 * @param today as YYYY-MM-DD
 */
export const suggestionsFor =
  (siblings: readonly ContentFile[], today: string) =>
  (path: string, answers: Values): string | number | undefined => {
    if (path === 'searched.date') return today;
    if (path !== 'order') return undefined;
    // Conditions count within their action, so their place waits for it.
    const isByAction = siblings.some((file) => fieldOf(file, 'action') !== undefined);
    if (isByAction && !actionIds.some((action) => action === answers['action'])) return undefined;
    const places = siblings
      .filter((file) => !isByAction || fieldOf(file, 'action') === answers['action'])
      .map((file) => Number(fieldOf(file, 'order')))
      .filter(Number.isInteger);
    return Math.max(0, ...places) + 1;
  };
