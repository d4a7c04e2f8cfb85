import { expect, test } from 'vitest';
import { readContentFiles } from '../../src/content-check/content-files.ts';
import { projectRoot } from '../helpers/content-copy.ts';
import { fuzzContent } from './fuzz-content.ts';

/** `npm run fuzz` tries a thousand, one by one. */
const MUTATIONS = 200;

test('meets any slip or paste with plain words, a file and a line', async () => {
  const report = await fuzzContent(readContentFiles(projectRoot), MUTATIONS, {
    seed: 2027,
    batch: 20,
  });
  expect(report.faults).toEqual([]);
});
