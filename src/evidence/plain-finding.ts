/** Statistics, which a reader of a sentence can do without: p values, intervals, effect sizes, ratios. */
const statistic =
  /\bp\s*[<=>]|\bCI\b|\bconfidence interval|\bodds ratio|\b(?:g|d|SMD|OR|RR|MD|WMD)\s+[-−]?\d/;

/**
 * A finding in plain words: without brackets that hold statistics, and without p values at the end of
 * a clause. Everything else stands as it is; the whole is told under “Figures”.
 */
export function plainFinding(finding: string): string {
  return finding
    .replace(/\s*\(([^()]*)\)/g, (brackets, inside: string) =>
      statistic.test(inside) ? '' : brackets,
    )
    .replace(
      /,? (?:all |both |each )?p\s*[<=>]\s*[\d.]*\d(?: (?:as printed|between groups))?/g,
      '',
    );
}

/** The same for a line that has its figures folded below it: no brackets that hold any. */
export const withoutFigures = (finding: string): string =>
  plainFinding(finding).replace(/\s*\([^()]*\d[^()]*\)/g, '');
