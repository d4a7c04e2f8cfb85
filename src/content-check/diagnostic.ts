/** A mistake in the content, described so that its author can fix it without asking anybody. */
export interface Diagnostic {
  /** Path from the project's root. */
  readonly file: string;
  /** Line in the file, from 1, where there is one. */
  readonly line?: number;
  readonly found: string;
  readonly expected: string;
  readonly fix: string;
  /** The prose rule that a comment can silence at this place. Other mistakes have none. */
  readonly rule?: string;
}

const byFileAndLine = (a: Diagnostic, b: Diagnostic): number =>
  a.file.localeCompare(b.file) || (a.line ?? 0) - (b.line ?? 0);

/**
 * The text that an author reads: one block for each diagnostic, by file and line, and the count.
 *
 * @param diagnostics in any order
 * @param noun what one of them is
 */
export function describeDiagnostics(
  diagnostics: readonly Diagnostic[],
  noun: 'mistake' | 'doubt' = 'mistake',
): string {
  const blocks = diagnostics
    .toSorted(byFileAndLine)
    .map(({ file, line, found, expected, fix, rule }) =>
      [
        line === undefined ? file : `${file}:${line}`,
        `  found     ${found}`,
        `  expected  ${expected}`,
        `  fix       ${fix}`,
        ...(rule === undefined ? [] : [`  rule      ${rule}`]),
      ].join('\n'),
    );
  const count = diagnostics.length === 1 ? `One ${noun}` : `${diagnostics.length} ${noun}s`;
  return [`${count} in the content:`, ...blocks].join('\n\n');
}
