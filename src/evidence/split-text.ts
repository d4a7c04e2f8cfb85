/** A stretch of a text and the node that takes its place. */
export interface Replacement<Node> {
  /** Offset of its first character. */
  readonly start: number;
  /** Offset behind its last character. */
  readonly end: number;
  readonly node: Node;
}

/**
 * Splits a text node of a Markdown tree around the stretches that are replaced.
 *
 * @param replacements in reading order, without overlaps
 * @returns the new nodes and, between them, what is left of the text
 */
export function splitText<Node>(value: string, replacements: readonly Replacement<Node>[]) {
  const text = (start: number, end?: number) => {
    const rest = value.slice(start, end);
    return rest === '' ? [] : [{ type: 'text' as const, value: rest }];
  };
  return [
    ...replacements.flatMap(({ start, node }, index) => [
      ...text(replacements[index - 1]?.end ?? 0, start),
      node,
    ]),
    ...text(replacements.at(-1)?.end ?? 0),
  ];
}
