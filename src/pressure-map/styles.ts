import { details } from './isolines.ts';
import { zoneIds } from './zones.ts';

/**
 * A class for the colour of each band: a drawing has too many paths to name it in each.
 *
 * @param colour a colour of the site by its name. Default: its custom property
 */
export const bandStyles = (
  colour: (name: string) => string = (name) => `var(--color-${name})`,
): string =>
  details.large.bands
    .map((band) => `.p${band} { fill: ${colour(`pressure-${band}`)}; }`)
    .join('\n');

/** Switches on all that belongs to a zone while its part of the page, or a place in it, is the target. */
export const zoneTargetStyles = (): string => {
  const rules = zoneIds.map(
    (id) => `.pressable:has(#${id}:target, #${id} :target) .of-${id} { --on: 1; }`,
  );
  return `@media screen { ${rules.join('\n')} }`;
};
