/** Runs a build and measures it from outside. */
import { execFileSync, spawn } from 'node:child_process';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { plainEnv } from '../helpers/content-copy.ts';
import type { Site } from './scratch.ts';

/** What a build took; times in seconds. */
export interface Measurement {
  readonly wall: number;
  /** Of all processes together. */
  readonly cpu: number;
  /** The most memory that all processes held at one time, in bytes. */
  readonly memory: number;
  /** HTML pages written. */
  readonly pages: number;
  /** Seconds by stage, in the order in which they began. */
  readonly stages: ReadonlyMap<string, number>;
}

const SAMPLE_MS = 200;

/** Memory of a group of processes in bytes; pages that they share count for each. */
function memoryOf(group: number): number {
  const rows = execFileSync('ps', ['-A', '-o', 'pgid=,rss='], { encoding: 'utf8' }).split('\n');
  return rows
    .map((row) => row.trim().split(/\s+/).map(Number))
    .filter(([id]) => id === group)
    .reduce((sum, [, kilobytes = 0]) => sum + kilobytes * 1024, 0);
}

/** The stage of a file by its path; what is left out belongs to the pages. */
const kindsOfFile: readonly (readonly [string, RegExp])[] = [
  ['render: share cards', /^\/cards\//],
  ['render: pages', /\.html$/],
  ['render: Markdown copies', /\.md$/],
  ['render: feeds', /(?:feed|atom)\.(?:xml|json)$/],
];

const rendered = /\/(?<path>\S*) \(\+(?<time>[\d.]+)(?<unit>ms|s)\)/;
const told = /^bench: (?<stage>.+) (?<ms>\d+)$/;

function readStages(log: string): Map<string, number> {
  const stages = new Map<string, number>();
  const add = (stage: string, seconds: number): void =>
    void stages.set(stage, (stages.get(stage) ?? 0) + seconds);
  let generated = 0;
  for (const line of log.split('\n')) {
    const hook = told.exec(line)?.groups;
    if (hook !== undefined) add(hook['stage'] ?? '', Number(hook['ms']) / 1000);
    const file = rendered.exec(line)?.groups;
    if (file === undefined) continue;
    const seconds = Number(file['time']) / (file['unit'] === 'ms' ? 1000 : 1);
    const path = `/${file['path'] ?? ''}`;
    add(kindsOfFile.find(([, form]) => form.test(path))?.[0] ?? 'render: other files', seconds);
    generated += seconds;
  }
  const both = stages.get('bundle and generate');
  if (both !== undefined) {
    stages.delete('bundle and generate');
    stages.set('bundle', both - generated);
  }
  return stages;
}

/** Minutes and seconds as the shell writes them: `0m41.27s`. */
const shellTime = /(?<minutes>\d+)m(?<seconds>[\d.]+)s/g;

/** The times of all children, which is the last line that the shell writes. */
function cpuOf(times: string): number {
  const children = times.trim().split('\n').at(-1) ?? '';
  return [...children.matchAll(shellTime)].reduce(
    (sum, { groups }) => sum + Number(groups?.['minutes']) * 60 + Number(groups?.['seconds']),
    0,
  );
}

/**
 * Builds a site.
 *
 * @throws Error with the end of its log when the build fails
 */
export async function measureBuild({ root, config }: Site): Promise<Measurement> {
  const start = performance.now();
  const astro = join(root, 'node_modules/astro/bin/astro.mjs');
  const script = '"$0" "$@" 2>&1; status=$?; echo; times; exit $status';
  const child = spawn(
    'bash',
    ['-c', script, process.execPath, astro, 'build', '--config', config],
    {
      cwd: root,
      detached: true,
      env: { ...plainEnv, ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1' },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  let log = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (log += text));
  let memory = 0;
  const sampling = setInterval(() => {
    if (child.pid !== undefined) memory = Math.max(memory, memoryOf(child.pid));
  }, SAMPLE_MS);
  const status = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject).on('close', resolve);
  });
  clearInterval(sampling);
  const wall = (performance.now() - start) / 1000;
  if (status !== 0) throw new Error(`The build in ${root} failed:\n${log.slice(-6000)}`);
  const pages = Number(/(\d+) page\(s\) built/.exec(log)?.[1]);
  if (Number.isNaN(pages))
    throw new Error(`The build in ${root} is not whole:\n${log.slice(-6000)}`);
  return { wall, cpu: cpuOf(log), memory, pages, stages: readStages(log) };
}
