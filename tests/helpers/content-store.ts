import { copyFileSync, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './content-copy.ts';

/**
 * Under the test runner Astro reads the content store of the dev server, which nobody may have
 * started. The build that runs before the tests has made one of the same content: it is lent.
 */
export default function lendContentStore(): void {
  const built = join(projectRoot, 'node_modules/.astro/data-store.json');
  if (!existsSync(built)) throw new Error('There is no built site. Run `npm run build` first.');
  mkdirSync(join(projectRoot, '.astro'), { recursive: true });
  copyFileSync(built, join(projectRoot, '.astro/data-store.json'));
}
