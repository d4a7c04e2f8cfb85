import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { get as httpsGet } from 'node:https';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { precompress } from '../../src/launch/precompress.ts';
import { EXAMPLE_HOST, SERVER_FOLDER, writeServerFiles } from '../../src/launch/server-files.ts';
import { parseSiteUrl } from '../../src/urls.ts';
import { dist } from './built-site.ts';
import { projectRoot } from './content-copy.ts';

const HOST = 'localhost';
const MODULES = '/etc/nginx/modules-enabled';

/** What the tests ask for in compressed form; all of the site would take half a minute. */
const COMPRESSED = '{404,index,safety/index}.html';

export const serverNames = ['nginx', 'caddy'] as const;
type ServerName = (typeof serverNames)[number];

/** What each server needs on this machine, and the command that brings it. */
const needs: Record<ServerName, { isThere: () => boolean; command: string }> = {
  nginx: {
    isThere: () =>
      runs('nginx', '-v') &&
      existsSync(MODULES) &&
      readdirSync(MODULES).some((file) => file.includes('brotli-static')),
    command: 'apt-get install nginx libnginx-mod-http-brotli-static openssl',
  },
  caddy: { isThere: () => runs('caddy', 'version'), command: 'apt-get install caddy openssl' },
};

/** Debian keeps servers in a folder where only root looks for programs. */
const env = { ...process.env, PATH: `${process.env['PATH'] ?? ''}:/usr/sbin` };

const runs = (command: string, ...args: readonly string[]): boolean =>
  spawnSync(command, args, { stdio: 'ignore', env }).status === 0;

/**
 * Whether the tests of a server can run here. The project's gate sets `REAL_SERVERS=required`.
 *
 * @throws Error with the command to run where the server is missing and the gate wants it
 */
export function hasServer(name: ServerName): boolean {
  if (needs[name].isThere() && runs('openssl', 'version')) return true;
  const text = `${name} is not on this machine. Debian and Ubuntu: sudo ${needs[name].command}`;
  if (process.env['REAL_SERVERS'] === 'required') throw new Error(text);
  console.log(`  Skipped, since ${text}`);
  return false;
}

/** A real server on loopback, with the recipe and a certificate that it signed itself. */
export interface RealServer {
  readonly httpPort: number;
  readonly httpsPort: number;
  readonly host: string;
  /** The certificate, to be trusted by who asks. */
  readonly ca: string;
  readonly stop: () => Promise<void>;
}

/** The built site with the recipes and its compressed files, in a folder of its own. */
export interface ServerFolder {
  readonly root: string;
  readonly remove: () => void;
}

/**
 * Does what `npm run server-files` does, but compresses few files, and makes a certificate.
 *
 * @param compressed pattern of the files that are sent compressed
 */
export async function makeServerFolder(compressed = COMPRESSED): Promise<ServerFolder> {
  const root = mkdtempSync(join(tmpdir(), 'footnotes-server-'));
  const site = writeServerFiles(
    { dist, recipes: join(projectRoot, 'scripts/deploy'), out: root },
    parseSiteUrl(undefined),
  );
  await precompress(site, compressed);
  const certificate =
    'req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -keyout key.pem -out cert.pem';
  const { status, stderr } = spawnSync(
    'openssl',
    [...certificate.split(' '), '-subj', `/CN=${HOST}`, '-addext', `subjectAltName=DNS:${HOST}`],
    { cwd: root, encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`openssl made no certificate: ${stderr}`);
  return { root, remove: () => rmSync(root, { recursive: true, force: true }) };
}

/** A port that was free a moment ago. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const at = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (typeof at !== 'object' || at === null) throw new Error('There is no free port.');
  return at.port;
}

/** Replaces what a person would, each of which must be in the recipe. */
function edit(text: string, changes: readonly (readonly [string, string])[]): string {
  return changes.reduce((before, [from, to]) => {
    if (!before.includes(from)) throw new Error(`The recipe has no “${from}”.`);
    return before.replaceAll(from, to);
  }, text);
}

interface Ports {
  readonly httpPort: number;
  readonly httpsPort: number;
}

/** The recipe of nginx for this machine, below a main configuration like Debian's. */
function nginxArguments(root: string, { httpPort, httpsPort }: Ports): string[] {
  const recipe = join(root, 'nginx/footnotes.conf');
  const certificates = `/etc/letsencrypt/live/${EXAMPLE_HOST}`;
  writeFileSync(
    recipe,
    edit(readFileSync(recipe, 'utf8'), [
      [`${certificates}/fullchain.pem`, `${root}/cert.pem`],
      [`${certificates}/privkey.pem`, `${root}/key.pem`],
      [EXAMPLE_HOST, HOST],
      [SERVER_FOLDER, root],
      ['  listen [::]:80;\n', ''],
      ['  listen [::]:443 ssl http2;\n', ''],
      ['listen 80;', `listen 127.0.0.1:${httpPort};`],
      ['listen 443 ', `listen 127.0.0.1:${httpsPort} `],
    ]),
  );
  const main = join(root, 'main.conf');
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((name) => `${name}_temp_path ${root}/tmp;`)
    .join(' ');
  writeFileSync(
    main,
    `include ${MODULES}/*.conf; pid ${root}/nginx.pid; daemon off; error_log stderr;\n` +
      `${process.getuid?.() === 0 ? 'user root;' : ''} events { }\n` +
      `http { access_log off; ${temporary} include ${recipe}; }\n`,
  );
  return ['-e', 'stderr', '-c', main];
}

/** The recipe of Caddy for this machine, with ports and certificate of its own. */
function caddyArguments(root: string, { httpPort, httpsPort }: Ports): string[] {
  const recipe = join(root, 'caddy/Caddyfile');
  const options = `{\n\tadmin off\n\tdefault_bind 127.0.0.1\n\thttp_port ${httpPort}\n\thttps_port ${httpsPort}\n\tskip_install_trust\n}\n`;
  writeFileSync(
    recipe,
    options +
      edit(readFileSync(recipe, 'utf8'), [
        [
          `{$SITE_ADDRESS:${EXAMPLE_HOST}} {\n`,
          `${HOST} {\n\ttls ${root}/cert.pem ${root}/key.pem\n`,
        ],
        [SERVER_FOLDER, root],
      ]),
  );
  return ['run', '--config', recipe, '--adapter', 'caddyfile'];
}

/** Stops a program that was started here, and waits until it has ended. */
async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await ended;
}

/**
 * Starts a server.
 *
 * @param root folder of {@link makeServerFolder}
 * @throws Error with what the server said when it does not answer
 */
export async function startServer(name: ServerName, root: string): Promise<RealServer> {
  const ports = { httpPort: await freePort(), httpsPort: await freePort() };
  const args = name === 'nginx' ? nginxArguments(root, ports) : caddyArguments(root, ports);
  mkdirSync(join(root, 'tmp'), { recursive: true });
  const child = spawn(name, args, {
    env: { ...env, XDG_DATA_HOME: root, XDG_CONFIG_HOME: root },
  });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const answers = (): Promise<boolean> =>
    fetch(`http://127.0.0.1:${ports.httpPort}/`, {
      redirect: 'manual',
      headers: { host: HOST },
    }).then(
      () => true,
      () => false,
    );
  while (!(await answers())) {
    if (child.exitCode !== null) throw new Error(`${name} ended at once:\n${said}`);
    await wait(50);
  }
  return {
    ...ports,
    host: HOST,
    ca: readFileSync(join(root, 'cert.pem'), 'utf8'),
    stop: () => end(child),
  };
}

/**
 * The sizes of the TLS records in which a server sends a file, in bytes and in order, as somebody sees
 * them who is between server and browser.
 */
export async function recordSizes(server: RealServer, path: string): Promise<number[]> {
  const chunks: Buffer[] = [];
  const between = createServer((client) => {
    const upstream = connect(server.httpsPort, '127.0.0.1');
    upstream.on('data', (chunk: Buffer) => chunks.push(chunk));
    // Either side may hang up first.
    for (const socket of [client, upstream]) socket.on('error', () => undefined);
    client.pipe(upstream).pipe(client);
  });
  await new Promise<void>((resolve) => between.listen(0, '127.0.0.1', resolve));
  const at = between.address();
  await new Promise<void>((resolve, reject) => {
    httpsGet(
      {
        host: '127.0.0.1',
        port: typeof at === 'object' ? at?.port : undefined,
        path,
        servername: server.host,
        headers: { host: server.host },
        ca: server.ca,
        agent: false,
      },
      (response) => response.resume().on('end', resolve),
    ).on('error', reject);
  });
  between.close();
  const bytes = Buffer.concat(chunks);
  const sizes: number[] = [];
  // A record begins with its type, its version and its length; type 23 is what was encrypted.
  for (let start = 0; start + 5 <= bytes.length; start += 5 + bytes.readUInt16BE(start + 3))
    if (bytes[start] === 23) sizes.push(bytes.readUInt16BE(start + 3));
  return sizes;
}
