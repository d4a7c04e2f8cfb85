import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, globSync, mkdirSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { parseFeed } from '@rowanmanning/feed-parser';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import {
  copyOf,
  plainEnv,
  projectFiles,
  projectRoot,
  type ContentCopy,
} from '../helpers/content-copy.ts';

/** A site as somebody might deploy it: in a folder, with a correction, with things that moved. */
const root = 'https://example.org/feet/';
const key = 'a-key-for-tests';
let copy: ContentCopy;

beforeAll(() => {
  copy = copyOf(projectFiles);
  const { checked = '' } =
    /^checked: (?<checked>.*)$/m.exec(copy.read('content/articles/sleep.mdx'))?.groups ?? {};
  copy.change(
    'content/articles/sleep.mdx',
    'changes: []',
    `changes:\n  - { date: ${checked}, what: We corrected the number of people & the p < 0.05. }`,
  );
  const addresses = copy.read('content/addresses.txt');
  copy.write(
    'content/addresses.txt',
    `${addresses}/articles/old-sleep/\n/glossary/\n  #old-sham\n`,
  );
  copy.write(
    'content/redirects.yaml',
    `moves:
  - { from: /articles/old-sleep/, to: /articles/sleep/, since: 2026-11-20 }
  - { from: '/glossary/#old-sham', to: '/glossary/#sham', since: 2026-11-20 }
`,
  );
  const { status, stdout, stderr } = spawnSync('npx', ['astro', 'build'], {
    cwd: copy.root,
    encoding: 'utf8',
    env: { ...plainEnv, SITE_URL: root, INDEXNOW_KEY: key },
  });
  expect([status, status === 0 ? '' : stdout + stderr]).toEqual([0, '']);
});

afterAll(() => copy.remove());

const dist = (file: string): string => copy.read(join('dist', file));

test('a page that moved leads on, and is neither on the site map nor a page', () => {
  const lead = dist('articles/old-sleep/index.html');
  expect(lead).toContain('http-equiv="refresh" content="0;url=/feet/articles/sleep/"');
  expect(lead).toContain('noindex');
  expect(dist('sitemap-0.xml')).not.toContain('old-sleep');
  expect(dist('_redirects')).toBe(
    '/feet/articles/old-sleep/ /feet/articles/sleep/ 301\n/feet/articles/old-sleep.md /feet/articles/sleep.md 301\n',
  );
});

test('an id that moved is still there', () => {
  expect(dist('glossary/index.html')).toMatch(
    /<div class="entry" id="sham"><dt><span id="old-sham"><\/span>/,
  );
});

test('a correction is in its feed, with its words, its day and its article', () => {
  const { items } = parseFeed(dist('corrections/feed.xml'));
  expect(items).toHaveLength(1);
  expect(items[0]?.content).toContain('the number of people & the p < 0.05.');
  expect(items[0]?.url).toBe(`${root}articles/sleep/#history`);
  expect(items[0]?.title).toContain('Foot massage may help you feel');
  expect(dist('articles/sleep/index.html')).toContain('id="history"');
  expect(dist('articles/sleep.md')).toMatch(/We corrected the number of people & the p < 0\.05\./);
});

test('every address is in the folder', () => {
  const files = ['feed.xml', 'atom.xml', 'feed.json', 'corrections/feed.xml', 'llms.txt'];
  const texts = [...files, 'robots.txt', 'sitemap-index.xml', 'sitemap-0.xml'].map(dist);
  const markdown = globSync('articles/*.md', { cwd: join(copy.root, 'dist') }).map(dist);
  const addresses = [...texts, ...markdown].flatMap(
    (text) => text.match(/https:\/\/example\.org[^\s"'<>)\\]*/g) ?? [],
  );
  expect(addresses.length).toBeGreaterThan(1000);
  expect(addresses.filter((address) => !address.startsWith(root))).toEqual([]);
  expect([...texts, ...markdown].join('')).not.toContain('localhost');
  const gone = new Set(addresses).values().filter((address) => {
    const [path = ''] = address.slice(root.length).split(/[#?]/);
    return !existsSync(join(copy.root, 'dist', path));
  });
  expect([...gone]).toEqual([]);
});

describe('index-now', () => {
  let server: Server | undefined;
  afterEach(() => server?.close());

  interface Answer {
    status: number | null;
    said: string;
  }

  const run = (args: readonly string[], env: Record<string, string> = {}): Promise<Answer> =>
    new Promise((resolve) => {
      const child = spawn('node', ['scripts/index-now.ts', ...args], {
        cwd: copy.root,
        env: { ...plainEnv, INDEXNOW_KEY: key, ...env },
      });
      let said = '';
      child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
      child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
      child.on('close', (status) => resolve({ status, said }));
    });

  /** A copy of the site map and the key for a site on this machine, and a server that is both sides. */
  async function serve(answer: number, shownKey = key): Promise<[string, unknown[]]> {
    const told: unknown[] = [];
    const listening = createServer((request, response) => {
      let body = '';
      request.on('data', (chunk: Buffer) => (body += chunk.toString()));
      request.on('end', () => {
        if (request.method === 'POST') told.push(JSON.parse(body));
        response.statusCode = request.method === 'POST' ? answer : 200;
        response.end(request.method === 'POST' ? '' : shownKey);
      });
    });
    server = listening;
    await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve));
    const address = listening.address();
    const here = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/feet/`;
    mkdirSync(join(copy.root, 'local'), { recursive: true });
    writeFileSync(
      join(copy.root, 'local/sitemap-0.xml'),
      dist('sitemap-0.xml').replaceAll(root, here),
    );
    cpSync(join(copy.root, `dist/${key}.txt`), join(copy.root, `local/${key}.txt`));
    return [here, told];
  }

  test('says how to use it', async () => {
    const { status, said } = await run(['--help']);
    expect([status, said.includes('--dry-run')]).toEqual([0, true]);
  });

  test('the build writes the key where the protocol asks', () => {
    expect(dist(`${key}.txt`)).toBe(key);
    expect(existsSync(join(projectRoot, 'dist', `${key}.txt`))).toBe(false);
  });

  test('a dry run names every page and sends nothing', async () => {
    const { status, said } = await run(['--dry-run', '--endpoint', 'http://127.0.0.1:9/']);
    expect(status).toBe(0);
    expect(said).toContain(`  ${root}articles/sleep/\n`);
    expect(said).toContain('Nothing was sent');
  });

  test('against an earlier site, only what changed', async () => {
    const before = dist('sitemap-0.xml');
    copy.write(
      'before/sitemap-0.xml',
      before.replace(new RegExp(`<url><loc>${root}glossary/</loc>.*?</url>`), ''),
    );
    const { said } = await run(['--dry-run', '--previous', 'before']);
    expect(said.match(/^ {2}\S+$/gm)).toEqual([`  ${root}glossary/`]);
    expect((await run(['--dry-run', '--previous', 'dist'])).said).toContain('Nothing has changed');
  });

  test.each([
    ['no key', [], { INDEXNOW_KEY: '' }, 'Set INDEXNOW_KEY'],
    ['another key than the build had', [], { INDEXNOW_KEY: 'another-key' }, 'holds no another-key'],
    ['no site map', ['--dist', 'src'], {}, 'holds no site map'],
    ['a local build', ['--dist', join(projectRoot, 'dist')], {}, 'Build with SITE_URL'],
  ])('%s: it says so and ends with 1', async (_name, args, env, words) => {
    const { status, said } = await run(args, env);
    expect([status, said.includes(words)]).toEqual([1, true]);
  });

  test.each([
    [200, 0, 'received'],
    [202, 0, 'the key has yet to be checked'],
    [422, 1, 'an address is not of this host'],
  ])('an answer of %s ends with %s: %s', async (answer, expected, words) => {
    const [here, told] = await serve(answer);
    const { status, said } = await run(['--dist', 'local', '--endpoint', `${here}indexnow`]);
    expect([status, said.includes(words)]).toEqual([expected, true]);
    expect(told).toHaveLength(1);
    expect(told[0]).toMatchObject({
      host: new URL(here).host,
      key,
      keyLocation: `${here}${key}.txt`,
    });
    expect(told[0]).toHaveProperty('urlList');
    expect(JSON.stringify(told[0])).toContain(`"${here}articles/sleep/"`);
  });

  test('where the site shows another key, nothing is sent', async () => {
    const [here, told] = await serve(200, 'something else');
    const { status, said } = await run(['--dist', 'local', '--endpoint', `${here}indexnow`]);
    expect([status, told]).toEqual([1, []]);
    expect(said).toContain('holds something else');
  });
});
