import { performance } from 'node:perf_hooks';
import { stripVTControlCharacters } from 'node:util';
import { atMost } from '../results.ts';
import { output } from '../tools.ts';
import type { Measure } from './measure.ts';

const MINUTE = 60_000;
const GOAL_MINUTES = 5;

/** How long the proof of the site takes. */
export const gate: Measure = {
  name: 'gate',
  title: 'Test run',
  method:
    'npm test from start to end: types, linter, formatter, build, and all tests. The packages are installed already. Nothing else may use the machine.',
  isQuick: false,
  run: () => {
    const start = performance.now();
    const said = stripVTControlCharacters(output('npm', ['test'], { ...process.env, CI: 'true' }));
    const minutes = (performance.now() - start) / MINUTE;
    const closing = (name: string): string =>
      new RegExp(`^\\s*${name}\\s+(.*)$`, 'm').exec(said)?.[1] ?? 'not told';
    return [
      atMost('npm test', minutes, GOAL_MINUTES, 'min', 1),
      { what: 'Files of tests', figure: closing('Test Files') },
      { what: 'Tests', figure: closing('Tests') },
    ];
  },
};
