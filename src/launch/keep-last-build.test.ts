import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { keepLastBuild } from './keep-last-build.ts';

let root: URL;
beforeEach(() => {
  root = pathToFileURL(`${mkdtempSync(join(tmpdir(), 'keep-last-build-'))}/`);
  mkdirSync(new URL('dist/', root));
  writeFileSync(new URL('dist/index.html', root), 'old');
  writeFileSync(new URL('dist/gone.html', root), 'old');
});
afterEach(() => {
  rmSync(root, { recursive: true });
  for (const listener of process.listeners('beforeExit'))
    if (listener.name === 'failUnfinished') process.off('beforeExit', listener);
  vi.restoreAllMocks();
});

/** Runs the hooks as a command of Astro does, up to its end or not. */
function run(command: 'build' | 'preview', isStopped = false): string {
  const { hooks } = keepLastBuild();
  let outDir = new URL('dist/', root);
  const call = (hook: unknown, options: object): void => {
    if (typeof hook === 'function') Reflect.apply(hook, undefined, [options]);
  };
  call(hooks['astro:config:setup'], {
    command,
    config: { outDir, root },
    updateConfig: (changed: { outDir: URL }) => {
      outDir = changed.outDir;
    },
  });
  if (command === 'build') {
    call(hooks['astro:build:start'], {});
    mkdirSync(outDir, { recursive: true });
    writeFileSync(new URL('index.html', outDir), 'new');
    if (!isStopped) {
      call(hooks['astro:build:done'], { dir: outDir, logger: { info: () => undefined } });
    }
  }
  return outDir.href.slice(root.href.length);
}

const inDist = (): Record<string, string> =>
  Object.fromEntries(
    readdirSync(new URL('dist/', root)).map((file) => [
      file,
      readFileSync(new URL(`dist/${file}`, root), 'utf8'),
    ]),
  );

const waiting = (): number => process.listenerCount('beforeExit');

test('a build that Node ends in the middle fails, and says so', () => {
  const before = waiting();
  run('build');
  expect(waiting()).toBe(before);
  run('build', true);
  expect(waiting()).toBe(before + 1);
  const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const failUnfinished = process.listeners('beforeExit').at(-1);
  failUnfinished?.(0);
  expect(said.mock.lastCall?.[0]).toContain('ended before it was whole');
  expect(process.exitCode).toBe(1);
  process.exitCode = 0;
});

test('a build that is stopped leaves the last one as it was', () => {
  run('build', true);
  expect(inDist()).toEqual({ 'index.html': 'old', 'gone.html': 'old' });
});

test('a build that ends replaces all of the last one, and leaves nothing beside it', () => {
  run('build');
  expect(inDist()).toEqual({ 'index.html': 'new' });
  expect(readdirSync(new URL('.cache/', root))).toEqual([]);
});

test('a build is written where there was none', () => {
  rmSync(new URL('dist/', root), { recursive: true });
  run('build');
  expect(inDist()).toEqual({ 'index.html': 'new' });
});

test('other commands read the output where it is', () => {
  expect(run('preview')).toBe('dist/');
});
