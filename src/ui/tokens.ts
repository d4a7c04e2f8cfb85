import stylesheet from '../styles/tokens.css?raw';

export type Theme = 'light' | 'dark';

/** The colours of `styles/tokens.css`, for what is drawn or written outside a stylesheet. */
const colours = new Map(
  [...stylesheet.matchAll(/--color-([\w-]+): (?:light-dark\((#\w+), (#\w+)\)|(#\w+));/g)].map(
    ([, name = '', light, dark, both = '']) => [name, { light: light ?? both, dark: dark ?? both }],
  ),
);

/**
 * Looks a colour of the site up.
 *
 * @param name of the token without its prefix: `paper` for `--color-paper`
 * @returns the colour as `#rrggbb`
 * @throws RangeError when there is no colour of that name
 */
export function colourOf(name: string, theme: Theme): string {
  const colour = colours.get(name);
  if (colour === undefined)
    throw new RangeError(`src/styles/tokens.css has no colour --color-${name}.`);
  return colour[theme];
}
