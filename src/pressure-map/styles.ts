import { details } from './isolines.ts';
import { zoneIds, type Zone } from './zones.ts';

/**
 * A class for the colour of each band: a drawing has too many paths to name it in each.
 *
 * @param colour value of a colour of the site by its name (`pressure-1`)
 */
export const bandStyles = (colour: (name: string) => string): string =>
  details.large.bands
    .map((band) => `.p${band} { fill: ${colour(`pressure-${band}`)}; }`)
    .join('\n');

/** Switches on all that belongs to a zone while a link leads to its words or into them, and the neutral foot off. */
export const openZoneStyles = (): string => {
  const isChosen = (id: Zone): string => `#${id}:target, #${id} :target`;
  const rules = zoneIds.map((id) => `.pressable:has(${isChosen(id)}) .of-${id} { --on: 1; }`);
  const any = `.pressable:has(${zoneIds.map(isChosen).join(', ')}) .neutral { opacity: 0; }`;
  return `@media screen { ${[...rules, any].join('\n')} }`;
};
