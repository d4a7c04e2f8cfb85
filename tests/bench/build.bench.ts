/** Where the time of a build goes. Run with `npm run bench`; no test measures time. */
import { fileURLToPath } from 'node:url';
import { test } from 'vitest';
import { checkContent } from '../../src/content-check/check.ts';
import { details, soleBands } from '../../src/pressure-map/isolines.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

test('a drawing of the sole', async ({ bench }) => {
  await bench.compare(
    bench('cover', () => void soleBands(['heel', 'ball'], details.cover)),
    bench('thumbnail', () => void soleBands(['heel', 'ball'], details.thumbnail)),
  );
});

test('the check of all content', async ({ bench }) => {
  await bench('check', () => void checkContent(root)).run();
});
