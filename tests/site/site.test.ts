import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { FileSystemConfigLoader, HtmlValidate } from 'html-validate';
import { LinkChecker, LinkState } from 'linkinator';
import { describe, expect, test } from 'vitest';
import { numberCitations } from '../../src/evidence/citations.ts';
import { prefetchRulesHash } from '../../src/ui/boot.ts';
import { FIRST_SENT } from '../../src/ui/built-page/integration.ts';
import { serve } from '../helpers/browser.ts';
import { builtPage, builtPages, dist, scriptsOf } from '../helpers/built-site.ts';
import { plainEnv, projectRoot } from '../helpers/content-copy.ts';

const pages = builtPages();
const articles = pages.filter(({ path }) => /^\/articles\/[^/]+\/$/.test(path));
const KB = 1024;

describe('the markup of every page', () => {
  test('is valid, with one h1 and headings in order', async () => {
    const validator = new HtmlValidate(new FileSystemConfigLoader());
    const found: string[] = [];
    for (const { path, html } of pages) {
      const report = await validator.validateString(html, `${dist}${path}`);
      for (const message of report.results.flatMap(({ messages }) => messages)) {
        found.push(`${path}:${message.line} ${message.ruleId} ${message.message}`);
      }
    }
    expect(found).toEqual([]);
  });

  test('has exactly one h1, in the main part', () => {
    for (const { path, html } of pages)
      expect([path, html.match(/<h1[\s>]/g)?.length]).toEqual([path, 1]);
  });

  test.each(['title', 'description'])('has a %s unlike any other', (what) => {
    const pattern =
      what === 'title' ? /<title>(.*?)<\/title>/ : /<meta name="description" content="([^"]*)"/;
    const values = pages.map(({ html }) => pattern.exec(html)?.[1] ?? '');
    expect(values).not.toContain('');
    expect(values.filter((value, index) => values.indexOf(value) !== index)).toEqual([]);
  });
});

test('every link and every anchor of the site leads somewhere', async () => {
  const server = await serve();
  const { links } = await new LinkChecker().check({
    path: `${server.address}/`,
    recurse: true,
    checkFragments: true,
    // Addresses outside, and the public address in canonical links, are not this server's.
    linksToSkip: (link) => Promise.resolve(!link.startsWith(server.address)),
    concurrency: 20,
  });
  server.stop();
  const broken = links
    .filter(({ state }) => state === LinkState.BROKEN)
    .map(({ url, parent }) => `${url} on ${parent ?? '?'}`);
  expect(broken).toEqual([]);
  expect(links.filter(({ state }) => state === LinkState.OK).length).toBeGreaterThan(pages.length);
});

test('no page shows the id of a source in place of its name', () => {
  const shown = (html: string): string =>
    html.replace(/<(script|style)[\s\S]*?<\/\1>|<[^>]*>/g, ' ');
  const found = pages.flatMap(({ path, html }) =>
    [...shown(html).matchAll(/(?<![/.\w-])[a-z]+(?:-[a-z]+)*-(?:19|20)\d\d\b/g)].map(
      ([id]) => `${path} ${id}`,
    ),
  );
  expect(found).toEqual([]);
});

test.each(pages.map(({ path }) => path))(
  'every colour that a drawing of %s asks for is set',
  (path) => {
    const { html } = builtPage(path);
    const set = new Set([...html.matchAll(/(--[\w-]+)\s*:/g)].map(([, name]) => name));
    const drawn = html.replace(/<style>[\s\S]*?<\/style>/g, '');
    const asked = [...drawn.matchAll(/var\((--[\w-]+)/g)].map(([, name]) => name);
    expect([...new Set(asked)].filter((name) => !set.has(name))).toEqual([]);
  },
);

describe('the security policy', () => {
  test.each(pages.map(({ path }) => path))('holds on %s', (path) => {
    const { html } = builtPage(path);
    const policy =
      /<meta http-equiv="content-security-policy" content="([^"]*)"/.exec(html)?.[1] ?? '';
    expect(policy).toContain("default-src 'self'");
    // Search is a program in WebAssembly; no other page may run one.
    const others = path === '/search/' ? policy.replace(" 'wasm-unsafe-eval'", '') : policy;
    expect(others).not.toMatch(/unsafe|https?:|\*/);
    const outside = html.replace(/<(script|style)[^>]*>[\s\S]*?<\/\1>/g, '');
    expect(outside).not.toMatch(/<[^>]+\s(?:style|on[a-z]+)=/);
    // JSON-LD is data that no policy governs.
    const code = html.replace(/<script type="application\/ld\+json">[\s\S]*?<\/script>/, '');
    const hashes = [...code.matchAll(/<(?:script|style)[^>]*>([\s\S]+?)<\/(?:script|style)>/g)].map(
      ([, code = '']) => `sha256-${createHash('sha256').update(code).digest('base64')}`,
    );
    // The rules for the next page are added by a script.
    hashes.push(prefetchRulesHash);
    const named = [...policy.matchAll(/sha256-[\w+/=]+/g)].map(([hash]) => hash);
    expect(named.toSorted()).toEqual([...new Set(hashes)].toSorted());
  });
});

describe('bytes, as brotli sends them', () => {
  const size = (text: string | Buffer): number => brotliCompressSync(text).length;

  test.each(articles.map(({ path }) => path))(
    '%s: HTML with all its styles at most 20 KB, script at most 3 KB',
    (path) => {
      const { html } = builtPage(path);
      const [late] = /\/_astro\/rest\.\w+\.css/.exec(html) ?? [];
      expect(late).toBeDefined();
      const sheet = readFileSync(join(dist, late ?? ''));
      expect(size(html) + size(sheet)).toBeLessThanOrEqual(20 * KB);
      expect(size(scriptsOf(html))).toBeLessThanOrEqual(3 * KB);
    },
  );

  test('nine articles in ten are there after one round trip, whatever a long one needs', () => {
    const sizes = articles.map(({ path }) => size(builtPage(path).html)).toSorted((a, b) => a - b);
    expect(sizes[Math.floor(sizes.length * 0.9)]).toBeLessThanOrEqual(FIRST_SENT);
  });

  test.each(['/', '/top-10-benefits/'])('%s: HTML with its styles at most 30 KB', (path) => {
    expect(size(builtPage(path).html)).toBeLessThanOrEqual(30 * KB);
  });

  test('fonts weigh at most 75 KB in all, and at most two are preloaded', () => {
    const fonts = globSync('**/*.woff2', { cwd: dist });
    expect(fonts.length).toBeGreaterThan(0);
    const total = fonts.reduce((sum, file) => sum + statSync(join(dist, file)).size, 0);
    expect(total).toBeLessThanOrEqual(75 * KB);
    for (const { html } of pages) {
      expect(html.match(/<link[^>]+as="font"/g)?.length ?? 0).toBeLessThanOrEqual(2);
    }
  });
});

test('every typeface has a stand-in of the same measure, so that its arrival moves nothing', () => {
  const { html } = builtPage('/');
  const [late] = /\/_astro\/faces\.\w+\.css/.exec(html) ?? [];
  const styles = html + readFileSync(join(dist, late ?? ''), 'utf8');
  const faces = [...styles.matchAll(/@font-face\{[^}]*\}/g)].map(([face]) => face);
  const own = new Set(
    faces
      .filter((face) => face.includes('url('))
      .map((face) => /font-family:([^;]+)/.exec(face)?.[1]),
  );
  const standIns = faces.filter((face) => face.includes('local(') && face.includes('size-adjust'));
  expect(own.size).toBe(2);
  expect(standIns.length).toBeGreaterThanOrEqual(own.size);
});

describe('an article', () => {
  test.each(articles.map(({ path }) => path))(
    '%s carries its notes, references, safety notes and history',
    (path) => {
      const { html } = builtPage(path);
      const source = readFileSync(join(projectRoot, `content${path.slice(0, -1)}.mdx`), 'utf8');
      const citations = numberCitations(source);
      for (const { number, times } of citations) {
        expect(html).toContain(`id="ref-${number}"`);
        for (let place = 1; place <= times; place += 1) {
          const suffix = place === 1 ? `${number}` : `${number}-${place}`;
          expect(html).toContain(`id="cite-${suffix}"`);
          if (place === 1) expect(html).toContain(`id="note-${suffix}"`);
          expect(html).toContain(`href="#cite-${suffix}"`);
        }
      }
      expect(html.match(/id="ref-\d+"/g)?.length ?? 0).toBe(citations.length);
      expect(html).toContain('Do not massage, and get urgent help, for any of these');
      expect(html).toContain('One calf that is newly swollen, painful or hot');
      expect(html).toMatch(/id="history"/);
      expect(html).toContain('Not yet reviewed by a clinician');
    },
  );

  test('has its own cover, and no two topics look alike by accident', () => {
    for (const { path, html } of articles)
      expect([path, html.includes('class="sole cover"')]).toEqual([path, true]);
  });
});

test('the safety page holds every condition, the strictest first', () => {
  const { html } = builtPage('/safety/');
  const ids = globSync('content/conditions/*.yaml', { cwd: projectRoot }).map((file) =>
    file.replace(/^.*[/\\]|\.yaml$/g, ''),
  );
  expect(ids.length).toBe(36);
  for (const id of ids) expect(html).toContain(`class="condition" id="${id}"`);
  const order = [...html.matchAll(/<h2 id="([\w-]+)" class="care-heading/g)].map(([, id]) => id);
  expect(order).toEqual([
    'stop-and-get-urgent-help',
    'ask-a-professional-first',
    'avoid-the-area',
    'go-gently',
    'fine',
  ]);
});

test('the list holds ten benefits, each with its anchor, grade, comparison, people, caution and article', () => {
  const { html } = builtPage('/top-10-benefits/');
  const rows = html.split('<li class="benefit"').slice(1);
  expect(rows).toHaveLength(10);
  for (const row of rows) {
    expect(row).toMatch(/^ id="[\w-]+" data-grade="\w+"/);
    for (const part of [
      'Compared with',
      'Tested on',
      'Take care',
      'Read why',
      'class="copy-link',
      'class="meter"',
    ]) {
      expect(row).toContain(part);
    }
  }
  expect(html).toContain('What did not make the list');
});

test('no page tells of the machine or the moment it was built on', () => {
  for (const { path, html } of pages) {
    expect([path, html.includes(projectRoot)]).toEqual([path, false]);
    expect([path, html.includes('file://')]).toEqual([path, false]);
  }
});

test('a second build gives the same bytes', () => {
  const again = join(projectRoot, '.cache/second-build');
  rmSync(again, { recursive: true, force: true });
  execFileSync('npx', ['astro', 'build', '--outDir', again], {
    cwd: projectRoot,
    stdio: 'pipe',
    env: plainEnv,
  });
  const digest = (root: string): Record<string, string> =>
    Object.fromEntries(
      globSync('**/*', { cwd: root })
        .filter((file) => statSync(join(root, file)).isFile())
        .toSorted()
        .map((file) => [
          file,
          createHash('sha256')
            .update(readFileSync(join(root, file)))
            .digest('hex'),
        ]),
    );
  expect(digest(again)).toEqual(digest(dist));
  expect(existsSync(join(again, 'index.html'))).toBe(true);
});
