import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** Where a build is written until it is whole, and where the one before goes for a moment. */
const SCRATCH = '.cache/build/';
const REPLACED = '.cache/replaced-build/';

/** Puts a whole build in the place of the last one: two renames, so that nobody sees half of each. */
function replace(output: URL, built: URL, replaced: URL): void {
  rmSync(replaced, { recursive: true, force: true });
  mkdirSync(new URL('../', output), { recursive: true });
  mkdirSync(new URL('../', replaced), { recursive: true });
  if (existsSync(output)) renameSync(output, replaced);
  renameSync(built, output);
  rmSync(replaced, { recursive: true, force: true });
}

/**
 * Node ends when it waits for nothing more, as if all were well. Where a hook waits for what never comes,
 * that is in the middle of a build.
 */
function failUnfinished(): void {
  console.error(
    'The build ended before it was whole, and the last one is kept: a step waited for something that never came. The line above that begins with “Waiting for integration” names it.',
  );
  process.exitCode = 1;
}

/**
 * Keeps the last good output while a build runs: Astro empties its output folder at the start, and a
 * build that fails or is stopped would leave half a site. It must be the last integration, since it moves
 * what all others have written.
 */
export function keepLastBuild(): AstroIntegration {
  let output: URL | undefined;
  let replaced: URL | undefined;
  return {
    name: 'keep-last-build',
    hooks: {
      'astro:config:setup': ({ command, config, updateConfig }) => {
        if (command !== 'build') return;
        output = config.outDir;
        replaced = new URL(REPLACED, config.root);
        updateConfig({ outDir: new URL(SCRATCH, config.root) });
      },
      'astro:build:start': () => {
        process.once('beforeExit', failUnfinished);
      },
      'astro:build:done': ({ dir, logger }) => {
        if (output === undefined || replaced === undefined) return;
        replace(output, dir, replaced);
        process.off('beforeExit', failUnfinished);
        logger.info(`the new site is in ${fileURLToPath(output)}`);
      },
    },
  };
}
