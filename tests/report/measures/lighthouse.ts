import { join } from 'node:path';
import { z } from 'astro/zod';
import { makeServerFolder, startServer } from '../../helpers/real-servers.ts';
import type { Figure } from '../results.ts';
import { output, tool } from '../tools.ts';
import type { Measure } from './measure.ts';

const VERSION = '13.5.0';

const pages = [
  '/',
  '/articles/sleep/',
  '/articles/how-to-massage-your-own-feet/',
  '/top-10-benefits/',
  '/routines/own-feet/',
  '/evidence/better-sleep/',
  '/safety/check/',
  '/where-to-press/',
];

const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

const answerSchema = z.object({
  categories: z.record(z.enum(categories), z.object({ score: z.number().nullable() })),
});

/** Lighthouse's four scores of eight kinds of page. */
export const lighthouse: Measure = {
  name: 'lighthouse',
  title: `Lighthouse ${VERSION}`,
  method:
    'Mobile defaults of the command line, Chromium from Debian, the site served by nginx with the recipe over TLS on this machine: performance, accessibility, best practices, search engines.',
  isQuick: false,
  run: async () => {
    const program = join(tool('lighthouse', VERSION), 'cli/index.js');
    const folder = await makeServerFolder('**/*.{html,js,css,svg}');
    const server = await startServer('nginx', folder.root);
    try {
      return pages.map((path): Figure => {
        const said = output(
          process.execPath,
          [
            program,
            `https://${server.host}:${server.httpsPort}${path}`,
            '--output=json',
            '--quiet',
            `--only-categories=${categories.join(',')}`,
            '--chrome-flags=--headless=new --no-sandbox --ignore-certificate-errors',
          ],
          { CHROME_PATH: '/usr/bin/chromium', ...process.env },
        );
        const { categories: scores } = answerSchema.parse(JSON.parse(said));
        const figures = categories.map((name) => Math.round((scores[name].score ?? 0) * 100));
        return {
          what: path,
          figure: figures.join(' · '),
          goal: '100 · 100 · 100 · 100',
          reached: figures.every((figure) => figure === 100),
        };
      });
    } finally {
      await server.stop();
      folder.remove();
    }
  },
};
