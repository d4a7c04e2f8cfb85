import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseFeed } from '@rowanmanning/feed-parser';
import { Ajv } from 'ajv';
import { z } from 'astro/zod';
import jsonFeedSchema from 'jsonfeed-schema/schema-v1.1.json' with { type: 'json' };
import { parseHTML } from 'linkedom';
import { parseSitemap } from 'sitemap';
import { Readable } from 'node:stream';
import { validateXML } from 'xmllint-wasm';
import { describe, expect, test } from 'vitest';
import { readDatedArticles } from '../../src/content-check/dated-articles.ts';
import { feeds } from '../../src/feeds/formats.ts';
import { numberCitations } from '../../src/evidence/citations.ts';
import { builtPages, dist } from '../helpers/built-site.ts';
import { projectRoot } from '../helpers/content-copy.ts';

const read = (path: string): string => readFileSync(join(dist, path), 'utf8');
const pages = builtPages();
const canonical = /<link rel="canonical" href="([^"]+)"/;
const home = canonical.exec(pages.find(({ path }) => path === '/')?.html ?? '')?.[1] ?? '';
const articles = readDatedArticles(projectRoot).map((article) => {
  const source = readFileSync(join(projectRoot, `content/articles/${article.id}.mdx`), 'utf8');
  const cards = source.match(/^<Claim /gm)?.length ?? 0;
  return {
    ...article,
    cards,
    address: `${home}articles/${article.id}/`,
    cites: numberCitations(source),
  };
});

/** Whether an address of the site is a page or a file, with the place after its `#`. */
function leadsSomewhere(address: string): boolean {
  const { pathname, hash } = new URL(address);
  const path = `/${address.slice(home.length).split('#')[0] ?? ''}`;
  const page = pages.find((candidate) => candidate.path === path);
  if (page === undefined) return hash === '' && existsSync(join(dist, pathname));
  return hash === '' || page.html.includes(` id="${decodeURIComponent(hash.slice(1))}"`);
}

const dead = (addresses: readonly string[]): string[] =>
  addresses.filter(
    (address) =>
      !/^https?:/.test(address) || (address.startsWith(home) && !leadsSomewhere(address)),
  );

const linksIn = (html: string): string[] =>
  [...parseHTML(`<main>${html}</main>`).document.querySelectorAll('a')].map(
    (link) => link.getAttribute('href') ?? 'a link without an address',
  );

const isXml = async (fileName: string): Promise<void> => {
  const { valid, errors } = await validateXML({
    xml: [{ fileName: basename(fileName), contents: read(fileName) }],
    normalization: 'format',
  });
  expect([valid, errors]).toEqual([true, []]);
};

interface Entry {
  readonly id: string;
  readonly url: string;
  readonly html: string;
  readonly published: string;
  readonly updated: string;
}

const jsonFeed = z
  .object({
    version: z.literal('https://jsonfeed.org/version/1.1'),
    feed_url: z.string(),
    items: z.array(
      z.object({
        id: z.string(),
        url: z.string(),
        content_html: z.string(),
        date_published: z.string(),
        date_modified: z.string(),
      }),
    ),
  })
  .parse(JSON.parse(read('feed.json')));

const fromXml = (path: string): Entry[] =>
  parseFeed(read(path)).items.map((item) => ({
    id: item.id ?? '',
    url: item.url ?? '',
    html: item.content ?? '',
    published: item.published?.toISOString() ?? '',
    updated: (item.updated ?? item.published)?.toISOString() ?? '',
  }));

const opened: readonly [string, Entry[]][] = [
  ['feed.xml', fromXml('feed.xml')],
  ['atom.xml', fromXml('atom.xml')],
  [
    'feed.json',
    jsonFeed.items.map((item) => ({
      id: item.id,
      url: item.url,
      html: item.content_html,
      published: item.date_published,
      updated: item.date_modified,
    })),
  ],
];

describe.each(opened)('the articles in %s', (_name, entries) => {
  test('are all there, each once, newest first, with true days', () => {
    expect(entries.map(({ url }) => url).toSorted()).toEqual(
      articles.map(({ address }) => address).toSorted(),
    );
    expect(new Set(entries.map(({ id }) => id)).size).toBe(articles.length);
    const days = entries.map(({ published }) => published);
    expect(days).toEqual(days.toSorted().toReversed());
    for (const { url, published } of entries) {
      const source = read(`${url.slice(home.length)}index.html`);
      expect(source).toContain(`Published <time datetime="${published.slice(0, 10)}"`);
    }
  });

  test.each(articles.map((article) => [article.id, article] as const))(
    'carry the whole text of %s, with every note, and nothing that needs a page',
    (_id, { address, cites }) => {
      const html = entries.find(({ url }) => url === address)?.html ?? '';
      const text = parseHTML(`<main>${html}</main>`).document.querySelector('main')?.textContent;
      expect((text ?? '').split(/\s+/).length).toBeGreaterThan(900);
      expect(html).not.toMatch(
        /<(?:script|style|svg|button|form|input|span|div|section)|\s(?:class|id|style|popover|on\w+)=/,
      );
      for (const { number } of cites)
        expect(html).toContain(`${address}#ref-${number}">[${number}]`);
      const references = html.slice(html.indexOf('<h2>References</h2>'));
      expect(references.match(/<li>/g)?.length).toBe(cites.length);
      expect(html).toContain('Safety notes');
      expect(html).toContain('Not yet reviewed by a clinician');
      expect(linksIn(html).length).toBeGreaterThan(cites.length);
    },
  );

  test('have only full addresses, and those of this site lead somewhere', () => {
    expect(dead(entries.flatMap(({ html, url, id }) => [...linksIn(html), url, id]))).toEqual([]);
  });
});

describe('the form of each feed', () => {
  test.each(feeds.filter(({ id }) => id !== 'json').map(({ path }) => path.slice(1)))(
    '%s is well-formed XML',
    isXml,
  );

  test.each(['feed.xml', 'corrections/feed.xml'])('%s has what RSS asks for', (path) => {
    const document = read(path);
    expect(document).toContain(`<atom:link href="${home}${path}" rel="self"`);
    for (const name of ['title', 'link', 'description']) {
      expect(document).toMatch(new RegExp(`<channel>[\\s\\S]*?<${name}>[^<]+</${name}>`));
    }
    for (const item of document.split('<item>').slice(1)) {
      expect(item.match(/<guid isPermaLink="(?:true|false)">[^<]+<\/guid>/g)).toHaveLength(1);
      expect(item).toMatch(/<pubDate>\w{3}, \d{2} \w{3} \d{4} 00:00:00 GMT<\/pubDate>/);
      expect(item).toMatch(/<link>http[^<]+<\/link>/);
    }
  });

  test('atom.xml has what RFC 4287 asks for', () => {
    const document = read('atom.xml');
    const [head = '', ...entries] = document.split('<entry>');
    const day = /<updated>\d{4}-\d{2}-\d{2}T00:00:00\.000Z<\/updated>/g;
    for (const part of [head, ...entries]) {
      for (const name of ['id', 'title']) {
        expect(part.match(new RegExp(`<${name}>[^<]+</${name}>`, 'g'))).toHaveLength(1);
      }
      expect(part.match(day)).toHaveLength(1);
    }
    expect(head).toContain('<author>');
    expect(head).toContain(`<link href="${home}atom.xml" rel="self" type="application/atom+xml"/>`);
    for (const entry of entries) {
      expect(
        entry.match(/<link href="http[^"]+" rel="alternate" type="text\/html"\/>/g),
      ).toHaveLength(1);
      expect(entry.match(/<content type="html">/g)).toHaveLength(1);
      expect(entry.match(/<published>/g)).toHaveLength(1);
    }
  });

  test('feed.json is what the schema of JSON Feed asks for', () => {
    const validate = new Ajv({ strict: false, validateFormats: false }).compile(jsonFeedSchema);
    const valid = validate(JSON.parse(read('feed.json')));
    expect([valid, validate.errors]).toEqual([true, null]);
    expect(jsonFeed.feed_url).toBe(`${home}feed.json`);
  });

  test('the corrections are those of the articles', () => {
    const changes = articles.flatMap((article) => article.changes);
    expect(read('corrections/feed.xml').match(/<item>/g)?.length ?? 0).toBe(changes.length);
  });
});

describe('feeds are found', () => {
  test.each([
    ['/', ['rss', 'atom', 'json']],
    ['/articles/', ['rss', 'atom', 'json']],
    ['/corrections/', ['corrections']],
  ])('from %s', (path, ids) => {
    const html = pages.find((page) => page.path === path)?.html ?? '';
    for (const feed of feeds) {
      const link = `rel="alternate" type="${feed.type}" title="${feed.title}" href="${feed.path}"`;
      expect([feed.id, html.includes(link)]).toEqual([feed.id, ids.includes(feed.id)]);
    }
  });
});

describe('an article as Markdown', () => {
  test('is there for every article, and no other', () => {
    expect(globSync('**/*.md', { cwd: dist }).toSorted()).toEqual(
      articles.map(({ id }) => join('articles', `${id}.md`)).toSorted(),
    );
  });

  test.each(articles.map((article) => [article.id, article] as const))(
    '%s is words alone, with every note and its source',
    (id, { address, cards, cites }) => {
      const text = read(`articles/${id}.md`);
      expect(text).not.toMatch(/(?<!!)\[\]\(/);
      const page = read(`articles/${id}/index.html`);
      expect(text).toMatch(/^# .+\n\n<http/);
      expect(text).toContain(address);
      expect(page).toContain(`rel="alternate" type="text/markdown" href="/articles/${id}.md"`);
      // Addresses in pointed brackets are Markdown; any other tag is a leftover.
      expect(text.match(/<(?!https?:)\/?[a-zA-Z][^>]*>|\{[^}]*\}|className|undefined/g)).toBeNull();
      expect(text).not.toMatch(/\[@|popovertarget/);
      for (const { number } of cites) {
        expect(text).toContain(`[^${number}]`);
        expect(text).toMatch(new RegExp(`^\\[\\^${number}\\]: \\S.{20}`, 'm'));
      }
      expect(text.match(/^\[\^\d+\]: /gm)).toHaveLength(cites.length);
      expect(text.match(/\/evidence\/sources\/#/g)?.length).toBe(cites.length);
      expect(text).toContain('## Safety notes');
      expect(text.match(/^> \*\*The claim: /gm)?.length ?? 0).toBe(cards);
      const links = [...text.matchAll(/\]\(([^)]+)\)/g)].map(([, link = '']) => link);
      expect(dead(links)).toEqual([]);
    },
  );
});

test('words of the glossary stand in the text as words, without what explains them', () => {
  for (const text of [read('articles/sleep.md'), ...opened.map(([path]) => read(path))]) {
    expect(text).toContain('scored 7.7 and the control group 8.0.');
  }
});

describe('llms.txt', () => {
  const text = read('llms.txt');
  const links = [...text.matchAll(/^- \[[^\]]+\]\(([^)]+)\): \S/gm)].map(([, link = '']) => link);

  test('begins as the proposal asks, and every line is a link with a summary', () => {
    expect(text).toMatch(/^# .+\n\n> .+\n/);
    expect(text.match(/^- /gm)).toHaveLength(links.length);
    expect(dead(links)).toEqual([]);
  });

  test('names every page of the site map but articles, which it names as Markdown', async () => {
    const listed = await parseSitemap(Readable.from([read('sitemap-0.xml')]));
    const expected = listed.map(({ url }) =>
      /\/articles\/[^/]+\/$/.test(url) ? url.replace(/\/$/, '.md') : url,
    );
    expect(links).toEqual(expect.arrayContaining(expected));
  });
});

test('robots.txt lets everybody in and names the site map in full', () => {
  expect(read('robots.txt')).toBe(`User-agent: *\nAllow: /\n\nSitemap: ${home}sitemap-index.xml\n`);
});

describe('the site map', () => {
  const xml = read('sitemap-0.xml');

  test('is what the schema of sitemaps.org asks for', async () => {
    const schema = readFileSync(
      join(projectRoot, 'node_modules/sitemap/schema/sitemap.xsd'),
      'utf8',
    );
    const { valid, errors } = await validateXML({
      xml: [{ fileName: 'sitemap.xml', contents: xml }],
      // Images are of another schema, which no package carries; the test below looks at them.
      schema: [schema.replaceAll('processContents="strict"', 'processContents="lax"')],
    });
    expect([valid, errors]).toEqual([true, []]);
  });

  test('names every page that search engines may show, and no other', async () => {
    const shown = pages
      .filter(({ html }) => !/<meta name="robots" content="[^"]*noindex/.test(html))
      .map(({ path }) => home + path.slice(1));
    const listed = await parseSitemap(Readable.from([xml]));
    expect(listed.map(({ url }) => url).toSorted()).toEqual(shown.toSorted());
  });

  test('gives only days that somebody wrote down', async () => {
    const listed = await parseSitemap(Readable.from([xml]));
    const lastmod = new Map(listed.map((item) => [item.url, item.lastmod?.slice(0, 10)]));
    for (const { address, checked, changes } of articles) {
      expect([address, lastmod.get(address)]).toEqual([address, changes.at(-1)?.date ?? checked]);
    }
    expect(lastmod.get(`${home}articles/`)).toBeDefined();
    for (const path of ['evidence/better-sleep/', 'glossary/', 'safety/'])
      expect(lastmod.get(home + path)).toBeUndefined();
    expect(xml).not.toMatch(/<priority>|<changefreq>/);
  });

  test('names cards by full addresses that are there', () => {
    const cards = [...xml.matchAll(/<image:loc>([^<]+)</g)].map(([, card = '']) => card);
    expect(dead(cards)).toEqual([]);
  });
});
