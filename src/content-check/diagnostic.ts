/** A mistake in the content, told so that its author can mend it without asking anybody. */
export interface Fault {
  /** Path from the project's root. */
  readonly file: string;
  /** Line in the file, from 1, where there is one. */
  readonly line?: number;
  readonly found: string;
  readonly expected: string;
  readonly fix: string;
}

/** Faults of one file stand together, in the order of its lines. */
function inReadingOrder(faults: readonly Fault[]): Fault[] {
  return faults.toSorted((a, b) => a.file.localeCompare(b.file) || (a.line ?? 0) - (b.line ?? 0));
}

/**
 * The words that an author reads: one block for each fault, and the count.
 *
 * @param faults in any order
 */
export function describeFaults(faults: readonly Fault[]): string {
  const blocks = inReadingOrder(faults).map(({ file, line, found, expected, fix }) =>
    [
      line === undefined ? file : `${file}:${line}`,
      `  found     ${found}`,
      `  expected  ${expected}`,
      `  fix       ${fix}`,
    ].join('\n'),
  );
  const count = faults.length === 1 ? 'One mistake' : `${faults.length} mistakes`;
  return [`${count} in the content:`, ...blocks].join('\n\n');
}
