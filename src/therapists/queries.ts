import { getCollection } from 'astro:content';
import { countries, type Country } from './countries.ts';
import type { RegisterData } from './schema.ts';

export interface RegisterEntry extends RegisterData {
  readonly id: string;
}

/** A country with its rules and its registers. */
export interface CountryEntries {
  readonly country: Country;
  readonly rules: readonly RegisterEntry[];
  readonly registers: readonly RegisterEntry[];
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

/** Countries in the order of their table, each with its rules and registers. */
export async function getCountries(): Promise<CountryEntries[]> {
  const [rules, registers] = await Promise.all([
    getEntriesOfType('rule'),
    getEntriesOfType('register'),
  ]);
  return countries.map((country) => ({
    country,
    rules: rules.filter((entry) => entry.country === country.id),
    registers: registers.filter((entry) => entry.country === country.id),
  }));
}
