import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';
import { projectRoot } from './content-copy.ts';

/**
 * Where systems keep a Chromium or Chrome that is already installed. The shell without a window comes
 * first: the same engine, and a page opens in less than half the time.
 */
const usualPaths = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
];

const howTo =
  'Install Chromium (Debian: `sudo apt-get install chromium-headless-shell`; anywhere: `npx playwright-core install chromium`) or name one in CHROMIUM_PATH.';

function installed(): string | undefined {
  const named = process.env['CHROMIUM_PATH'];
  if (named !== undefined && named !== '') {
    if (existsSync(named)) return named;
    throw new Error(`CHROMIUM_PATH names ${named}, which is not there. ${howTo}`);
  }
  return [...usualPaths, chromium.executablePath()].find((path) => existsSync(path));
}

function run(command: string, args: readonly string[]): boolean {
  console.log(`  ${command} ${args.join(' ')}`);
  const { status } = spawnSync(command, args, {
    stdio: ['ignore', 'ignore', 'inherit'],
    cwd: projectRoot,
  });
  return status === 0;
}

/**
 * Finds a Chromium or installs one, and says which.
 *
 * @returns path of the program
 * @throws Error with the command to run when there is none to be had
 */
export function findChromium(): string {
  const found = installed();
  if (found !== undefined) return found;
  console.log('No Chromium found. Installing one:');
  const asRoot = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  const fromDebian = (name: string): boolean =>
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', name]);
  const isInstalled =
    (asRoot &&
      run('apt-get', ['update', '-qq']) &&
      (fromDebian('chromium-headless-shell') || fromDebian('chromium'))) ||
    run('npx', ['playwright-core', 'install', 'chromium']);
  const now = isInstalled ? installed() : undefined;
  if (now === undefined) throw new Error(`No Chromium, and none could be installed. ${howTo}`);
  return now;
}

/** Starts Chromium without its own traffic, so that every request seen is the site's. */
export function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: findChromium(),
    args: [
      '--disable-gpu',
      '--disable-smooth-scrolling',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  });
}
