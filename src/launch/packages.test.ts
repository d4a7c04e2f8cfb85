import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { isAllowed, licenceCounts, lockedPackages, packageFaults } from './packages.ts';

const lockfile = (packages: object): string =>
  JSON.stringify({ packages: { '': { version: '1.0.0' }, ...packages } });

test.each([
  ['MIT', true],
  ['(MIT OR GPL-3.0)', true],
  ['MIT AND Zlib', true],
  ['(MIT AND GPL-3.0)', false],
  ['AGPL-3.0', false],
  ['SEE LICENSE IN LICENSE.md', false],
])('%s is allowed: %s', (licence, expected) => {
  expect(isAllowed(licence)).toBe(expected);
});

test('names a package with a licence that nobody weighed, with none, and without a hash', () => {
  const packages = lockedPackages(
    lockfile({
      'node_modules/fine': { version: '1.0.0', license: 'MIT', integrity: 'sha512-a' },
      'node_modules/a/node_modules/strict': {
        version: '2.0.0',
        license: 'GPL-3.0',
        integrity: 'sha512-b',
      },
      'node_modules/silent': { version: '3.0.0', integrity: 'sha512-c' },
      'node_modules/loose': { version: '4.0.0', license: 'ISC' },
      'node_modules/citeproc': {
        version: '5.0.0',
        license: 'CPAL-1.0 OR AGPL-1.0',
        integrity: 'sha512-d',
      },
    }),
  );
  expect(packageFaults(packages)).toEqual([
    'strict 2.0.0: GPL-3.0',
    'silent 3.0.0: names no licence',
    'loose 4.0.0: package-lock.json has no hash of it',
  ]);
  expect(licenceCounts(packages)[0]?.[1]).toBe(1);
});

test('every package of the project has a hash, and a licence that was weighed', () => {
  expect(packageFaults(lockedPackages(readFileSync('package-lock.json', 'utf8')))).toEqual([]);
});
