import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { makeServerFolder, startServer } from '../../helpers/real-servers.ts';
import type { Figure } from '../results.ts';
import { output, tool } from '../tools.ts';
import type { Measure } from './measure.ts';

const VERSION = '1.4.8';

const answerSchema = z.object({
  score: z.number(),
  grade: z.string(),
  tests: z.array(z.object({ name: z.string(), result: z.string(), passed: z.boolean() })),
});

/** MDN's tests of the headers that the recipes send. */
export const observatory: Measure = {
  name: 'observatory',
  title: `MDN HTTP Observatory ${VERSION}`,
  method:
    'Its own tests and points, run against nginx with the recipe over TLS on this machine. Whether browsers preload the host cannot be asked here and counts as no; that plain HTTP leads to TLS is tested with the recipes.',
  isQuick: false,
  run: async () => {
    const root = tool('@mdn/mdn-http-observatory', VERSION);
    const folder = await makeServerFolder();
    const server = await startServer('nginx', folder.root);
    try {
      const said = output(
        process.execPath,
        [
          fileURLToPath(new URL('../observatory.mjs', import.meta.url)),
          root,
          server.host,
          String(server.httpPort),
          String(server.httpsPort),
        ],
        { ...process.env, NODE_EXTRA_CA_CERTS: join(folder.root, 'cert.pem') },
      );
      const { score, grade, tests } = answerSchema.parse(JSON.parse(said));
      return [
        { what: 'Score', figure: `${score}, ${grade}`, goal: 'A+', reached: grade === 'A+' },
        ...tests.map(({ name, result, passed }): Figure => ({
          what: name,
          figure: result.replaceAll('-', ' '),
          goal: 'passed',
          reached: passed,
        })),
      ];
    } finally {
      await server.stop();
      folder.remove();
    }
  },
};
