import { getCollection, getEntry } from 'astro:content';
import type { ClaimData, SourceData } from './schema.ts';

/** An entry with its id, as components take it. */
export interface Source extends SourceData {
  readonly id: string;
}
export interface Claim extends ClaimData {
  readonly id: string;
}

/**
 * A source by id.
 *
 * @throws Error for an id that no file in `content/sources` has
 */
export async function getSource(id: string): Promise<Source> {
  const entry = await getEntry('sources', id);
  if (entry === undefined) {
    throw new Error(`No source “${id}”. Expected a file content/sources/${id}.yaml.`);
  }
  return { id, ...entry.data };
}

/**
 * A claim by id.
 *
 * @throws Error for an id that no file in `content/claims` has
 */
export async function getClaim(id: string): Promise<Claim> {
  const entry = await getEntry('claims', id);
  if (entry === undefined) {
    throw new Error(`No claim “${id}”. Expected a file content/claims/${id}.yaml.`);
  }
  return { id, ...entry.data };
}

/** How many sources and claims the library holds. */
export async function countLibrary(): Promise<{ sources: number; claims: number }> {
  const [sources, claims] = await Promise.all([getCollection('sources'), getCollection('claims')]);
  return { sources: sources.length, claims: claims.length };
}
