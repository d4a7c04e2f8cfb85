import type { Redirect } from './redirects.ts';

/** A path in YAML, where “#” begins a comment unless the path is quoted. */
const quoted = (path: string): string => (path.includes('#') ? `'${path}'` : path);

/**
 * A redirect as `content/redirects.yaml` lists it, ready to paste.
 *
 * @param since the day as YYYY-MM-DD
 */
export const redirectLines = ({ from, to }: Redirect, since: string): string =>
  `  - from: ${quoted(from)}\n    to: ${quoted(to)}\n    since: ${since}\n`;

/**
 * Adds redirects to the list, behind all that are older. A redirect to what has moved now leads to where
 * it is, so that a reader is sent on once.
 *
 * @param text of `content/redirects.yaml`
 * @param since the day of the new ones as YYYY-MM-DD, no earlier than the last in the list
 */
export function addRedirects(text: string, added: readonly Redirect[], since: string): string {
  const targets = new Map(added.map(({ from, to }) => [from, to]));
  const before = text
    .replace(/^redirects: \[\]$/m, 'redirects:')
    .replaceAll(/^( +to: )(['"]?)(\S+)\2$/gm, (line, key: string, _quote: string, to: string) => {
      const target = targets.get(to);
      return target === undefined ? line : `${key}${quoted(target)}`;
    });
  return `${before.trimEnd()}\n${added.map((one) => redirectLines(one, since)).join('')}`;
}
