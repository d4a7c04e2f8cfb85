import { parseHeaderRules, type HeaderRule } from '../security/header-rules.ts';

/** What a server has to know of a build, in the words of that server. */
export interface ServerConfig {
  /** For nginx, outside of `server`: headers that differ by path. */
  readonly nginxMaps: string;
  /** For nginx, inside of `server`. */
  readonly nginxHeaders: string;
  readonly nginxLocations: string;
  readonly caddyHeaders: string;
  readonly caddyRedirects: string;
}

/** As hosts of static sites do: a browser may keep a file, and asks each time if it is the same. */
const DEFAULTS: Readonly<Record<string, string>> = { 'Cache-Control': 'no-cache' };

/** A header: its value for all paths, and for some, the last that counts first. */
interface Header {
  readonly name: string;
  readonly value: string;
  readonly byPath: readonly (readonly [path: string, value: string])[];
}

/** The rules by header, without types, which servers set in their own way. */
function headersByName(rules: readonly HeaderRule[], everywhere: string): Header[] {
  const names = new Set(rules.flatMap(({ headers }) => headers.map(([name]) => name)));
  names.delete('Content-Type');
  return [...names].map((name) => {
    const values = valuesOf(name, rules);
    return {
      name,
      value: values.find(([path]) => path === everywhere)?.[1] ?? DEFAULTS[name] ?? '',
      byPath: values.filter(([path]) => path !== everywhere),
    };
  });
}

/** All values of a header with their paths, the last rule first. */
const valuesOf = (name: string, rules: readonly HeaderRule[]): [path: string, value: string][] =>
  rules
    .flatMap(({ path, headers }) =>
      headers
        .filter(([other]) => other === name)
        .map(([, value]): [string, string] => [path, value]),
    )
    .toReversed();

/** A path of a rule as a regular expression that nginx and Caddy read alike. */
const pattern = (path: string): string =>
  `^${path.replaceAll('.', '\\.').replace(/\*$|$/, (end) => (end === '*' ? '' : '$'))}`;

/** Name of a server's variable for a header. */
const variable = (name: string): string => name.toLowerCase().replaceAll('-', '_');

/**
 * Says the headers and redirects of a build in the words of nginx and of Caddy.
 *
 * @param headers text of the build's `_headers`
 * @param redirects text of the build's `_redirects`; empty where there are none
 * @param base the folder that the site is served from
 */
export function serverConfig(headers: string, redirects: string, base: string): ServerConfig {
  const rules = parseHeaderRules(headers);
  const everywhere = `${base.replace(/\/$/, '')}/*`;
  const all = headersByName(rules, everywhere);
  const mapped = all.filter(({ byPath }) => byPath.length > 0);
  const types = valuesOf('Content-Type', rules);
  const moved = redirects
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.split(' '));
  const lines = (list: readonly string[]): string => list.map((line) => `${line}\n`).join('');
  return {
    nginxMaps: lines(
      mapped.map(({ name, value, byPath }) => {
        const values = byPath.map(([path, own]) => `  "~${pattern(path)}" "${own}";\n`).join('');
        return `map $uri $footnotes_${variable(name)} {\n${values}  default "${value}";\n}`;
      }),
    ),
    // `always`: on a page that is missing too. Nginx leaves out a header without a value.
    nginxHeaders: lines(
      all.map(({ name, value, byPath }) => {
        const own = byPath.length > 0 ? `$footnotes_${variable(name)}` : `"${value}"`;
        return `add_header ${name} ${own} always;`;
      }),
    ),
    nginxLocations: lines([
      ...types.map(
        ([path, type]) =>
          `location = ${path} { types { } default_type "${type.replace(/;.*/, '')}"; }`,
      ),
      ...moved.map(([from, to]) => `location = ${from} { return 301 ${to}; }`),
    ]),
    caddyHeaders: lines([
      ...mapped.map(({ name, value, byPath }) => {
        const values = byPath.map(([path, own]) => `\t~${pattern(path)} "${own}"\n`).join('');
        return `map {path} {${variable(name)}} {\n${values}\tdefault "${value}"\n}`;
      }),
      ...all.map(({ name, value, byPath }) => {
        const own = byPath.length > 0 ? `{${variable(name)}}` : `"${value}"`;
        return `header ${name} ${own}`;
      }),
      ...types.map(([path, type]) => `header ${path} Content-Type "${type}"`),
    ]),
    caddyRedirects: lines(moved.map(([from, to]) => `redir ${from} ${to} 301`)),
  };
}
