import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { policyHash } from '../ui/policy-hash.ts';
import { withoutBase } from '../urls.ts';
import { addIntegrity } from './integrity.ts';
import { narrowPolicy } from './policy.ts';

/**
 * Lets every built page run its own scripts and no other: narrows its policy, and names the hash of each
 * script file.
 *
 * @param scripted hashes of what the pages' own scripts add later
 */
export function secureScripts(scripted: readonly string[]): AstroIntegration {
  let base = '/';
  return {
    name: 'secure-scripts',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base;
      },
      'astro:build:done': ({ dir }) => {
        const root = fileURLToPath(dir);
        const hashes = new Map<string, string>();
        const hashOf = (path: string): string => {
          const known = hashes.get(path);
          if (known !== undefined) return known;
          const hash = policyHash(readFileSync(join(root, withoutBase(path, base)), 'utf8'));
          hashes.set(path, hash);
          return hash;
        };
        for (const file of globSync('**/*.html', { cwd: root }).map((name) => join(root, name))) {
          const html = readFileSync(file, 'utf8');
          writeFileSync(file, addIntegrity(narrowPolicy(html, scripted), hashOf));
        }
      },
    },
  };
}
