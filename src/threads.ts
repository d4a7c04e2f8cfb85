import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import Tinypool from 'tinypool';

/** How long a thread without work stays, for it takes a while to start one. */
const IDLE_MS = 1000;

/**
 * Runs a function beside the rest of a build, in threads that start when they are first needed. None
 * keeps the program from ending.
 *
 * @param module path from the project's root of the module whose default export is run, as it is: neither
 *   Astro nor Vite compiles it
 * @returns the function; what it takes and gives is copied from thread to thread
 */
export function inThreads<Run extends (input: never) => unknown>(
  module: string,
): (input: Parameters<Run>[0]) => Promise<Awaited<ReturnType<Run>>> {
  const pool = new Tinypool({
    filename: pathToFileURL(join(process.cwd(), module)).href,
    minThreads: 0,
    // One processor is left to the pages.
    maxThreads: Math.max(1, availableParallelism() - 1),
    idleTimeout: IDLE_MS,
  });
  return (input) => pool.run(input);
}
