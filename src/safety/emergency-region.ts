/**
 * The region that a device’s languages name: `GB` for `en-GB`. A language without a region names none,
 * since English, French or Spanish are spoken in many countries.
 *
 * @param languages as in `navigator.languages`, the preferred one first
 */
export function regionsOf(languages: readonly string[]): string[] {
  return languages.flatMap((language) => {
    try {
      return new Intl.Locale(language).region ?? [];
    } catch {
      // Some browsers hand over tags that are none.
      return [];
    }
  });
}

/**
 * The first entry for one of the regions, in the order of the regions.
 *
 * @returns undefined where no entry is for any of them
 */
export function nearestEntry<Entry extends { readonly regions: readonly string[] }>(
  entries: readonly Entry[],
  regions: readonly string[],
): Entry | undefined {
  for (const region of regions) {
    const found = entries.find((entry) => entry.regions.includes(region));
    if (found !== undefined) return found;
  }
  return undefined;
}
