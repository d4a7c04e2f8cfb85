/** What the rows need of an emergency number. */
interface Entry {
  readonly country: string;
  /** Codes of the countries in ISO 3166-1. */
  readonly regions: readonly string[];
  /** What to dial: `999`, `112 or 999`. */
  readonly number: string;
}

/** Countries that dial the same. */
export interface EmergencyRow {
  /** What to dial; each works. */
  readonly numbers: readonly string[];
  readonly countries: readonly string[];
}

/** The country whose English the site is written in. Its number comes first. */
const HOME = 'GB';

/**
 * Emergency numbers, each with the countries where it is dialled: the site's own country first, then
 * the numbers that most countries share. Nobody is asked, and no device is searched, for where they are.
 *
 * @param entries by country
 */
export function emergencyRows(entries: readonly Entry[]): EmergencyRow[] {
  const reach = (number: string): number =>
    entries
      .filter((entry) => entry.number === number)
      .reduce((sum, { regions }) => sum + (regions.includes(HOME) ? Infinity : regions.length), 0);
  return [...new Set(entries.map(({ number }) => number))]
    .toSorted((a, b) => (reach(a) === reach(b) ? a.localeCompare(b, 'en') : reach(b) - reach(a)))
    .map((number) => ({
      numbers: number.split(' or '),
      countries: entries.filter((entry) => entry.number === number).map(({ country }) => country),
    }));
}

const list = new Intl.ListFormat('en-GB');

/** The rows as text: `999 (United Kingdom), 112 (European Union)`. */
export const inOneLine = (rows: readonly EmergencyRow[]): string =>
  rows
    .map(({ numbers, countries }) => `${numbers.join(' or ')}\u00A0(${list.format(countries)})`)
    .join(', ');
