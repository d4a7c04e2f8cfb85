import { getCollection, getEntries, getEntry } from 'astro:content';
import { oncePerBuild } from '../once-per-build.ts';
import { toClaim, type Claim } from './claim.ts';
import { sortName } from './note.ts';
import type { SourceData, TermData } from './schema.ts';
import { letterPages, type LetterPage } from './source-pages.ts';
import type { Study } from './studies.ts';
import { kinds } from './source-tables.ts';

export type { Claim };
export { sourceHref } from './source-pages.ts';

/** An entry with its id, as components take it. */
export interface Source extends SourceData {
  readonly id: string;
}
export interface Term extends TermData {
  readonly id: string;
}

/**
 * A source by id.
 *
 * @throws Error for an id that no file in `content/sources` has
 */
export const getSource = oncePerBuild(async (id: string): Promise<Source> => {
  const entry = await getEntry('sources', id);
  if (entry === undefined) {
    throw new Error(`No source “${id}”. Expected a file content/sources/${id}.yaml.`);
  }
  return { id, ...entry.data };
});

/** Ids of the sources that were retracted. */
const getRetracted = oncePerBuild(async (): Promise<ReadonlySet<string>> => {
  const sources = await getCollection('sources', ({ data }) => data.retracted !== undefined);
  return new Set(sources.map(({ id }) => id));
});

/**
 * A claim by id.
 *
 * @throws Error for an id that no file in `content/claims` has
 */
export const getClaim = oncePerBuild(async (id: string): Promise<Claim> => {
  const entry = await getEntry('claims', id);
  if (entry === undefined) {
    throw new Error(`No claim “${id}”. Expected a file content/claims/${id}.yaml.`);
  }
  return toClaim(id, entry.data, await getRetracted());
});

/** The page of a claim. */
export const claimHref = (id: string): string => `/evidence/${id}/`;

/** The entry of a word in the glossary. */
export const termHref = (id: string): string => `/glossary/#${id}`;

/** All claims by their statement. */
export const getClaims = oncePerBuild(async (): Promise<readonly Claim[]> => {
  const [entries, retracted] = await Promise.all([getCollection('claims'), getRetracted()]);
  return entries
    .map(({ id, data }) => toClaim(id, data, retracted))
    .toSorted((a, b) => a.statement.localeCompare(b.statement, 'en-GB'));
});

/** Ids of the claims that a safety note says to ask a professional about first. */
export const getAskFirst = oncePerBuild(async (): Promise<ReadonlySet<string>> => {
  const asked = await Promise.all(
    (await getClaims()).map(async ({ id, conditions = [] }) =>
      (await getEntries([...conditions])).some(
        ({ data }) => data.action === 'ask-a-professional-first',
      )
        ? [id]
        : [],
    ),
  );
  return new Set(asked.flat());
});

/** All sources by the name they are spoken of, then by year. */
export const getSources = oncePerBuild(async (): Promise<readonly Source[]> => {
  const entries = await getCollection('sources');
  return entries
    .map(({ id, data }) => ({ id, ...data }))
    .toSorted(
      (a, b) => sortName(a).localeCompare(sortName(b), 'en-GB') || a.id.localeCompare(b.id, 'en'),
    );
});

/** A page of sources in full. */
export interface SourcePage extends LetterPage<Source> {
  /** The letter that their ids begin with. */
  readonly letter: string;
  /** Paths of all pages of the letter, in order. */
  readonly pages: readonly string[];
}

/** The pages of sources in full, by letter and in the order of their names. */
export const getSourcePages = oncePerBuild(async (): Promise<readonly SourcePage[]> => {
  const byLetter = Map.groupBy(await getSources(), ({ id }) => id.charAt(0));
  return [...byLetter]
    .toSorted(([a], [b]) => a.localeCompare(b, 'en'))
    .flatMap(([letter, sources]) => {
      const pages = letterPages(letter, sources);
      return pages.map((page) => ({ ...page, letter, pages: pages.map(({ href }) => href) }));
    });
});

/** The sources of a claim: those in favour, then those against, each the strongest kind of study first. */
export async function getStudies(claim: Claim): Promise<Study[]> {
  const side = async (references: Claim['supports'], inFavour: boolean): Promise<Study[]> => {
    const sources = await Promise.all(references.map(({ id }) => getSource(id)));
    return sources
      .toSorted((a, b) => rankOf(a) - rankOf(b))
      .map((source) => ({ source, inFavour }));
  };
  return [...(await side(claim.supports, true)), ...(await side(claim.opposes, false))];
}

const rankOf = ({ kind }: Source): number => kinds.findIndex(({ id }) => id === kind);

/** How many sources and claims the library holds; those that were retracted are not counted. */
export async function countLibrary(): Promise<{ sources: number; claims: number }> {
  const [sources, claims] = await Promise.all([getSources(), getClaims()]);
  const standing = sources.filter(({ retracted }) => retracted === undefined);
  return { sources: standing.length, claims: claims.length };
}

/** The glossary, by term. */
export const getTerms = oncePerBuild(async (): Promise<readonly Term[]> => {
  const entries = await getCollection('glossary');
  return entries
    .map(({ id, data }) => ({ id, ...data }))
    .toSorted((a, b) => a.term.localeCompare(b.term, 'en-GB'));
});

/**
 * A word of the glossary by id.
 *
 * @throws Error for an id that no file in `content/glossary` has
 */
export const getTerm = oncePerBuild(async (id: string): Promise<Term> => {
  const entry = await getEntry('glossary', id);
  if (entry === undefined) {
    throw new Error(`No term “${id}”. Expected a file content/glossary/${id}.yaml.`);
  }
  return { id, ...entry.data };
});
