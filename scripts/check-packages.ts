/** Reports the licences of all packages and, where the registry answers, their known faults. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { z } from 'astro/zod';
import {
  exceptionOf,
  isAllowed,
  licenceCounts,
  lockedPackages,
  packageFaults,
} from '../src/launch/packages.ts';

const { values } = parseArgs({
  options: { help: { type: 'boolean', short: 'h' }, offline: { type: 'boolean' } },
});
if (values.help === true) {
  console.log(
    'Usage: npm run check:packages [-- --offline]\n\nCounts the licences of all packages in package-lock.json, and names those that src/launch/packages.ts\nneither allows nor excepts, and those whose bytes the lockfile does not vouch for. It needs no network\nand nothing installed. Then it asks the registry for known faults by `npm audit`; --offline leaves\nthat out. It ends with 1 where something is wrong or the registry knows a fault.',
  );
  process.exit(0);
}

const auditSchema = z.object({
  vulnerabilities: z.record(
    z.string(),
    z.object({ severity: z.string(), range: z.string(), isDirect: z.boolean() }),
  ),
});

/** Faults that the registry knows, a line for each; nothing where it did not answer. */
function knownFaults(root: string): string[] | undefined {
  const { stdout } = spawnSync('npm', ['audit', '--json'], { cwd: root, encoding: 'utf8' });
  const answer = auditSchema.safeParse(stdout === '' ? undefined : JSON.parse(stdout));
  if (!answer.success) return undefined;
  return Object.entries(answer.data.vulnerabilities).map(
    ([name, { severity, range, isDirect }]) =>
      `${name} ${range}: ${severity}${isDirect ? '' : ', by another package'}`,
  );
}

/** Prints a heading with lines below it. */
function print(heading: string, lines: readonly string[]): void {
  console.log([heading, ...lines.map((line) => `  ${line}`)].join('\n'));
}

const root = fileURLToPath(new URL('..', import.meta.url));
const packages = lockedPackages(
  readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8'),
);
const excepted = Map.groupBy(
  packages.filter(({ licence }) => !isAllowed(licence ?? '')),
  (item) => exceptionOf(item) ?? '',
);
excepted.delete('');
const wrong = packageFaults(packages);
print(
  `${packages.length} packages:`,
  licenceCounts(packages).map(([licence, count]) => `${String(count).padStart(4)}  ${licence}`),
);
print(
  'Excepted, with the reason:',
  [...excepted].map(([why, items]) => `${items.map(({ name }) => name).join(', ')}: ${why}`),
);
print(wrong.length === 0 ? 'Every licence is allowed or excepted.' : 'To be weighed:', wrong);

const faults = values.offline === true ? undefined : knownFaults(root);
if (faults === undefined)
  console.log(
    'Known faults were not asked for: that needs the registry. Run it again where there is internet.',
  );
else print(faults.length === 0 ? 'The registry knows no fault.' : 'Known faults:', faults);
process.exitCode = wrong.length > 0 || (faults?.length ?? 0) > 0 ? 1 : 0;
