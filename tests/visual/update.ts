/** Takes the pictures of each kind of page anew: `npm run build && npm run pictures`. */
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../helpers/content-copy.ts';

// Those of kinds that are gone go with them.
rmSync(join(projectRoot, 'tests/visual/pictures'), { recursive: true, force: true });
const { status } = spawnSync('npx', ['vitest', 'run', 'tests/visual/'], {
  cwd: projectRoot,
  stdio: 'inherit',
  env: { ...process.env, UPDATE_PICTURES: '1' },
});
console.log('Look at tests/visual/pictures before you commit them.');
process.exitCode = status ?? 1;
