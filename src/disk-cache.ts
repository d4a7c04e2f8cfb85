import { createHash } from 'node:crypto';
import { globSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Hosts keep this folder from one build to the next; deleting it is safe. */
const cacheFolder = join(process.cwd(), 'node_modules/.cache/footnotes');

/** A digest of texts, which changes with each of them and with their order. */
export const hashOf = (texts: readonly string[]): string =>
  createHash('sha256').update(JSON.stringify(texts)).digest('hex');

/** An entry of a collection, as far as caches depend on it. */
export interface DigestedEntry {
  readonly collection: string;
  readonly id: string;
  readonly digest?: number | string | undefined;
}

/** A digest of entries in their order; none in a place differs from any. */
export const hashOfEntries = (entries: readonly (DigestedEntry | undefined)[]): string =>
  hashOf(
    entries.map((entry) =>
      entry === undefined ? '' : `${entry.collection} ${entry.id} ${entry.digest}`,
    ),
  );

/**
 * A digest of all code of the site and of the versions of its packages.
 *
 * @param root folder of the project
 */
export function hashOfCode(root: string): string {
  const files = globSync(['package-lock.json', 'astro.config.mjs', 'src/**/*'], { cwd: root })
    .filter((file) => !file.endsWith('.test.ts') && statSync(join(root, file)).isFile())
    .toSorted();
  return hashOf(files.flatMap((file) => [file, readFileSync(join(root, file), 'base64')]));
}

/**
 * What an earlier build made, or nothing where the cache has none or one of another key.
 *
 * @param name path of the result in the cache
 * @param key digest of all that the result depends on, as {@link hashOf} gives it
 */
export function readFromDisk(
  name: string,
  key: string,
  folder = cacheFolder,
): Uint8Array<ArrayBuffer> | undefined {
  try {
    const bytes = new Uint8Array(readFileSync(join(folder, name)));
    const keyBytes = Buffer.from(key);
    if (!keyBytes.equals(bytes.subarray(0, keyBytes.length))) return undefined;
    return bytes.subarray(keyBytes.length);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Keeps a result for later builds, in place of an older one of that name. */
export function writeToDisk(
  name: string,
  key: string,
  bytes: Uint8Array | string,
  folder = cacheFolder,
): void {
  const file = join(folder, name);
  mkdirSync(dirname(file), { recursive: true });
  // Renamed when complete, since two builds may run at once.
  const unfinished = `${file}.${process.pid}`;
  writeFileSync(unfinished, Buffer.concat([Buffer.from(key), Buffer.from(bytes)]));
  renameSync(unfinished, file);
}
