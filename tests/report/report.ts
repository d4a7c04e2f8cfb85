/** Prints what was measured of the site, and writes it to a page. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { projectRoot } from '../helpers/content-copy.ts';
import { accessibility } from './measures/accessibility.ts';
import { bytes } from './measures/bytes.ts';
import { gate } from './measures/gate.ts';
import { growth } from './measures/growth.ts';
import { lighthouse } from './measures/lighthouse.ts';
import { line } from './measures/line.ts';
import { observatory } from './measures/observatory.ts';
import { packages } from './measures/packages.ts';
import { search } from './measures/search.ts';
import { reportPage, verdict, type Section } from './page.ts';
import { keepResult, lastResult } from './results.ts';

const measures = [
  accessibility,
  bytes,
  gate,
  growth,
  line,
  lighthouse,
  observatory,
  packages,
  search,
];
const names = measures.map(({ name }) => name);
const OUT = 'dist-report/index.html';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { help: { type: 'boolean', short: 'h' } },
});
if (values.help === true) {
  console.log(`Usage: npm run build\n       npm run report [-- all | ${names.join(' | ')}]

Measures what takes seconds (${measures
    .filter(({ isQuick }) => isQuick)
    .map(({ name }) => name)
    .join(', ')}) and whatever you name, prints all figures with those of earlier
runs, their days and their goals, and writes them to ${OUT}. Figures of time are worth
something only while nothing else uses the machine.`);
  process.exit(0);
}
const unknown = positionals.filter((name) => name !== 'all' && !names.includes(name));
if (unknown.length > 0) {
  console.error(`There is no measure ${unknown.join(', ')}. There are: all, ${names.join(', ')}.`);
  process.exit(2);
}

for (const { name, method, isQuick, run } of measures) {
  if (!isQuick && !positionals.includes(name) && !positionals.includes('all')) continue;
  try {
    keepResult(name, method, await run());
  } catch (error) {
    console.error(`${name}: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
  }
}

const sections: Section[] = measures.map((measure) => ({
  measure,
  result: lastResult(measure.name),
}));
for (const { measure, result } of sections) {
  console.log(
    `\n${measure.title}${result === undefined ? '' : `, ${result.measured.slice(0, 10)}`}`,
  );
  if (result === undefined) console.log(`  not measured yet: npm run report -- ${measure.name}`);
  for (const figure of result?.figures ?? []) {
    console.log(`  ${figure.what.padEnd(52)} ${figure.figure.padEnd(24)} ${verdict(figure)}`);
  }
}
const out = join(projectRoot, OUT);
mkdirSync(join(out, '..'), { recursive: true });
writeFileSync(out, reportPage('Footnotes', sections));
console.log(`\n${OUT} is written.`);
