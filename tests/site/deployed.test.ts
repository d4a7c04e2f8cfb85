import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import {
  all,
  attributes,
  differs,
  dist as localDist,
  readPages,
  readSitemap,
  sweep,
  textOf,
  type BuiltPage,
} from '../helpers/built-site.ts';
import {
  copyOf,
  plainEnv,
  projectFiles,
  projectRoot,
  type ContentCopy,
} from '../helpers/content-copy.ts';
import { headersOf, parseHeaderRules } from '../../src/security/header-rules.ts';
import { policyHash } from '../../src/ui/policy-hash.ts';
import { draftArticle } from '../../scripts/draft-article.ts';
import { readFeed } from '../helpers/feeds.ts';

/**
 * A site as somebody might deploy it: built in another place, for a folder of another host, with a
 * correction, a new article, a draft and things that have a new URL. It is the only second build of
 * the tests.
 */
const HOST = 'https://example.org';
const FOLDER = '/feet';
const HOME = `${HOST}${FOLDER}/`;
const key = 'a-key-for-tests';
const astro = join(projectRoot, 'node_modules/astro/bin/astro.mjs');
const newTitle = 'A new article that nobody wired up';
const draftTitle = 'A draft that nobody may see';
let copy: ContentCopy;
let root: string;
let output: string;
let pages: readonly BuiltPage[];

beforeAll(() => {
  copy = copyOf(projectFiles);
  root = join(copy.root, 'dist');
  const [newest = '', day = ''] =
    [
      ...copy.read('content/articles/sleep.mdx').matchAll(/^ {2}- \{ date: ([\d-]+), what: .*\n/gm),
    ].at(-1) ?? [];
  copy.change(
    'content/articles/sleep.mdx',
    newest,
    `${newest}  - { date: ${day}, what: We corrected the number of people & the p < 0.05. }\n`,
  );
  const published = copy.read('content/addresses.txt');
  copy.write(
    'content/addresses.txt',
    `${published}/articles/old-sleep/\n/glossary/\n  #old-sham\n`,
  );
  copy.write(
    'content/redirects.yaml',
    `${copy.read('content/redirects.yaml').trimEnd()}
  - { from: /articles/old-sleep/, to: /articles/sleep/, since: 2026-11-20 }
  - { from: '/glossary/#old-sham', to: '/glossary/#sham', since: 2026-11-20 }
`,
  );
  copy.write(
    'content/articles/new-one.mdx',
    draftArticle(newTitle, 'rest-and-mood', '2026-11-20')
      .replace('draft: true\n', '')
      .replace('claims: []', 'claims: [better-sleep]')
      .replace('full stop. <Advice />', 'full stop.[@gokbulut-2022-postmenopausal]'),
  );
  copy.write(
    'content/articles/a-draft.mdx',
    draftArticle(draftTitle, 'rest-and-mood', '2026-11-20'),
  );
  const { status, stdout, stderr } = spawnSync(process.execPath, [astro, 'build'], {
    cwd: copy.root,
    encoding: 'utf8',
    env: { ...plainEnv, SITE_URL: HOME, INDEXNOW_KEY: key },
  });
  output = stdout + stderr;
  expect([status, status === 0 ? '' : output]).toEqual([0, '']);
  pages = readPages(root);
});

afterAll(() => {
  copy.remove();
});

const read = (file: string): string => readFileSync(join(root, file), 'utf8');
const page = (path: string): Document => {
  const found = pages.find((candidate) => candidate.path === path);
  if (found === undefined) throw new Error(`The deployed site has no page ${path}.`);
  return found.document;
};

/** URLs that lie outside of the folder of the site, or lead to no file in it. */
const wrong = (urls: readonly string[]): string[] =>
  [...new Set(urls)].filter((url) => {
    const path = url.startsWith(HOST) ? url.slice(HOST.length) : url;
    if (!path.startsWith('/') || path.startsWith('//')) return false;
    if (!path.startsWith(`${FOLDER}/`)) return true;
    const file = decodeURIComponent(path.slice(FOLDER.length)).replace(/[?#].*$/, '');
    return !existsSync(join(root, file.endsWith('/') ? `${file}index.html` : file));
  });

test('a SITE_URL that is not a URL stops the build and says why', () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [astro, 'build'], {
    cwd: projectRoot,
    encoding: 'utf8',
    env: { ...plainEnv, SITE_URL: 'example.org/feet' },
  });
  expect(status).not.toBe(0);
  expect(stdout + stderr).toContain('found     example.org/feet');
});

describe('a site that is served from a folder', () => {
  test('is built without a warning about its URL', () => {
    expect(output).not.toContain('SITE_URL is not set');
    expect(output).not.toContain('localhost');
  });

  test('is told once, at the end of the build, what a launch still needs', () => {
    expect(output.match(/A launch still needs/g)).toHaveLength(1);
    expect(output).toContain('A clinical review of the safety pages');
    // The host of these tests is reserved for examples.
    expect(output).toContain('example.org is no address for readers');
    expect(output).toContain('✓ A key for search engines');
  });

  test('has every link, card, icon, script and style in its folder', () => {
    const found = (document: Document): string[] =>
      ['href', 'src', 'content', 'action', 'poster'].flatMap((name) =>
        attributes(document, `[${name}]`, name),
      );
    expect(pages.flatMap(({ document }) => found(document)).length).toBeGreaterThan(1000);
    expect(sweep(pages, ({ document }) => wrong(found(document)))).toEqual([]);
    expect(attributes(page('/'), '[rel="apple-touch-icon"]', 'href')).toEqual([
      '/feet/apple-touch-icon.png',
    ]);
    expect(attributes(page('/safety/'), '[rel="canonical"]', 'href')).toEqual([`${HOME}safety/`]);
  });

  test('has the headers of its files there too', () => {
    const rules = parseHeaderRules(read('_headers'));
    expect(rules.length).toBeGreaterThan(5);
    expect(rules.filter(({ path }) => !path.startsWith(`${FOLDER}/`))).toEqual([]);
    expect(headersOf(`${FOLDER}/cards/home.png`, rules)).toMatchObject({
      'Cross-Origin-Resource-Policy': 'cross-origin',
      'Cross-Origin-Opener-Policy': 'same-origin',
    });
  });

  test('runs each script only as it was built', () => {
    const findings = sweep(pages, ({ document }) =>
      all(document, 'script[src]').flatMap((script) => {
        const file = (script.getAttribute('src') ?? '').slice(FOLDER.length);
        return differs(file, script.getAttribute('integrity'), policyHash(read(file)));
      }),
    );
    expect(findings).toEqual([]);
  });

  test('has its typefaces and the files that its scripts import there too', () => {
    const files = globSync('**/*.{css,js}', { cwd: root }).map(read);
    const styles = [
      ...files,
      ...pages.flatMap(({ document }) => all(document, 'style').map(textOf)),
    ].flatMap((css) => [...css.matchAll(/url\(["']?(\/[^"')]*)/g)].map(([, path = '']) => path));
    expect(new Set(styles).size).toBeGreaterThan(1);
    expect(wrong(styles)).toEqual([]);
    const imports = files.flatMap((code) =>
      [...code.matchAll(/(?:from|import\()\s*["'`](\/[^"'`]*)/g)].map(([, path = '']) => path),
    );
    expect(wrong(imports)).toEqual([]);
  });

  test('has a worker that keeps to it', () => {
    const entries = [...read('sw.js').matchAll(/url:[`"'](\/[^`"']*)[`"'],revision/g)];
    const paths = entries.map(([, path = '']) => path);
    expect(paths).toContain('/feet/safety/');
    expect(wrong(paths)).toEqual([]);
    const registering = globSync('_astro/*.js', { cwd: root }).filter((file) =>
      /\/feet\/?[`"'].{0,40}sw\.js/.test(read(file)),
    );
    expect(registering).toHaveLength(1);
  });

  test('has a manifest, feeds, site maps and Markdown copies that keep to it', () => {
    const manifest = [...read('site.webmanifest').matchAll(/":"(\/[^"]*)"/g)].map(
      ([, path = '']) => path,
    );
    expect(manifest.length).toBeGreaterThan(5);
    const files = globSync(['*.{xml,json,txt}', 'corrections/*.xml', 'articles/*.md'], {
      cwd: root,
    });
    const texts = files.map(read);
    const urls = texts.flatMap((text) => text.match(/https:\/\/example\.org[^\s"'<>)\\]*/g) ?? []);
    expect(urls.length).toBeGreaterThan(1000);
    expect(wrong([...manifest, ...urls])).toEqual([]);
    expect(texts.filter((text) => text.includes('localhost'))).toEqual([]);
  });
});

test('two builds of the same content differ only in their URL', () => {
  const plain = (text: string): string =>
    text
      // Only a site in a folder has to name this icon, which browsers look for at the root.
      .replace(/<link rel="apple-touch-icon"[^>]*>/, '')
      .replaceAll(HOME, 'http://localhost:4321/')
      .replaceAll(encodeURIComponent(HOME), encodeURIComponent('http://localhost:4321/'))
      .replaceAll(`${FOLDER}/`, '/')
      // Names and hashes of scripts, styles and cards follow from their bytes, which hold the URL.
      .replace(/(_astro\/(?:[\w-]+\.)*)[\w-]{6,}(\.(?:js|css))/g, '$1HASH$2')
      .replace(/(['"])sha256-[\w+/=]+\1/g, 'HASH');
  const changed = new Set(
    // What the correction, the redirects and the key change, and where articles are counted.
    ['articles/sleep/index.html', 'glossary/index.html', 'corrections/index.html', 'index.html'],
  );
  const files = globSync('**/*.html', { cwd: localDist })
    .filter((file) => !changed.has(file))
    // The deployed copy has redirects of its own.
    .filter(
      (file) => !readFileSync(join(localDist, file), 'utf8').includes('http-equiv="refresh"'),
    );
  expect(files.length).toBeGreaterThan(80);
  const findings = files.flatMap((file) => {
    if (!existsSync(join(root, file))) return [`${file} is missing`];
    if (read(file).includes('/articles/new-one/')) return [];
    const [here = '', there = ''] = [localDist, root].map((folder) =>
      plain(readFileSync(join(folder, file), 'utf8')),
    );
    if (here === there) return [];
    let at = 0;
    while (here[at] === there[at]) at += 1;
    return differs(`${file} at ${at}`, here.slice(at - 40, at + 80), there.slice(at - 40, at + 80));
  });
  expect(findings).toEqual([]);
  const cards = globSync('cards/**/*.png', { cwd: localDist });
  expect(cards.length).toBeGreaterThan(80);
  expect(
    cards.filter(
      (file) => !readFileSync(join(localDist, file)).equals(readFileSync(join(root, file))),
    ),
  ).toEqual([]);
});

test('a page with a new URL redirects, and is neither on the site map nor a page', () => {
  const redirect = read('articles/old-sleep/index.html');
  expect(redirect).toContain('http-equiv="refresh" content="0;url=/feet/articles/sleep/"');
  expect(redirect).toContain('noindex');
  expect([...readSitemap(root).values()].join('')).not.toContain('old-sleep');
  expect(read('_redirects')).toContain(
    '/feet/articles/old-sleep/ /feet/articles/sleep/ 301\n/feet/articles/old-sleep.md /feet/articles/sleep.md 301\n',
  );
});

test('an article is one new file: the index, the site map, its neighbours and its own page follow', () => {
  expect(read('articles/index.html')).toContain(newTitle);
  expect(read('sitemap-articles-0.xml')).toContain('/articles/new-one/');
  expect(read('articles/sleep/index.html')).toContain(newTitle);
  expect(page('/articles/new-one/').getElementById('ref-1')).not.toBeNull();
});

test('a draft is in no page and no list', () => {
  const files = globSync('**/*.{html,xml,json,txt,md}', { cwd: root });
  expect(files.filter((file) => read(file).includes(draftTitle))).toEqual([]);
});

test('an id with a new name is still there under its old one', () => {
  expect(page('/glossary/').querySelector('#sham #old-sham')).not.toBeNull();
});

test('a correction is in its feed, with its words, its day and its article', () => {
  const entries = readFeed(read('corrections/feed.xml'));
  const entry = entries.find(({ url }) => url.includes('/sleep/'));
  expect(
    textOf(parseHTML(`<main>${entry?.html ?? ''}</main>`).document.querySelector('main')),
  ).toContain('the number of people & the p < 0.05.');
  expect(entry?.url).toBe(`${HOME}articles/sleep/#history`);
  expect(entry?.title).toContain('Foot massage may help you feel');
  expect(textOf(page('/articles/sleep/').querySelector('.history'))).toContain(
    'the number of people & the p < 0.05.',
  );
  expect(read('articles/sleep.md')).toContain('We corrected the number of people & the p < 0.05.');
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
    for (const [file, xml] of readSitemap(root))
      writeFileSync(join(copy.root, 'local', file), xml.replaceAll(HOME, here));
    cpSync(join(copy.root, `dist/${key}.txt`), join(copy.root, `local/${key}.txt`));
    return [here, told];
  }

  test('says how to use it', async () => {
    const { status, said } = await run(['--help']);
    expect([status, said.includes('--dry-run')]).toEqual([0, true]);
  });

  test('the build writes the key where the protocol asks', () => {
    expect(read(`${key}.txt`)).toBe(key);
    expect(existsSync(join(projectRoot, 'dist', `${key}.txt`))).toBe(false);
  });

  test('a dry run names every page and sends nothing', async () => {
    const { status, said } = await run(['--dry-run', '--endpoint', 'http://127.0.0.1:9/']);
    expect(status).toBe(0);
    expect(said).toContain(`  ${HOME}articles/sleep/\n`);
    expect(said).toContain('Nothing was sent');
  });

  test('against an earlier site, only what changed', async () => {
    for (const [file, xml] of readSitemap(root))
      copy.write(
        join('before', file),
        xml.replace(new RegExp(`<url><loc>${HOME}glossary/</loc>.*?</url>`), ''),
      );
    const { said } = await run(['--dry-run', '--previous', 'before']);
    expect(said.match(/^ {2}\S+$/gm)).toEqual([`  ${HOME}glossary/`]);
    expect((await run(['--dry-run', '--previous', 'dist'])).said).toContain('Nothing has changed');
  });

  test.each([
    ['no key', [], { INDEXNOW_KEY: '' }, 'Set INDEXNOW_KEY'],
    ['another key than the build had', [], { INDEXNOW_KEY: 'another-key' }, 'has no another-key'],
    ['no site map', ['--dist', 'src'], {}, 'has no sitemap'],
    ['a local build', ['--dist', join(projectRoot, 'dist')], {}, 'Build with SITE_URL'],
  ])('%s: it says so and ends with 1', async (_name, args, env, words) => {
    const { status, said } = await run(args, env);
    expect([status, said.includes(words)]).toEqual([1, true]);
  });

  test.each([
    [200, 0, 'received'],
    [202, 0, 'the key has yet to be checked'],
    [422, 1, 'a URL is not of this host'],
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
