import type { Dot } from './grades.ts';

/**
 * One dot of the evidence meter. Each kind has a shape of its own, so that grades can be distinguished
 * without colour: full, empty, half (a split finding), crossed (evidence against), absent (dashed).
 */
const shapes: Record<Dot, (x: number, order: number) => string> = {
  full: (x, order) => `<circle class="dot-${order}" cx="${x}" cy="7" r="6"/>`,
  empty: (x) => `<circle class="meter-ring" cx="${x}" cy="7" r="5.25"/>`,
  half: (x) =>
    `<circle class="meter-ring" cx="${x}" cy="7" r="5.25"/><path class="meter-half" d="M${x} 2a5 5 0 0 0 0 10z"/>`,
  crossed: (x) =>
    `<circle class="meter-ring" cx="${x}" cy="7" r="5.25"/><path class="meter-cross" d="M${x - 3.4} 3.6l6.8 6.8m0-6.8-6.8 6.8"/>`,
  absent: (x) => `<circle class="meter-ring meter-dashed" cx="${x}" cy="7" r="5.25"/>`,
};

/** The four dots of a meter as SVG, in a drawing of 62 by 14 units. */
export function meterSvg(dots: readonly Dot[]): string {
  return dots.map((dot, index) => shapes[dot](7 + index * 16, index + 1)).join('');
}

/**
 * The styles of a meter's dots.
 *
 * @param colour value of a colour of the site by its name (`dot-1`, `control`): a custom property in
 * pages, the colour itself in a picture
 */
export function meterStyles(
  colour: (name: string) => string = (name) => `var(--color-${name})`,
): string {
  const control = colour('control');
  return [
    ...[1, 2, 3, 4].map((dot) => `.dot-${dot} { fill: ${colour(`dot-${dot}`)}; }`),
    `.meter-ring { fill: none; stroke: ${control}; stroke-width: 1.5; }`,
    '.meter-dashed { stroke-dasharray: 2.2 1.92; }',
    `.meter-half { fill: ${control}; }`,
    `.meter-cross { stroke: ${control}; stroke-linecap: round; stroke-width: 1.75; }`,
  ].join('\n');
}
