/** The parts of the sole that an article, a benefit or a step can name, from toes to heel. */
export const zones = [
  { id: 'toes', label: 'toes' },
  { id: 'ball', label: 'ball of the foot' },
  { id: 'arch', label: 'arch' },
  { id: 'edge', label: 'outer edge' },
  { id: 'heel', label: 'heel' },
] as const;

export type Zone = (typeof zones)[number]['id'];

/** What can glow: a zone, or of the toes the big one alone. */
export type Lit = Zone | 'big-toe';

/** Ids of all zones, for schemas and for checking what an author typed. */
export const zoneIds = zones.map((zone) => zone.id);

/** Whether a word names a zone. */
export function isZone(word: string): word is Zone {
  return zoneIds.some((id) => id === word);
}

/**
 * Which zones are lit, in words, for people who do not see the drawing.
 *
 * @param lit zones in any order
 * @returns for instance `the ball of the foot and the heel`, or `the whole sole` when none is named
 */
export function describeZones(lit: readonly Zone[]): string {
  const names = zones.filter((zone) => lit.includes(zone.id)).map((zone) => `the ${zone.label}`);
  if (names.length === 0 || names.length === zones.length) return 'the whole sole';
  return new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(names);
}
