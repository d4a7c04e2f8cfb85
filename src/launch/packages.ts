import { z } from 'astro/zod';

/**
 * Licences of packages that a site may be built with. None asks anything of who publishes the pages
 * but that a notice stays in what is passed on, and the type's notice lies in `src/fonts`.
 * Names are those of https://spdx.org/licenses/
 */
const ALLOWED: readonly string[] = [
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BSD',
  'CC0-1.0',
  'CC-BY-4.0',
  'ISC',
  'MIT',
  'MPL-2.0',
  'OFL-1.1',
  'Python-2.0',
  'Unlicense',
  'Zlib',
];

/** Packages under other licences, and why they may stay. */
const EXCEPTIONS: readonly { readonly name: RegExp; readonly why: string }[] = [
  {
    name: /^@img\/sharp-/,
    why: 'LGPL: a library that Astro may draw pictures with in a build; nothing of it is published',
  },
  {
    name: /^citeproc$/,
    why: 'CPAL or AGPL: sets references in a build; nothing of it is published',
  },
  {
    name: /^(?:i|memorystream)$/,
    why: 'MIT, said in an older form of package.json that the lockfile leaves out',
  },
];

/** A package as the lockfile has it. */
export interface LockedPackage {
  readonly name: string;
  readonly version: string;
  /** SPDX expression, or nothing where the package names none. */
  readonly licence: string | undefined;
  /** Whether the lockfile has the hash of its bytes, by which npm refuses others. */
  readonly hasHash: boolean;
}

const lockfileSchema = z.object({
  packages: z.record(
    z.string(),
    z.object({
      version: z.string().optional(),
      license: z.string().optional(),
      integrity: z.string().optional(),
      inBundle: z.boolean().optional(),
    }),
  ),
});

/** The packages of a `package-lock.json`, without the project itself. */
export function lockedPackages(lockfile: string): LockedPackage[] {
  const { packages } = lockfileSchema.parse(JSON.parse(lockfile));
  return Object.entries(packages)
    .filter(([path]) => path !== '')
    .map(([path, { version = '', license, integrity, inBundle = false }]) => ({
      name: path.replace(/^.*node_modules\//, ''),
      version,
      licence: license,
      // A package inside of another is covered by the hash of that one.
      hasHash: integrity !== undefined || inBundle,
    }));
}

/** Whether a licence is allowed: of “or” one part, of “and” each. */
export const isAllowed = (licence: string): boolean =>
  licence
    .replace(/[()]/g, '')
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((part) => ALLOWED.includes(part)));

/** Why a package may stay although its licence is not on the list, or nothing. */
export const exceptionOf = ({ name }: Pick<LockedPackage, 'name'>): string | undefined =>
  EXCEPTIONS.find((exception) => exception.name.test(name))?.why;

/** What is wrong with packages, a line for each: a licence that nobody weighed, or no hash. */
export const packageFaults = (packages: readonly LockedPackage[]): string[] =>
  packages.flatMap((item) => {
    const { name, version, licence, hasHash } = item;
    const isFine = licence !== undefined && isAllowed(licence);
    return [
      ...(isFine || exceptionOf(item) !== undefined
        ? []
        : [`${name} ${version}: ${licence ?? 'names no licence'}`]),
      ...(hasHash ? [] : [`${name} ${version}: package-lock.json has no hash of it`]),
    ];
  });

/** How many packages have each licence, the most frequent first. */
export function licenceCounts(
  packages: readonly LockedPackage[],
): (readonly [licence: string, count: number])[] {
  const counts = new Map<string, number>();
  for (const { licence = 'none named' } of packages)
    counts.set(licence, (counts.get(licence) ?? 0) + 1);
  return [...counts].toSorted(([, a], [, b]) => b - a);
}
