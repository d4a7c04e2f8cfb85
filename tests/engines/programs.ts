import { spawnSync } from 'node:child_process';
import { existsSync, globSync } from 'node:fs';
import { findChromium } from '../helpers/browser.ts';
import type { EngineName } from './engine.ts';

const firstOf = (paths: readonly string[]): string | undefined => paths.find(existsSync);

/** The Firefox of this machine, or the one in `FIREFOX_PATH`. */
const firefox = (): string | undefined =>
  firstOf([
    process.env['FIREFOX_PATH'] ?? '',
    '/usr/bin/firefox-esr',
    '/usr/bin/firefox',
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    'C:/Program Files/Mozilla Firefox/firefox.exe',
  ]);

const webkitDriver = (): string | undefined =>
  firstOf(['/usr/bin/WebKitWebDriver', '/usr/local/bin/WebKitWebDriver']);
/** The small browser that comes with WebKitGTK. */
const miniBrowser = (): string | undefined =>
  globSync('/usr/lib{,exec}/{*/,}webkit2gtk-4.*/MiniBrowser')[0];
const hasScreen = (): boolean =>
  (process.env['DISPLAY'] ?? '') !== '' ||
  spawnSync('Xvfb', ['-help'], { stdio: 'ignore' }).error === undefined;

interface Program {
  /** Paths of what is started, or nothing where part of it is missing. */
  readonly find: () => readonly string[] | undefined;
  readonly packages: string;
}

const programs: Record<EngineName, Program> = {
  Chromium: { find: () => [findChromium()], packages: 'chromium-headless-shell' },
  Firefox: {
    find: () => {
      const path = firefox();
      return path === undefined ? undefined : [path];
    },
    packages: 'firefox-esr',
  },
  WebKit: {
    find: () => {
      const [driver, browser] = [webkitDriver(), miniBrowser()];
      return driver === undefined || browser === undefined || !hasScreen()
        ? undefined
        : [driver, browser];
    },
    packages: 'webkit2gtk-driver xvfb',
  },
};

/** Whether an engine must be there; the project's gate sets `BROWSER_ENGINES=required`. */
const isRequired = process.env['BROWSER_ENGINES'] === 'required';

/**
 * Finds what an engine needs on this machine, and says so where it is missing.
 *
 * @returns paths of its programs, the driver first where there is one; nothing where it is missing
 * @throws Error with the command to run where it is missing and the gate wants it
 */
export function findPrograms(name: EngineName): readonly string[] | undefined {
  const { find, packages } = programs[name];
  const paths = find();
  if (paths !== undefined) return paths;
  const text = `${name} is not on this machine. Debian and Ubuntu: sudo apt-get install ${packages}`;
  if (isRequired) throw new Error(text);
  console.log(`  Skipped, since ${text}`);
  return undefined;
}
