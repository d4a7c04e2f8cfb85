import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { readDatedArticles } from '../../src/content-check/dated-articles.ts';
import { numberCitations } from '../../src/evidence/citations.ts';
import { archivePath } from '../../src/feeds/documents.ts';
import { feeds } from '../../src/feeds/feeds.ts';
import {
  all,
  attributes,
  builtPage,
  builtPages,
  differs,
  dist,
  readSitemap,
  repeated,
  sweep,
  textOf,
} from '../helpers/built-site.ts';
import { projectRoot } from '../helpers/content-copy.ts';
import { childText, jsonFeedSchema, parseXml, readFeed } from '../helpers/feeds.ts';

const read = (path: string): string => readFileSync(join(dist, path), 'utf8');
const pages = builtPages();
const [home = ''] = attributes(builtPage('/').document, '[rel="canonical"]', 'href');
const articles = readDatedArticles(projectRoot).map((article) => {
  const source = readFileSync(join(projectRoot, `content/articles/${article.id}.mdx`), 'utf8');
  return {
    ...article,
    path: `/articles/${article.id}/`,
    url: `${home}articles/${article.id}/`,
    claims: source.match(/^<Claim /gm)?.length ?? 0,
    citations: numberCitations(source),
  };
});

const ids = new Map(
  pages.map(({ path, document }) => [path, new Set(attributes(document, '[id]', 'id'))]),
);

/** URLs that are not absolute, or of this site and of no page, file or place of it. */
const deadLinks = (urls: readonly string[]): string[] =>
  [...new Set(urls)].flatMap((given) => {
    if (!/^https?:/.test(given)) return [`${given} is not absolute`];
    if (!given.startsWith(home)) return [];
    const { pathname, hash } = new URL(given);
    const places = ids.get(pathname);
    const exists =
      places === undefined
        ? hash === '' && existsSync(join(dist, pathname))
        : hash === '' || places.has(decodeURIComponent(hash.slice(1)));
    return exists ? [] : [`${given} leads nowhere`];
  });

const linksIn = (html: string): string[] =>
  all(parseHTML(`<main>${html}</main>`).document, 'a').map(
    (link) => link.getAttribute('href') ?? 'a link without href',
  );

const lacks = (text: string, expected: readonly string[]): string[] =>
  expected.filter((words) => !text.includes(words)).map((words) => `lacks ${words}`);

/** A feed and its archives, the newest first. */
const documentsOf = (file: string): string[] => [
  file,
  ...globSync(archivePath(`/${file}`, 1).slice(1).replace('1', '*'), { cwd: dist }).toSorted(
    (a, b) => b.localeCompare(a, 'en', { numeric: true }),
  ),
];

describe.each(['feed.xml', 'atom.xml', 'feed.json'])('the articles in %s', (file) => {
  const entries = documentsOf(file).flatMap((document) => readFeed(read(document)));

  test('are complete, each once, newest first, with the days that the pages give', () => {
    expect(entries.map(({ url }) => url).toSorted()).toEqual(
      articles.map(({ url }) => url).toSorted(),
    );
    expect(repeated(entries.map(({ id }) => id))).toEqual([]);
    const days = entries.map(({ published }) => published);
    expect(days).toEqual(days.toSorted().toReversed());
    const findings = entries.flatMap(({ url, published }) => {
      const { document } = builtPage(new URL(url).pathname);
      return differs(
        url,
        published.slice(0, 10),
        document.querySelector('.history li:last-child time')?.getAttribute('datetime'),
      );
    });
    expect(findings).toEqual([]);
  });

  test('carry the whole text with every note, and nothing that needs a page', () => {
    const findings = sweep(articles, ({ url, citations }) => {
      const html = entries.find((entry) => entry.url === url)?.html ?? '';
      const { document } = parseHTML(`<main>${html}</main>`);
      const text = textOf(document.querySelector('main'));
      const references = all(document, 'h2').find(
        (heading) => textOf(heading) === 'References',
      )?.nextElementSibling;
      return [
        ...(text.split(' ').length > 900 ? [] : ['is cut short']),
        ...all(document, 'script, style, svg, button, form, input, span, div, section').map(
          ({ tagName }) => `has <${tagName}>`,
        ),
        ...all(document, 'main *').flatMap((element) =>
          element
            .getAttributeNames()
            .filter((name) => /^(?:class|id|style|popover|on\w+)$/.test(name))
            .map((name) => `has ${name}=`),
        ),
        ...lacks(
          html,
          citations.map(({ number }) => `${url}#ref-${number}">[${number}]`),
        ),
        ...differs('references', references?.querySelectorAll('li').length, citations.length),
        ...lacks(text, ['Safety notes', 'Not yet reviewed by a clinician']),
      ];
    });
    expect(findings).toEqual([]);
  });

  test('have only absolute URLs, and those of this site exist', () => {
    const urls = entries.flatMap(({ html, url, id }) => [...linksIn(html), url, id]);
    expect(urls.length).toBeGreaterThan(500);
    expect(deadLinks(urls)).toEqual([]);
  });
});

describe('the form of each feed', () => {
  test.each(['feed.xml', 'corrections/feed.xml'])('%s has what RSS 2.0 asks for', (path) => {
    const channel = parseXml(read(path)).querySelector('channel');
    expect(channel).not.toBeNull();
    if (channel === null) return;
    for (const name of ['title', 'link', 'description'])
      expect([name, childText(channel, name)]).not.toEqual([name, '']);
    const self = [...channel.children].find(({ tagName }) => tagName === 'atom:link');
    expect(self?.getAttribute('href')).toBe(home + path);
    expect(self?.getAttribute('rel')).toBe('self');
    const findings = all(channel, 'item').flatMap((item) => [
      ...differs('guids', all(item, 'guid[isPermaLink]').length, 1),
      ...(/^\w{3}, \d{2} \w{3} \d{4} 00:00:00 GMT$/.test(childText(item, 'pubDate'))
        ? []
        : [`pubDate ${childText(item, 'pubDate')}`]),
      ...(/^https?:/.test(childText(item, 'link')) ? [] : ['an item without a link']),
    ]);
    expect(findings).toEqual([]);
  });

  test('atom.xml has what RFC 4287 asks for', () => {
    const feed = parseXml(read('atom.xml')).querySelector('feed');
    expect(feed).not.toBeNull();
    if (feed === null) return;
    const children = (parent: Element, name: string): Element[] =>
      [...parent.children].filter(({ tagName }) => tagName === name);
    const findings = [feed, ...all(feed, 'entry')].flatMap((part) => {
      const exactlyOne = part === feed ? [] : ['content', 'published'];
      return [
        ...['id', 'title', 'updated', ...exactlyOne].flatMap((name) =>
          differs(`<${name}> in <${part.tagName}>`, children(part, name).length, 1),
        ),
        ...differs(
          'day',
          /^\d{4}-\d{2}-\d{2}T00:00:00\.000Z$/.test(childText(part, 'updated')),
          true,
        ),
        ...differs(
          'alternate links',
          children(part, 'link').filter((link) =>
            link.matches('[rel="alternate"][type="text/html"][href^="http"]'),
          ).length,
          1,
        ),
      ];
    });
    expect(findings).toEqual([]);
    expect(children(feed, 'author')).toHaveLength(1);
    expect(
      children(feed, 'link')
        .find((link) => link.matches('[rel="self"][type="application/atom+xml"]'))
        ?.getAttribute('href'),
    ).toBe(`${home}atom.xml`);
    expect(new Set(attributes(feed, 'entry > content', 'type'))).toEqual(new Set(['html']));
  });

  test('feed.json has what JSON Feed 1.1 asks for', () => {
    const feed = jsonFeedSchema.parse(JSON.parse(read('feed.json')));
    expect(feed.feed_url).toBe(`${home}feed.json`);
  });

  test('the corrections are those of the articles', () => {
    const changes = articles.flatMap((article) => article.changes);
    const told = documentsOf('corrections/feed.xml').flatMap((file) => readFeed(read(file)));
    expect(told).toHaveLength(changes.length);
  });
});

test.each([
  ['/', ['rss', 'atom', 'json']],
  ['/articles/', ['rss', 'atom', 'json']],
  ['/corrections/', ['corrections']],
])('feeds are announced on %s', (path, expected) => {
  const links = all(builtPage(path).document, 'head link[rel="alternate"]').map((link) =>
    ['type', 'title', 'href'].map((name) => link.getAttribute(name)).join(' '),
  );
  const announced = Object.entries(feeds).filter(([, { type, title, path: href }]) =>
    links.includes([type, title, href].join(' ')),
  );
  expect(announced.map(([id]) => id).toSorted()).toEqual(expected.toSorted());
});

describe('an article as Markdown', () => {
  test('exists for every article and nothing else', () => {
    expect(globSync('**/*.md', { cwd: dist }).toSorted()).toEqual(
      articles.map(({ id }) => join('articles', `${id}.md`)).toSorted(),
    );
  });

  test('is text alone, with every note and its source', () => {
    const findings = sweep(articles, ({ id, path, url, claims, citations }) => {
      const text = read(`articles/${id}.md`);
      const links = [...text.matchAll(/\]\(([^)]+)\)/g)].map(([, link = '']) => link);
      const announced = attributes(builtPage(path).document, '[type="text/markdown"]', 'href');
      // URLs in pointed brackets are Markdown; any other tag is a leftover.
      const leftovers =
        text.match(
          /(?<!!)\[\]\(|<(?!https?:)\/?[a-zA-Z][^>]*>|\{[^}]*\}|className|undefined|\[@|popovertarget/g,
        ) ?? [];
      return [
        ...(/^# .+\n\n<http/.test(text) ? [] : ['does not begin with its title and URL']),
        ...lacks(text, [url, '## Safety notes']),
        ...differs('announced as', announced, [`/articles/${id}.md`]),
        ...leftovers.map((leftover) => `holds ${leftover}`),
        ...citations.flatMap(({ number }) =>
          text.includes(`[^${number}]`) &&
          new RegExp(`^\\[\\^${number}\\]: \\S.{20}`, 'm').test(text)
            ? []
            : [`lacks note ${number}`],
        ),
        ...differs('notes', text.match(/^\[\^\d+\]: /gm)?.length ?? 0, citations.length),
        ...differs('sources', text.match(/\/evidence\/sources\/\w\/#/g)?.length, citations.length),
        ...differs('claims', text.match(/^> \*\*The claim: /gm)?.length ?? 0, claims),
        ...deadLinks(links),
      ];
    });
    expect(findings).toEqual([]);
  });
});

test('glossary words are plain words in feeds and copies, without their explanations', () => {
  const texts = ['articles/sleep.md', 'feed.xml', 'atom.xml', 'feed.json'].map((file) =>
    documentsOf(file).map(read).join(''),
  );
  for (const text of texts) expect(text).toContain('much better than the control groups did.');
});

const sitemap = new Map([...readSitemap(dist)].map(([file, xml]) => [file, parseXml(xml)]));
const sitemapEntries = [...sitemap.values()].flatMap((part) => all(part, 'url'));

describe('llms.txt', () => {
  const text = read('llms.txt');
  const links = [...text.matchAll(/^- \[[^\]]+\]\(([^)]+)\): \S/gm)].map(([, link = '']) => link);

  test('begins as the proposal asks, and every line is a link with a summary', () => {
    expect(text).toMatch(/^# .+\n\n> .+\n/);
    expect(text.match(/^- /gm)).toHaveLength(links.length);
    expect(deadLinks(links)).toEqual([]);
  });

  test('names every page of the site map, articles by their Markdown copies', () => {
    const expected = sitemapEntries
      .map((entry) => childText(entry, 'loc').replace(/(\/articles\/[^/]+)\/$/, '$1.md'))
      // The index of sources, the downloads and the articles are named; between them they hold all of it.
      .filter((url) => !/\/evidence\/sources\/.|\/topics\//.test(url));
    expect(links).toEqual(expect.arrayContaining(expected));
  });
});

test('robots.txt allows everybody and names the site map by its full URL', () => {
  expect(read('robots.txt')).toBe(`User-agent: *\nAllow: /\n\nSitemap: ${home}sitemap-index.xml\n`);
});

describe('the site map', () => {
  const listed = sitemapEntries.map((entry) => ({
    path: childText(entry, 'loc'),
    lastmod: childText(entry, 'lastmod'),
    fields: [...entry.children].map(({ tagName }) => tagName),
  }));

  test('has the form that sitemaps.org asks for', () => {
    for (const part of sitemap.values()) {
      const [root] = [...part.children];
      expect(root?.getAttribute('xmlns')).toBe('http://www.sitemaps.org/schemas/sitemap/0.9');
    }
    const findings = sweep(listed, ({ path, lastmod, fields }) => [
      ...(URL.canParse(path) ? [] : ['is no URL']),
      ...repeated(fields).map((field) => `has <${field}> twice`),
      ...fields
        .filter((field) => !['loc', 'lastmod', 'image:image'].includes(field))
        .map((field) => `has <${field}>`),
      ...(lastmod === '' || /^\d{4}-\d\d-\d\dT00:00:00\.000Z$/.test(lastmod)
        ? []
        : [`lastmod ${lastmod}`]),
    ]);
    expect(findings).toEqual([]);
  });

  test('names its parts in its index, each with pages of one kind', () => {
    const index = all(parseXml(read('sitemap-index.xml')), 'sitemap');
    expect(index.map((part) => childText(part, 'loc')).toSorted()).toEqual(
      [...sitemap.keys()].map((file) => home + file),
    );
    const [first] = all(sitemap.get('sitemap-articles-0.xml') ?? parseXml(''), 'url');
    expect(first && childText(first, 'loc')).toMatch(/\/articles\/[^/]+\/$/);
  });

  test('names every page that search engines may show, and no other', () => {
    const indexable = pages.filter(
      ({ document: page }) =>
        page.querySelector('meta[name="robots"][content*="noindex"]') === null,
    );
    expect(listed.map(({ path }) => path).toSorted()).toEqual(
      indexable.map(({ path }) => home + path.slice(1)).toSorted(),
    );
  });

  test('gives only days that somebody wrote down', () => {
    const lastmod = new Map(listed.map((entry) => [entry.path, entry.lastmod.slice(0, 10)]));
    const findings = articles.flatMap(({ url, checked, changes }) =>
      differs(url, lastmod.get(url), changes.at(-1)?.date ?? checked),
    );
    expect(findings).toEqual([]);
    expect(lastmod.get(`${home}articles/`)).not.toBe('');
    for (const path of ['evidence/better-sleep/', 'glossary/', 'safety/'])
      expect([path, lastmod.get(home + path)]).toEqual([path, '']);
  });

  test('names cards by absolute URLs that exist', () => {
    const cards = sitemapEntries.flatMap((entry) =>
      [...entry.getElementsByTagName('image:loc')].map(({ textContent }) => textContent),
    );
    expect(cards.length).toBeGreaterThan(50);
    expect(deadLinks(cards)).toEqual([]);
  });
});
