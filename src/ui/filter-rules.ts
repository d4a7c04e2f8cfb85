/** What the choices of a filter show and hide. */
interface Filter {
  /** Selector of what holds the choices and the list. */
  readonly within: string;
  /** Selector of an item of the list. */
  readonly item: string;
  /** The item's data attribute that holds its value: `data-domain`. */
  readonly attribute: string;
  /** Name of the radio buttons, where another choice beside them has the same values. Default: any. */
  readonly name?: string;
  /** The attribute holds several values with spaces between them. */
  readonly holds?: boolean;
}

/**
 * Rules that make a filter of radio buttons work without script: while a value is chosen, items with
 * another one are hidden. CSS cannot compare two attributes, so each value needs a selector.
 *
 * @param values every value that can be chosen, apart from the one that shows all
 */
export function filterRules(
  { within, item, attribute, name, holds = false }: Filter,
  values: readonly string[],
): string {
  const chosen = name === undefined ? '' : `[name="${name}"]`;
  const selectors = values.map(
    (value) =>
      `${within}:has(${chosen}[value="${value}"]:checked) ${item}:not([${attribute}${holds ? '~' : ''}="${value}"])`,
  );
  return `${selectors.join(',\n')} { display: none; }`;
}
