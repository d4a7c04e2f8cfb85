/** A server at the far end of a slow line. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

/** A line such as a phone has in a train: milliseconds there and back, kilobits a second. */
export const slowLine = { roundTrip: 150, down: 1600, up: 750 };

const NAMESPACE = 'slow-server';
const HOST = '10.88.0.2';

/** A folder to serve, with the address it gets. */
export interface Served {
  readonly root: string;
  readonly port: number;
}

/** The configuration of nginx for some folders: TLS 1.3, HTTP/2, files compressed beforehand. */
const configuration = (work: string, sites: readonly Served[]): string => `
include /etc/nginx/modules-enabled/*.conf;
worker_processes 1; pid ${work}/nginx.pid; error_log ${work}/error.log; user root; events {}
http { include /etc/nginx/mime.types; access_log off; brotli_static on;
${sites
  .map(
    ({ root, port }) =>
      `server { listen ${HOST}:${port} ssl http2; ssl_protocols TLSv1.3; ssl_certificate ${work}/cert.pem; ssl_certificate_key ${work}/key.pem;
  # A browser reads a record when all of it is there; hosts send small ones at first.
  ssl_buffer_size 4k; root ${root}; index index.html; }`,
  )
  .join('\n')}
}`;

/**
 * Puts nginx behind a slow line.
 *
 * @param work folder with `cert.pem` and `key.pem`
 * @returns the host to ask, and how to take the line down again
 * @throws Error with what is missing
 */
export async function serveOverSlowLine(
  work: string,
  sites: readonly Served[],
): Promise<{ host: string; stop: () => Promise<void> }> {
  if (process.getuid?.() !== 0 || !existsSync('/dev/net/tun')) {
    throw new Error('A slow line needs Linux, root and /dev/net/tun.');
  }
  const { roundTrip, down, up } = slowLine;
  const line = spawn(
    'python3',
    [fileURLToPath(new URL('slow_line.py', import.meta.url)), `${roundTrip}`, `${down}`, `${up}`],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  await Promise.race([once(line.stdout, 'data'), failed(line, 'The slow line')]);
  const file = join(work, 'slow.conf');
  writeFileSync(file, configuration(work, sites));
  const nginx = spawn(
    'ip',
    ['netns', 'exec', NAMESPACE, 'nginx', '-e', 'stderr', '-c', file, '-g', 'daemon off;'],
    { stdio: ['ignore', 'ignore', 'inherit'] },
  );
  await Promise.race([wait(1000), failed(nginx, 'nginx')]);
  return {
    host: HOST,
    stop: async () => {
      for (const child of [nginx, line]) {
        if (child.exitCode !== null) continue;
        const ended = once(child, 'exit');
        child.kill();
        await ended;
      }
      spawnSync('ip', ['netns', 'del', NAMESPACE]);
    },
  };
}

async function failed(child: ChildProcess, name: string): Promise<never> {
  await once(child, 'exit');
  throw new Error(`${name} ended at once.`);
}
