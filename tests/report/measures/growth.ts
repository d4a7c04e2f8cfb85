import { rmSync } from 'node:fs';
import { measureBuild } from '../../bench/measure.ts';
import { writeBareSite, writeSite } from '../../bench/scratch.ts';
import { atMost, type Figure } from '../results.ts';
import type { Measure } from './measure.ts';

const GIGABYTE = 1e9;

/** Goals at 500 articles: times a bare site's wall time, memory in gigabytes, part of a cold build. */
const goals = { timesBare: 5, memory: 1.8, changed: 1 / 3 };

async function grow(size: number): Promise<Figure[]> {
  const site = writeSite(size);
  const bare = writeBareSite(site);
  try {
    const cold = await measureBuild(site);
    site.change();
    const changed = await measureBuild(site);
    const plain = await measureBuild(bare);
    const at = `${size} articles`;
    const share = changed.wall / cold.wall;
    const figures: Figure[] = [
      { what: `${at}: cold build`, figure: `${cold.wall.toFixed(0)} s` },
      {
        what: `${at}: processor time an article`,
        figure: `${((cold.cpu / size) * 1000).toFixed(0)} ms`,
      },
    ];
    if (size !== 500) {
      return [
        ...figures,
        { what: `${at}: most memory`, figure: `${(cold.memory / GIGABYTE).toFixed(2)} GB` },
        {
          what: `${at}: one article changed`,
          figure: `${(share * 100).toFixed(0)} % of a cold build`,
        },
      ];
    }
    return [
      ...figures,
      atMost(
        `${at}: cold build, times a bare site's`,
        cold.wall / plain.wall,
        goals.timesBare,
        '',
        1,
      ),
      atMost(`${at}: most memory`, cold.memory / GIGABYTE, goals.memory, 'GB', 2),
      atMost(
        `${at}: one article changed, part of a cold build`,
        share,
        Number(goals.changed.toFixed(2)),
        '',
        2,
      ),
    ];
  } finally {
    for (const { root } of [site, bare]) rmSync(root, { recursive: true, force: true });
  }
}

/** How a build grows with the number of articles. */
export const growth: Measure = {
  name: 'growth',
  title: 'Growth',
  method:
    'Builds of generated articles in our own format, with cards, search, feeds and Markdown copies, beside a bare Astro site of the same words in the same run. npm run bench tells the stages. It takes half an hour.',
  isQuick: false,
  run: async () => {
    const figures: Figure[] = [];
    for (const size of [500, 2000, 5000]) figures.push(...(await grow(size)));
    return figures;
  },
};
