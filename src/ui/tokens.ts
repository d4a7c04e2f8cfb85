import sheet from '../styles/tokens.css?raw';

export type Theme = 'light' | 'dark';

/** The colours of `styles/tokens.css`, for what is drawn or written outside a style sheet. */
const tokens = new Map(
  [...sheet.matchAll(/--([\w-]+): (?:light-dark\((#\w+), (#\w+)\)|(#\w+));/g)].map(
    ([, name = '', light, dark, both = '']) => [name, { light: light ?? both, dark: dark ?? both }],
  ),
);

/**
 * A colour of the site.
 *
 * @param name of the token, without its dashes: `paper`
 * @returns the colour as `#rrggbb`
 * @throws RangeError when the sheet has no colour of that name
 */
export function colourOf(name: string, theme: Theme): string {
  const colour = tokens.get(name);
  if (colour === undefined) throw new RangeError(`src/styles/tokens.css has no colour --${name}.`);
  return colour[theme];
}
