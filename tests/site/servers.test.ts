import { readFileSync } from 'node:fs';
import { get as httpGet } from 'node:http';
import { connect, type ClientHttp2Session } from 'node:http2';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { headersOf, parseHeaderRules } from '../../src/security/header-rules.ts';
import { builtPages, dist } from '../helpers/built-site.ts';
import {
  hasServer,
  makeServerFolder,
  recordSizes,
  serverNames,
  startServer,
  type RealServer,
  type ServerFolder,
} from '../helpers/real-servers.ts';

/**
 * The recipes of `scripts/deploy` with the built site, in nginx and Caddy as Debian has them, over TLS
 * on loopback.
 */
const available = serverNames.filter(hasServer);
const rules = parseHeaderRules(readFileSync(join(dist, '_headers'), 'utf8'));
const ofDist = (file: string): Buffer => readFileSync(join(dist, file));
const redirects = readFileSync(join(dist, '_redirects'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => line.split(' '));

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

let folder: ServerFolder;
beforeAll(async () => {
  if (available.length > 0) folder = await makeServerFolder();
});
afterAll(() => {
  if (available.length > 0) folder.remove();
});

describe.skipIf(available.length < serverNames.length)('both servers', () => {
  test('are there', () => {
    expect(available).toEqual(serverNames);
  });
});

describe.each(available)('%s', (name) => {
  let server: RealServer;
  let session: ClientHttp2Session;

  beforeAll(async () => {
    server = await startServer(name, folder.root);
    session = connect(`https://${server.host}:${server.httpsPort}`, {
      ca: server.ca,
      lookup: (_host, _options, found) => found(null, [{ address: '127.0.0.1', family: 4 }], 4),
    });
  });
  afterAll(async () => {
    session.close();
    await server.stop();
  });

  /** Asks over HTTP/2. */
  const get = (path: string, headers: Record<string, string> = {}): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const stream = session.request({ ':path': path, ...headers });
      const chunks: Buffer[] = [];
      let answer: Record<string, string> = {};
      stream.on('response', (fields) => {
        answer = Object.fromEntries(
          Object.entries(fields).map(([field, value]) => [field, String(value)]),
        );
      });
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        resolve({
          status: Number(answer[':status']),
          headers: answer,
          body: Buffer.concat(chunks),
        });
      });
      stream.on('error', reject);
      stream.end();
    });

  test('speaks HTTP/2 over TLS, with a certificate that is checked', async () => {
    expect((await get('/')).status).toBe(200);
    expect(session.alpnProtocol).toBe('h2');
  });

  test('sends the top of a page in TLS records of 4 KB at most', async () => {
    const sizes = await recordSizes(server, '/');
    let sent = 0;
    const first = sizes.filter((size) => (sent += size) - size < 4096);
    expect(sizes.length).toBeGreaterThan(first.length);
    // What encryption adds is in a record too.
    expect(Math.max(...first)).toBeLessThanOrEqual(4096 + 64);
  });

  test('sends http on to https, with the path', async () => {
    const [status, location] = await new Promise<[number, string]>((resolve, reject) => {
      httpGet(
        {
          host: '127.0.0.1',
          port: server.httpPort,
          path: '/safety/?a=1',
          headers: { host: server.host },
        },
        (response) => {
          response.resume();
          resolve([response.statusCode ?? 0, response.headers.location ?? '']);
        },
      ).on('error', reject);
    });
    expect([301, 308]).toContain(status);
    expect(location.replace(`:${server.httpsPort}`, '')).toBe(`https://${server.host}/safety/?a=1`);
  });

  test('serves every page as it was built', async () => {
    const pages = builtPages().filter(({ path }) => path !== '/404.html');
    const wrong: string[] = [];
    for (const { path, html } of pages) {
      const { status, headers, body } = await get(encodeURI(path));
      if (status !== 200 || headers['content-type'] !== 'text/html; charset=utf-8')
        wrong.push(`${path}: ${status} ${headers['content-type']}`);
      else if (body.toString() !== html) wrong.push(`${path}: other bytes`);
    }
    expect(wrong).toEqual([]);
  });

  test.each(['/', '/sw.js', '/cards/home.png', '/feed.xml', '/no-such-page/', '/_astro/gone.js'])(
    'sends the headers of public/_headers with %s',
    async (path) => {
      const { headers } = await get(path);
      const expected = Object.entries(headersOf(path, rules))
        // What is missing is a page, whatever its path says.
        .filter(([field]) => !(path === '/_astro/gone.js' && field === 'Cache-Control'))
        .map(([field, value]) => [field.toLowerCase(), value.toLowerCase()]);
      expect(expected.length).toBeGreaterThan(7);
      expect(expected.map(([field = '']) => [field, headers[field]?.toLowerCase()])).toEqual(
        expected,
      );
      expect(headers['server'] ?? '').not.toMatch(/\d/);
      expect(headers).not.toHaveProperty('set-cookie');
    },
  );

  test('sends what was compressed at build time: Brotli, else gzip, else neither', async () => {
    const page = ofDist('safety/index.html');
    const sizes: number[] = [];
    for (const [accepted, expected, unpack] of [
      ['br, gzip', 'br', brotliDecompressSync],
      ['gzip', 'gzip', gunzipSync],
      ['identity', undefined, (bytes: Buffer) => bytes],
    ] as const) {
      const { headers, body } = await get('/safety/', { 'accept-encoding': accepted });
      expect(headers['content-encoding']).toBe(expected);
      expect(headers['content-type']).toBe('text/html; charset=utf-8');
      expect(unpack(body).equals(page)).toBe(true);
      expect(headers['vary']).toMatch(/accept-encoding/i);
      sizes.push(body.length);
    }
    expect(sizes).toEqual(sizes.toSorted((a, b) => a - b));
    expect(sizes[0]).toBe(readFileSync(join(folder.root, 'site/safety/index.html.br')).length);
  });

  test('lets a browser keep hashed files for ever, and ask for all else anew', async () => {
    const [, script = ''] =
      /src="(\/_astro\/[^"]+\.js)"/.exec(ofDist('index.html').toString()) ?? [];
    expect((await get(script)).headers['cache-control']).toBe(
      'public, max-age=31536000, immutable',
    );
    for (const path of ['/', '/sw.js', '/feed.xml', '/_astro/gone.js'])
      expect([path, (await get(path)).headers['cache-control']]).toEqual([path, 'no-cache']);
  });

  test.each(['br', 'identity'])('answers 304 to who has the %s page already', async (accepted) => {
    const accept = { 'accept-encoding': accepted };
    const { headers } = await get('/', accept);
    const { etag = '' } = headers;
    expect(etag).not.toBe('');
    const again = await get('/', { ...accept, 'if-none-match': etag });
    expect([again.status, again.body.length]).toEqual([304, 0]);
    expect(again.headers['content-security-policy']).toBe(headers['content-security-policy']);
    expect((await get('/', { ...accept, 'if-none-match': '"older"' })).status).toBe(200);
  });

  test('sends part of a file', async () => {
    const card = ofDist('cards/home.png');
    const { status, headers, body } = await get('/cards/home.png', { range: 'bytes=100-199' });
    expect(status).toBe(206);
    expect(headers['content-range']).toBe(`bytes 100-199/${card.length}`);
    expect(body.equals(card.subarray(100, 200))).toBe(true);
    const beyond = await get('/cards/home.png', { range: `bytes=${card.length}-` });
    expect(beyond.status).toBe(416);
  });

  test('redirects what was moved, and addresses without their last slash', async () => {
    expect(redirects.length).toBeGreaterThan(0);
    for (const [from = '', to] of redirects) {
      const { status, headers } = await get(from);
      expect([from, status, headers['location']]).toEqual([from, 301, to]);
    }
    const { status, headers } = await get('/safety');
    expect([301, 308]).toContain(status);
    expect(headers['location']).toBe('/safety/');
  });

  test.each(['/no-such-page/', '/no-such-file.js', '/cards/', '/_headers', '/_redirects'])(
    'shows the page of what is missing for %s, with status 404',
    async (path) => {
      const { status, headers, body } = await get(path, { 'accept-encoding': 'br' });
      expect(status).toBe(404);
      expect(headers['content-type']).toBe('text/html; charset=utf-8');
      expect(brotliDecompressSync(body).equals(ofDist('404.html'))).toBe(true);
    },
  );

  test.each([
    ['/feed.xml', 'application/rss+xml; charset=utf-8'],
    ['/corrections/feed.xml', 'application/rss+xml; charset=utf-8'],
    ['/atom.xml', 'application/atom+xml; charset=utf-8'],
    ['/feed.json', 'application/feed+json; charset=utf-8'],
    ['/site.webmanifest', 'application/manifest+json; charset=utf-8'],
    ['/sitemap-index.xml', 'text/xml; charset=utf-8'],
    ['/llms.txt', 'text/plain; charset=utf-8'],
    ['/articles/sleep.md', 'text/markdown; charset=utf-8'],
    ['/evidence/library.csv', 'text/csv; charset=utf-8'],
    ['/evidence/library.bib', 'application/x-bibtex; charset=utf-8'],
    ['/evidence/library.ris', 'application/x-research-info-systems; charset=utf-8'],
    ['/cards/home.png', 'image/png'],
  ])('says that %s is %s', async (path, type) => {
    const { status, headers } = await get(path, { 'accept-encoding': 'br' });
    expect([status, headers['content-type']]).toEqual([200, type]);
  });
});
