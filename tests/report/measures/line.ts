import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { precompress } from '../../../src/launch/precompress.ts';
import { builtPage, dist } from '../../helpers/built-site.ts';
import { makeServerFolder } from '../../helpers/real-servers.ts';
import { barePage } from '../../line/bare-page.ts';
import { serveOverSlowLine, slowLine } from '../../line/line-server.ts';
import { visit, type Engine, type View, type Visit } from '../../line/visits.ts';
import { atMost, type Figure } from '../results.ts';
import type { Measure } from './measure.ts';

/** A short article and the longest one. */
const pages = ['/articles/sleep/', '/articles/benefits-of-foot-massage/'];
const engines: readonly Engine[] = ['chromium', 'firefox'];
/** How many times as long the largest text may take as on a bare page of the same words. */
const goals: Record<View, number> = { phone: 1.15, desk: 1.1 };
const views: readonly View[] = ['phone', 'desk'];
const RUNS = 3;
const PORTS = { ours: 8443, bare: 8444 };

/** The middle one of some values. */
const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

const middle = (visits: readonly Visit[], field: keyof Visit): number =>
  median(visits.map((one) => one[field]));

async function compare(host: string, engine: Engine, view: View, path: string): Promise<Figure[]> {
  const visits: Record<'ours' | 'bare', Visit[]> = { ours: [], bare: [] };
  // In turn, so that a busy moment of the machine falls on both.
  for (let run = 0; run < RUNS; run += 1) {
    for (const site of ['bare', 'ours'] as const) {
      visits[site].push(await visit(engine, view, `https://${host}:${PORTS[site]}${path}`));
    }
  }
  const [bare, ours] = [middle(visits.bare, 'largestPaint'), middle(visits.ours, 'largestPaint')];
  const where = `${engine}, ${view}, ${path}`;
  return [
    {
      ...atMost(`${where}: largest text, times a bare page's`, ours / bare, goals[view], '', 2),
      figure: `${(ours / bare).toFixed(2)} (${ours.toFixed(0)} ms, bare ${bare.toFixed(0)} ms)`,
    },
    engine === 'chromium'
      ? atMost(`${where}: layout shift`, middle(visits.ours, 'shift'), 0.02, '', 3)
      : { what: `${where}: moved`, figure: `${middle(visits.ours, 'moved').toFixed(0)} px` },
  ];
}

/** How soon the words stand there on a slow line. */
export const line: Measure = {
  name: 'line',
  title: 'A slow line',
  method: `First visits over ${slowLine.roundTrip} ms and ${slowLine.down / 1000} Mbit/s with the kernel's own TCP, TLS 1.3 in records of 4 KB, HTTP/2 and Brotli by nginx; on the phone's screen Chromium computes four times as slowly. The same words as a bare page are measured in turn. Median of ${RUNS} visits.`,
  isQuick: false,
  run: async () => {
    const folder = await makeServerFolder('no-file');
    const [ours, bare] = [join(folder.root, 'ours'), join(folder.root, 'bare')];
    cpSync(dist, ours, { recursive: true });
    for (const path of pages) {
      const file = join(bare, path, 'index.html');
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, barePage(builtPage(path)));
    }
    await precompress(ours, '{articles/**/*.html,**/*.{js,css,svg,ico,webmanifest}}');
    await precompress(bare);
    const { host, stop } = await serveOverSlowLine(folder.root, [
      { root: ours, port: PORTS.ours },
      { root: bare, port: PORTS.bare },
    ]);
    try {
      const figures: Figure[] = [];
      for (const engine of engines)
        for (const view of views)
          for (const path of pages) figures.push(...(await compare(host, engine, view, path)));
      return figures;
    } finally {
      await stop();
      folder.remove();
    }
  },
};
