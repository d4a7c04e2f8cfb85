import { zoneIds, type Zone } from '../pressure-map/zones.ts';

/**
 * The id of the drawing of some zones: one on a page for each distinct set, in whatever order the
 * zones were named.
 */
export function soleId(zones: readonly Zone[]): string {
  const ordered = zoneIds.filter((id) => zones.includes(id));
  return `sole-${ordered.length === 0 ? 'rest' : ordered.join('-')}`;
}

/** The distinct sets of zones of some steps, in the order of their first use. */
export function distinctZones(steps: readonly { readonly zones: readonly Zone[] }[]): Zone[][] {
  const sets = new Map(steps.map(({ zones }) => [soleId(zones), [...zones]]));
  return [...sets.values()];
}
