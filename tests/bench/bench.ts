/** Measures how a build grows with the number of articles, beside a bare site of the same words. */
import { rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { measureBuild, type Measurement } from './measure.ts';
import { writeBareSite, writeSite, type Site } from './scratch.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { help: { type: 'boolean', short: 'h' }, keep: { type: 'boolean' } },
});
if (values.help === true) {
  console.log(`Usage: npm run bench [-- [--keep] 100 500 2000 5000]

Writes as many articles (the real ones and generated ones; 100 and 500 unless you say how many) into
a folder of its own, builds them cold and again after one changed article, and prints what that took
beside a bare Astro site of the same words: wall time, CPU time, peak memory of all processes, time
for each article and for each stage, which is what the build waits for: the work of other threads
counts to CPU time alone. Times are in seconds.

  --keep  leave the folders there and say where they are`);
  process.exit(0);
}
const sizes = positionals.length === 0 ? [100, 500] : positionals.map(Number);
if (!sizes.every((size) => Number.isInteger(size) && size >= 50)) {
  throw new Error('Sizes are whole numbers from 50 on: npm run bench -- 100 500');
}

/** Rows as columns: the first to the left, figures to the right. */
function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  return rows
    .map((row) =>
      row
        .map((cell, column) =>
          column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
        )
        .join('  '),
    )
    .join('\n');
}

const milliseconds = (seconds: number, size: number): string =>
  ((seconds / size) * 1000).toFixed(1);

function row(name: string, { wall, cpu, memory, pages }: Measurement, size: number): string[] {
  return [
    name,
    String(pages),
    wall.toFixed(1),
    cpu.toFixed(1),
    (memory / 1e9).toFixed(2),
    milliseconds(wall, size),
    milliseconds(cpu, size),
  ];
}

function stageTable(cold: Measurement, again: Measurement, size: number): string {
  const names = [...new Set([...cold.stages.keys(), ...again.stages.keys()])];
  return table([
    ['stage', 'cold', 'ms/article', 'changed'],
    ...names
      .map((name) => [name, cold.stages.get(name) ?? 0, again.stages.get(name) ?? 0] as const)
      .filter(([, first, second]) => first + second >= 0.05)
      .map(([name, first, second]) => [
        name,
        first.toFixed(1),
        milliseconds(first, size),
        second.toFixed(1),
      ]),
  ]);
}

async function measured(site: Site): Promise<{ cold: Measurement; again: Measurement }> {
  const cold = await measureBuild(site);
  site.change();
  return { cold, again: await measureBuild(site) };
}

console.log(`Node ${process.version}, ${availableParallelism()} processors`);
for (const size of sizes) {
  const site = writeSite(size);
  const bareSite = writeBareSite(site);
  if (values.keep === true) console.log(`${size}: ${site.root} and ${bareSite.root}`);
  const bare = await measured(bareSite);
  const ours = await measured(site);
  const header = ['', 'pages', 'wall', 'CPU', 'peak GB', 'ms/article', 'CPU ms/article'];
  console.log(
    `\n${size} articles\n\n${table([
      header,
      row('bare site, cold', bare.cold, size),
      row('bare site, one changed', bare.again, size),
      row('this site, cold', ours.cold, size),
      row('this site, one changed', ours.again, size),
    ])}\n\nCold, against the bare site: ${(ours.cold.wall / bare.cold.wall).toFixed(2)} times its wall time, ${(ours.cold.cpu / bare.cold.cpu).toFixed(2)} times its CPU time.\nAfter one changed article: ${((ours.again.wall / ours.cold.wall) * 100).toFixed(0)} % of a cold build.\n\n${stageTable(ours.cold, ours.again, size)}`,
  );
  if (values.keep === true) continue;
  for (const { root } of [site, bareSite]) rmSync(root, { recursive: true, force: true });
}
