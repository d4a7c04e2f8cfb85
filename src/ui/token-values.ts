/**
 * The value of a colour as `styles/tokens.css` writes it, for stylesheets that are made from tables: a
 * page then has the colours that it shows, and not the names of all.
 *
 * @param stylesheet the text of tokens.css
 * @param name of the token without its prefix: `paper` for `--color-paper`
 * @returns `light-dark(#fbfafe, #13111f)`, `#7d0f2b` or `var(--color-control)`
 * @throws RangeError when there is no colour of that name
 */
export function colourValue(stylesheet: string, name: string): string {
  const value = new RegExp(`--color-${name}: (?<value>[^;]+);`).exec(stylesheet)?.groups?.['value'];
  if (value === undefined)
    throw new RangeError(`src/styles/tokens.css has no colour --color-${name}.`);
  return value;
}
