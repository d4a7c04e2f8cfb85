/** Programs that measure and that the project does not need otherwise. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../helpers/content-copy.ts';

const folder = join(projectRoot, 'node_modules/.cache/footnotes-report-tools');

/**
 * Installs a package beside the project's own, once for each version. Nothing of it runs while it is
 * installed.
 *
 * @returns its folder
 * @throws Error with what npm said when the registry does not give it
 */
export function tool(name: string, version: string): string {
  const root = join(folder, `${name.replace('/', '-')}-${version}`);
  const installed = join(root, 'node_modules', name);
  if (existsSync(installed)) return installed;
  mkdirSync(root, { recursive: true });
  writeFileSync(join(root, 'package.json'), '{ "private": true }\n');
  console.log(`Installing ${name} ${version} …`);
  const { status, stderr } = spawnSync(
    'npm',
    [
      'install',
      '--ignore-scripts',
      '--no-audit',
      '--no-fund',
      '--save-exact',
      `${name}@${version}`,
    ],
    { cwd: root, encoding: 'utf8' },
  );
  if (status !== 0) {
    throw new Error(
      `${name} ${version} could not be installed, which needs the registry:\n${stderr}`,
    );
  }
  return installed;
}

/**
 * Runs a program and gives what it prints.
 *
 * @throws Error with the end of what it said when it fails
 */
export function output(
  command: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = process.env,
): string {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    cwd: projectRoot,
    encoding: 'utf8',
    env,
    maxBuffer: 2 ** 28,
  });
  if (error !== undefined) throw error;
  if (status !== 0) throw new Error(`${command} failed:\n${`${stdout}\n${stderr}`.slice(-2000)}`);
  return stdout;
}
