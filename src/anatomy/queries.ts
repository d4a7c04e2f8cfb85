import { getCollection, getEntry } from 'astro:content';
import { getClaim, type Claim } from '../evidence/queries.ts';
import { zoneIds, type Zone } from '../pressure-map/zones.ts';
import type { Sourced } from './numbering.ts';
import type { FootData, PlaceData } from './schema.ts';

/** Where the page stands. */
export const pressHref = '/where-to-press/';

/** A zone of the sole with its words. */
export interface Place extends Omit<PlaceData, 'claims'> {
  readonly id: Zone;
  readonly claims: readonly Claim[];
}

/**
 * The five places, from toes to heel.
 *
 * @throws Error when a zone has no file in `content/places`
 */
export async function getPlaces(): Promise<Place[]> {
  const entries = await getCollection('places');
  return Promise.all(
    zoneIds.map(async (id): Promise<Place> => {
      const entry = entries.find((candidate) => candidate.id === id);
      if (entry === undefined) {
        throw new Error(`No place “${id}”. Expected a file content/places/${id}.yaml.`);
      }
      const claims = await Promise.all(entry.data.claims.map((claim) => getClaim(claim.id)));
      return { ...entry.data, id, claims };
    }),
  );
}

/**
 * The whole foot.
 *
 * @throws Error when `content/foot/whole-foot.yaml` is missing
 */
export async function getFoot(): Promise<FootData> {
  const entry = await getEntry('foot', 'whole-foot');
  if (entry === undefined) throw new Error('Expected a file content/foot/whole-foot.yaml.');
  return entry.data;
}

/** Ids of the conditions that every place names: the page says them once, before any place. */
export function sharedAvoid(places: readonly Place[]): string[] {
  const [first, ...others] = places.map(({ avoid }) => avoid.map(({ id }) => id));
  return (first ?? []).filter((id) => others.every((ids) => ids.includes(id)));
}

/** Every sourced text of the page, in the order in which it is read: what stands open, then what is folded. */
export function textsOf(foot: FootData, places: readonly Place[]): Sourced[] {
  return [
    foot.denial,
    ...places.flatMap(({ technique, anatomy }) => [
      ...technique.slice(0, 1),
      ...anatomy.slice(0, 1),
    ]),
    ...places.flatMap(({ anatomy, sensations, technique }) => [
      ...technique.slice(1),
      ...sensations,
      ...anatomy.slice(1),
    ]),
    ...foot.numbers,
    ...foot.misconceptions,
  ];
}
