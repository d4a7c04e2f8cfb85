import { getCollection, getEntry } from 'astro:content';
import { oncePerBuild } from '../once-per-build.ts';
import { actionOf, strictestFirst } from './actions.ts';
import type { CombinationData, ConditionData, EmergencyData } from './schema.ts';

export interface Condition extends ConditionData {
  readonly id: string;
}

export interface Combination extends CombinationData {
  readonly id: string;
}

export interface EmergencyNumber extends EmergencyData {
  readonly id: string;
}

/** Path of the section about a condition on the safety page. */
export const conditionHref = (id: string): string => `/safety/#${id}`;

/**
 * A condition by id.
 *
 * @throws Error for an id that no file in `content/conditions` has
 */
export const getCondition = oncePerBuild(async (id: string): Promise<Condition> => {
  const entry = await getEntry('conditions', id);
  if (entry === undefined) {
    throw new Error(`No condition “${id}”. Expected a file content/conditions/${id}.yaml.`);
  }
  return { id, ...entry.data };
});

/** All conditions, the strictest action first, then in the editors' order. */
export const getConditions = oncePerBuild(async (): Promise<readonly Condition[]> => {
  const entries = await getCollection('conditions');
  const conditions = entries.map((entry) => ({ id: entry.id, ...entry.data }));
  return strictestFirst(conditions.toSorted((a, b) => a.order - b.order));
});

/** The conditions of some ids, the strictest action first. */
export async function getConditionsById(ids: readonly string[]): Promise<Condition[]> {
  return (await getConditions()).filter(({ id }) => ids.includes(id));
}

/** The gate of every routine: who has one of these does not begin, unless a professional has said yes. */
export async function getGate(): Promise<Condition[]> {
  return (await getConditions()).filter(({ action }) => actionOf(action).stopsRoutines);
}

/** Conditions that are worse together, by id. */
export const getCombinations = oncePerBuild(async (): Promise<readonly Combination[]> => {
  const entries = await getCollection('combinations');
  return entries
    .map(({ id, data }) => ({ id, ...data }))
    .toSorted((a, b) => a.id.localeCompare(b.id, 'en'));
});

/** The emergency numbers, by country. */
export async function getEmergencyNumbers(): Promise<EmergencyNumber[]> {
  const entries = await getCollection('emergency');
  return entries
    .map(({ id, data }) => ({ id, ...data }))
    .toSorted((a, b) => a.country.localeCompare(b.country, 'en-GB'));
}
