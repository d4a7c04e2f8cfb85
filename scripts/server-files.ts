/** Makes of a built site what an own server needs: compressed files, and its configuration. */
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { precompress } from '../src/launch/precompress.ts';
import { SERVER_FOLDER, writeServerFiles } from '../src/launch/server-files.ts';
import { parseSiteUrl } from '../src/urls.ts';

const { values } = parseArgs({
  options: {
    help: { type: 'boolean', short: 'h' },
    dist: { type: 'string', default: 'dist' },
    out: { type: 'string', default: 'dist-server' },
  },
});
if (values.help === true) {
  console.log(
    `Usage: SITE_URL=https://example.org npm run build\n       SITE_URL=https://example.org npm run server-files [-- --dist FOLDER] [--out FOLDER]\n\nWrites dist-server/ anew, for ${SERVER_FOLDER} on a server of your own: the site with each text\ncompressed by Brotli and gzip at their strongest level, and the recipes for nginx and Caddy with the\nheaders of public/_headers and the redirects of content/redirects.yaml. scripts/deploy/README.md has\nthe steps. Hosts of static sites need none of it.`,
  );
  process.exit(0);
}

const root = fileURLToPath(new URL('..', import.meta.url));
try {
  const site = writeServerFiles(
    {
      dist: resolve(root, values.dist),
      recipes: resolve(root, 'scripts/deploy'),
      out: resolve(root, values.out),
    },
    parseSiteUrl(process.env['SITE_URL']),
  );
  const { plain, brotli, gzip } = await precompress(site);
  const share = (bytes: number): string => `${Math.round((bytes / plain) * 100)} %`;
  console.log(
    `${values.out}/ is written. Of ${Math.round(plain / 1000)} kB of text Brotli leaves ${share(brotli)}, gzip ${share(gzip)}.`,
  );
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
