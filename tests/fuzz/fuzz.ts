/** Mutates the real content many times and says whether the check held. */
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { readContentFiles } from '../../src/content-check/content-files.ts';
import { fuzzContent } from './fuzz-content.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { help: { type: 'boolean', short: 'h' }, seed: { type: 'string', default: '15' } },
});
if (values.help === true) {
  console.log(
    'Usage: npm run fuzz [-- 1000] [-- --seed 15]\n\nChanges the content that many times in memory, as slips and pastes would, and checks it each time. The same seed makes the same changes. It ends with 1 where the check failed, or where a message is not one for authors.',
  );
  process.exit(0);
}

const count = Number(positionals[0] ?? 1000);
const root = fileURLToPath(new URL('../..', import.meta.url));
const { tried, passed, faults } = await fuzzContent(readContentFiles(root), count, {
  seed: Number(values.seed),
  batch: 1,
});
for (const fault of faults) console.error(`  ${fault}`);
console.log(
  `${tried} mutations: ${passed} passed the check, ${tried - passed} were named, ${faults.length} faults.`,
);
process.exitCode = faults.length > 0 ? 1 : 0;
