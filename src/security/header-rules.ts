/** The headers of one path, or of all that begin with it. */
export interface HeaderRule {
  /** `/sw.js`, or `/cards/*` for all that is in a folder. */
  readonly path: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
}

/**
 * Reads a `_headers` file, as far as this site uses its form.
 * https://docs.netlify.com/manage/routing/headers/ and
 * https://developers.cloudflare.com/pages/configuration/headers/
 *
 * @throws Error that names the line which is neither a path nor a header
 */
export function parseHeaderRules(text: string): HeaderRule[] {
  const rules: { path: string; headers: [string, string][] }[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    const [, name, value] = /^\s+([\w-]+):\s*(\S.*)$/.exec(line) ?? [];
    const rule = rules.at(-1);
    if (name !== undefined && value !== undefined && rule !== undefined)
      rule.headers.push([name, value]);
    else if (/^\/[\w./-]*\*?$/.test(line)) rules.push({ path: line, headers: [] });
    else
      throw new Error(
        `public/_headers:${index + 1}\n  found     ${line.trim()}\n  expected  a path such as /cards/* at the start of a line, or “Name: value” below one, set in by two spaces\n  fix       write it so, or begin the line with #`,
      );
  }
  return rules;
}

/** Whether a rule is for a path. */
const matches = (rule: HeaderRule, path: string): boolean =>
  rule.path.endsWith('*') ? path.startsWith(rule.path.slice(0, -1)) : path === rule.path;

/** The headers of a path by their names; the last rule that matches counts. */
export const headersOf = (path: string, rules: readonly HeaderRule[]): Record<string, string> =>
  Object.fromEntries(rules.filter((rule) => matches(rule, path)).flatMap(({ headers }) => headers));

/**
 * The text of a `_headers` file for a site in a folder.
 *
 * @param base folder that the site is served from, such as `/feet`
 */
export const headersInFolder = (text: string, base: string): string =>
  text.replaceAll(/^\//gm, `${base.replace(/\/$/, '')}/`);
