/** Builds what is committed twice, as on two machines, and names the first byte that differs. */
import { spawnSync } from 'node:child_process';
import { existsSync, globSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { firstDifference } from '../src/launch/first-difference.ts';
import { projectRoot } from './editor.ts';

const { values } = parseArgs({
  options: { help: { type: 'boolean', short: 'h' }, keep: { type: 'boolean' } },
});
if (values.help === true) {
  console.log(`Usage: npm run reproducible [-- --keep]

Clones what is committed into two folders, builds each without anything kept from earlier builds, in
two time zones and two languages and with folders listed in two orders, and compares every file that
they wrote. It ends with 1 and names the first file that differs, and the place.

  --keep  leave both clones in .cache/reproducible`);
  process.exit(0);
}

/**
 * Two machines: another path, another day at the same moment, other words for days and numbers, and
 * folders that are listed in another order.
 */
const reversed = pathToFileURL(join(import.meta.dirname, 'reversed-folders.mjs')).href;
const machines = [
  { folder: 'one', env: { TZ: 'Pacific/Kiritimati', LC_ALL: 'C.UTF-8' } },
  {
    folder: 'a longer path/two',
    env: { TZ: 'Pacific/Pago_Pago', LC_ALL: 'tr_TR.UTF-8', NODE_OPTIONS: `--import=${reversed}` },
  },
] as const;

/** Inside the project, where packages resolve; what a build keeps is in the clone's own `node_modules`. */
const place = join(projectRoot, '.cache/reproducible');

function run(command: string, args: readonly string[], cwd: string, env = {}): void {
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, ...env, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  if (status !== 0)
    throw new Error(`${command} ${args.join(' ')} failed:\n${(stdout + stderr).slice(-4000)}`);
}

function build({ folder, env }: (typeof machines)[number]): string {
  const root = join(place, folder);
  mkdirSync(join(root, '..'), { recursive: true });
  run('git', ['clone', '--quiet', '--no-hardlinks', projectRoot, root], projectRoot);
  const from = performance.now();
  run('npx', ['astro', 'build'], root, env);
  console.log(`${env.TZ}: built in ${Math.round((performance.now() - from) / 1000)} s`);
  return join(root, 'dist');
}

const readBuilt = (dist: string): Map<string, Buffer> =>
  new Map(
    globSync('**/*', { cwd: dist, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => [file.slice(dist.length + 1).replaceAll('\\', '/'), readFileSync(file)]),
  );

if (existsSync(place)) rmSync(place, { recursive: true });
const [first, second] = machines.map(build).map(readBuilt);
if (first === undefined || second === undefined) throw new Error('Two builds were expected.');
const difference = firstDifference(first, second);
if (values.keep !== true) rmSync(place, { recursive: true });
if (difference === undefined) {
  console.log(`Both builds wrote the same ${first.size} files, byte for byte.`);
} else {
  console.error(difference);
  process.exitCode = 1;
}
