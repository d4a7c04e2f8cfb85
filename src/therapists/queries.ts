import { getCollection } from 'astro:content';
import { countries, type Country } from './countries.ts';
import type { RegisterData } from './schema.ts';

export interface RegisterEntry extends RegisterData {
  readonly id: string;
}

/** A country with its rules, its registers and where to look up a podiatrist. */
export interface CountryEntries {
  readonly country: Country;
  readonly rules: readonly RegisterEntry[];
  readonly registers: readonly RegisterEntry[];
  readonly podiatrists: readonly RegisterEntry[];
}

/** All entries in the editors' order. */
export async function getRegisterEntries(): Promise<RegisterEntry[]> {
  const entries = await getCollection('registers');
  return entries.map(({ id, data }) => ({ id, ...data })).toSorted((a, b) => a.order - b.order);
}

/** The entries of one type, in order. */
export async function getEntriesOfType(type: RegisterData['type']): Promise<RegisterEntry[]> {
  return (await getRegisterEntries()).filter((entry) => entry.type === type);
}

/** Countries in the order of their table, each with what holds there. */
export async function getCountries(): Promise<CountryEntries[]> {
  const entries = await getRegisterEntries();
  return countries.map((country) => {
    const ofType = (type: RegisterData['type']) =>
      entries.filter((entry) => entry.type === type && entry.country === country.id);
    return {
      country,
      rules: ofType('rule'),
      registers: ofType('register'),
      podiatrists: ofType('podiatrist'),
    };
  });
}
