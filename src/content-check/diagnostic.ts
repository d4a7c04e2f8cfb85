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

/** Diagnostics as an author works through them: by file and line. */
export const inOrder = (diagnostics: readonly Diagnostic[]): Diagnostic[] =>
  diagnostics.toSorted((a, b) => a.file.localeCompare(b.file) || (a.line ?? 0) - (b.line ?? 0));

/** Where it is, in the form that editors and terminals open: `content/articles/sleep.mdx:5`. */
export const placeOf = ({ file, line }: Pick<Diagnostic, 'file' | 'line'>): string =>
  line === undefined ? file : `${file}:${line}`;

/** “One mistake”, “3 mistakes”. */
export const countDiagnostics = (count: number, noun: string): string =>
  count === 1 ? `One ${noun}` : `${count} ${noun}s`;

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
  const blocks = inOrder(diagnostics).map(({ found, expected, fix, rule, ...place }) =>
    [
      placeOf(place),
      `  found     ${found}`,
      `  expected  ${expected}`,
      `  fix       ${fix}`,
      ...(rule === undefined ? [] : [`  rule      ${rule}`]),
    ].join('\n'),
  );
  return [`${countDiagnostics(diagnostics.length, noun)} in the content:`, ...blocks].join('\n\n');
}
