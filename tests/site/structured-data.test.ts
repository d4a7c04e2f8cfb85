import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { downloads } from '../../src/evidence/exports.ts';
import { builtPages, dist } from '../helpers/built-site.ts';
import { examine, fits, typesOf } from '../helpers/schema-org.ts';

type Node = Record<string, unknown>;

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const nodesOf = (value: unknown): Node[] => [value].flat().filter(isNode);
const texts = (nodes: readonly Node[], field: string): string[] =>
  nodes.map((node) => String(node[field]));
const data = /<script type="application\/ld\+json">([\s\S]*?)<\/script>/g;

const flat = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();

const pages = builtPages()
  // What search engines are to leave out has nothing to tell them.
  .filter(({ html }) => !html.includes('<meta name="robots" content="noindex'))
  .map(({ path, html }) => {
    const blocks = [...html.matchAll(data)].map(([, json = '']) => json);
    const parsed: unknown = JSON.parse(blocks[0] ?? '{}');
    const graph = isNode(parsed) ? nodesOf(parsed['@graph']) : [];
    const { document } = parseHTML(html);
    const all = (selector: string, within: ParentNode = document) => [
      ...within.querySelectorAll(selector),
    ];
    return {
      path,
      html,
      blocks,
      parsed,
      graph,
      document,
      all,
      node: graph[0] ?? {},
      findings: examine(graph),
      heading: flat(document.querySelector('h1')?.textContent),
      canonical: document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? '',
    };
  });
type Page = (typeof pages)[number];

const pageAt = (path: string): Page => {
  const page = pages.find((candidate) => candidate.path === path);
  if (page === undefined) throw new Error(`The built site has no page ${path}.`);
  return page;
};
const articles = pages.filter(({ path }) => /^\/articles\/[^/]+\/$/.test(path));
const claims = pages.filter(
  ({ path }) => /^\/evidence\/[^/]+\/$/.test(path) && path !== '/evidence/sources/',
);
const routines = pages.filter(({ path }) => /^\/routines\/[^/]+\/$/.test(path));
const origin = pageAt('/').canonical.replace(/\/$/, '');

/** Hrefs of links to sources or claims, as addresses, each once. */
const linked = (page: Page, selector: string): string[] => [
  ...new Set(page.all(selector).map((link) => origin + String(link.getAttribute('href')))),
];
const ids = (value: unknown): string[] => texts(nodesOf(value), '@id');

describe('the graph', () => {
  test('stands once on every page, and not on the 404 page', () => {
    for (const { path, blocks, parsed } of pages) {
      expect([path, blocks.length]).toEqual([path, 1]);
      expect(Object.keys(isNode(parsed) ? parsed : {})).toEqual(['@context', '@graph']);
      expect(isNode(parsed) && parsed['@context']).toBe('https://schema.org');
    }
    expect(builtPages().find(({ path }) => path === '/404.html')?.html).not.toContain('ld+json');
  });

  test('knows only types, properties and values of schema.org', () => {
    const faults = pages.flatMap(({ path, findings }) =>
      findings.faults.map((fault) => `${path} ${fault}`),
    );
    expect(faults).toEqual([]);
    const count = pages.reduce((sum, { findings }) => sum + findings.nodes.length, 0);
    expect(count).toBeGreaterThan(1000);
  });

  test('names by @id only what stands in full on some page, and fits where it is named', () => {
    const full = new Map(
      pages
        .flatMap(({ findings }) => findings.nodes)
        .flatMap((node): [string, string[]][] =>
          typeof node['@id'] === 'string' ? [[node['@id'], typesOf(node)]] : [],
        ),
    );
    const references = pages.flatMap(({ path, findings }) =>
      findings.references.map((reference) => ({ path, ...reference })),
    );
    const lost = references.filter(({ id, types, expected }) => {
      const there = full.get(id);
      if (there === undefined || !fits(there, expected)) return true;
      return types.some((type) => !there.includes(type));
    });
    expect(lost).toEqual([]);
    expect(references.length).toBeGreaterThan(500);
  });

  test('never says two things of one @id', () => {
    const said = new Map<string, string>();
    for (const node of pages.flatMap(({ findings }) => findings.nodes)) {
      for (const [field, value] of Object.entries(node)) {
        if (typeof node['@id'] !== 'string' || field === '@id') continue;
        const key = `${node['@id']} ${field}`;
        const now = JSON.stringify(value);
        expect([key, said.get(key) ?? now]).toEqual([key, now]);
        said.set(key, now);
      }
    }
  });

  test('gives only addresses of this site that are there, anchors too', () => {
    const fields = ['@id', 'url', 'contentUrl', 'publishingPrinciples', 'correctionsPolicy'];
    const given = pages.flatMap(({ findings }) =>
      findings.nodes.flatMap((node) =>
        fields.flatMap((field) => {
          const value = node[field];
          return typeof value === 'string' && value.startsWith(origin) ? { field, value } : [];
        }),
      ),
    );
    expect(given.length).toBeGreaterThan(400);
    for (const { field, value } of given) {
      const { pathname, hash } = new URL(value);
      const page = pages.find(({ path }) => path === pathname);
      expect([value, page !== undefined || existsSync(join(dist, pathname))]).toEqual([
        value,
        true,
      ]);
      if (hash === '' || field === '@id') continue;
      expect([value, page?.document.getElementById(hash.slice(1)) != null]).toEqual([value, true]);
    }
  });

  test('holds nothing that is there for looks, and no review that nobody made', () => {
    const types = new Set(
      pages.flatMap(({ findings }) =>
        [
          ...findings.nodes,
          ...findings.references.map(({ types }) => ({ '@type': types })),
        ].flatMap(typesOf),
      ),
    );
    for (const type of ['FAQPage', 'QAPage', 'HowTo', 'ClaimReview', 'Review', 'AggregateRating'])
      expect(types).not.toContain(type);
  });
});

describe('every page', () => {
  const kinds: Readonly<Record<string, unknown>> = {
    '/': 'WebPage',
    '/articles/': 'CollectionPage',
    '/corrections/': 'WebPage',
    '/evidence/': 'CollectionPage',
    '/evidence/sources/': 'CollectionPage',
    '/find-a-therapist/': 'WebPage',
    '/glossary/': 'WebPage',
    '/how-we-grade/': 'WebPage',
    '/how-we-work/': 'AboutPage',
    '/questions/': 'MedicalWebPage',
    '/routines/': 'CollectionPage',
    '/safety/': 'MedicalWebPage',
    '/safety/check/': 'MedicalWebPage',
    '/top-10-benefits/': 'MedicalWebPage',
    '/where-to-press/': 'MedicalWebPage',
    ...Object.fromEntries(articles.map(({ path }) => [path, ['MedicalWebPage', 'Article']])),
    ...Object.fromEntries(claims.map(({ path }) => [path, 'MedicalWebPage'])),
    ...Object.fromEntries(routines.map(({ path }) => [path, 'WebPage'])),
  };

  test.each(Object.keys(kinds))('%s is of its kind, and called what its reader sees', (path) => {
    const page = pageAt(path);
    const { node, canonical, heading, document } = page;
    expect(node).toMatchObject({
      '@type': kinds[path],
      '@id': canonical,
      name: heading,
      description: document.querySelector('meta[name="description"]')?.getAttribute('content'),
      isPartOf: { '@id': `${origin}/#website` },
    });
    expect(canonical).toBe(origin + path);
  });

  test('gives the trail that its reader sees, and then itself', () => {
    for (const { path, node, all, heading, canonical } of pages) {
      if (path === '/') continue;
      const trail = all('.breadcrumbs a').map((link, index) => ({
        '@type': 'ListItem',
        position: index + 1,
        name: flat(link.textContent),
        item: { '@id': origin + String(link.getAttribute('href')) },
      }));
      expect(trail.length).toBeGreaterThan(0);
      expect(node['breadcrumb']).toEqual({
        '@type': 'BreadcrumbList',
        itemListElement: [
          ...trail,
          {
            '@type': 'ListItem',
            position: trail.length + 1,
            name: heading,
            item: { '@id': canonical },
          },
        ],
      });
    }
    expect(pageAt('/').node).not.toHaveProperty('breadcrumb');
  });

  test('has its share card as its image, where it has one', () => {
    for (const { path, node, document } of pages) {
      const card = document.querySelector('meta[property="og:image"]')?.getAttribute('content');
      expect([path, node['image']]).toEqual([path, card ?? undefined]);
    }
  });

  test('cites only what stands on it', () => {
    const names = new Map(
      nodesOf(pageAt('/evidence/sources/').node['citation']).map((source) => [
        source['@id'],
        flat(String(source['name'])).slice(0, 24).toLowerCase(),
      ]),
    );
    for (const page of pages) {
      const words = flat(page.document.querySelector('main')?.textContent).toLowerCase();
      const links = linked(page, 'main a[href^="/evidence/sources/#"]');
      for (const id of ids(page.node['citation'])) {
        const isThere = links.includes(id) || words.includes(names.get(id) ?? '?');
        expect([page.path, id, isThere]).toEqual([page.path, id, true]);
      }
    }
  });
});

test('the home page tells of the site and of who publishes it', () => {
  const [, website, organisation] = pageAt('/').graph;
  const footer = flat(pageAt('/').document.querySelector('footer')?.textContent);
  expect(website).toMatchObject({
    '@type': 'WebSite',
    '@id': `${origin}/#website`,
    url: `${origin}/`,
    name: 'Footnotes',
    inLanguage: pageAt('/').document.documentElement.getAttribute('lang'),
    publisher: { '@id': `${origin}/#organization` },
  });
  expect(footer).toContain(String(website?.['description']));
  expect(organisation).toEqual({
    '@type': 'Organization',
    '@id': `${origin}/#organization`,
    name: 'Footnotes',
    url: `${origin}/`,
    publishingPrinciples: `${origin}/how-we-work/`,
    correctionsPolicy: `${origin}/corrections/`,
  });
  for (const action of nodesOf(website?.['potentialAction'])) {
    const [target] = nodesOf(action['target']);
    const { pathname } = new URL(String(target?.['urlTemplate']));
    expect(existsSync(join(dist, pathname, 'index.html'))).toBe(true);
  }
});

describe.each(articles)('$path', (page) => {
  const { node, document, html } = page;
  const facts = [...document.querySelectorAll('.article-facts li')];
  const dayOf = (word: string) =>
    facts
      .find((fact) => flat(fact.textContent).startsWith(word))
      ?.querySelector('time')
      ?.getAttribute('datetime');

  test('has what search engines ask of an article, as the reader sees it', () => {
    expect(node['headline']).toBe(page.heading);
    expect(page.heading.length).toBeLessThanOrEqual(110);
    expect(node['datePublished']).toBe(dayOf('Published'));
    expect(node['dateModified']).toBe(dayOf('Changed') ?? dayOf('Published'));
    expect(node['author']).toEqual({
      '@type': 'Organization',
      '@id': `${origin}/#organization`,
      name: 'Footnotes',
      url: `${origin}/`,
    });
  });

  test('names a review only where the page does', () => {
    const reviewed = facts.some((fact) => flat(fact.textContent).startsWith('Reviewed by'));
    expect(['lastReviewed', 'reviewedBy'].filter((field) => field in node)).toHaveLength(
      reviewed ? 2 : 0,
    );
    expect(node['lastReviewed']).toBe(dayOf('Reviewed by'));
  });

  test('cites its references in their order, as many as it says', () => {
    expect(ids(node['citation'])).toEqual(
      linked(page, '.references a[href^="/evidence/sources/#"]'),
    );
    expect(facts.map((fact) => flat(fact.textContent))).toContain(
      `${ids(node['citation']).length} sources`,
    );
  });

  test('is about claims that it leads to', () => {
    const about = ids(node['about']).map((id) => id.replace(/#claim$/, ''));
    expect(about.length).toBeGreaterThan(0);
    expect(linked(page, 'main a[href^="/evidence/"]')).toEqual(expect.arrayContaining(about));
  });

  test('grows by at most 600 bytes of brotli', () => {
    const size = (text: string) => brotliCompressSync(text).length;
    expect(size(html) - size(html.replace(data, ''))).toBeLessThanOrEqual(600);
  });
});

test('the page of a claim is about the claim, and cites the sources on both sides', () => {
  for (const page of claims) {
    const [claim] = nodesOf(page.node['about']);
    expect(claim).toMatchObject({ '@type': 'Claim', '@id': `${page.canonical}#claim` });
    expect(`“${String(claim?.['text']).replace(/\.$/, '')}”`).toBe(page.heading);
    expect(ids(page.node['citation'])).toEqual(
      linked(page, '.studies a[href^="/evidence/sources/#"]'),
    );
  }
  expect(claims.length).toBe(45);
});

test('the ten stand in their order, with the names that the page gives', () => {
  const { node, all } = pageAt('/top-10-benefits/');
  const [list] = nodesOf(node['mainEntity']);
  expect(list).toMatchObject({ '@type': 'ItemList', numberOfItems: 10 });
  expect(nodesOf(list?.['itemListElement'])).toEqual(
    all('.benefit').map((row, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: flat(row.querySelector('h3')?.lastChild?.textContent),
      url: `${origin}/top-10-benefits/#${row.id}`,
    })),
  );
});

test('the glossary defines every word as the page does', () => {
  const { node, all } = pageAt('/glossary/');
  const [set] = nodesOf(node['mainEntity']);
  const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
  expect(
    nodesOf(set?.['hasDefinedTerm']).map((term) => [
      term['@id'],
      capital(String(term['name'])),
      flat(String(term['description'])),
    ]),
  ).toEqual(
    all('.glossary .entry').map((entry) => [
      `${origin}/glossary/#${entry.id}`,
      flat(entry.querySelector('dt')?.textContent),
      flat(entry.querySelector('dd > p')?.textContent),
    ]),
  );
});

test('the list of sources gives each of them in full, with the title and the address on the page', () => {
  const { node, all } = pageAt('/evidence/sources/');
  const sources = nodesOf(node['citation']);
  const entries = all('li.source');
  expect(texts(sources, '@id')).toEqual(
    entries.map((entry) => `${origin}/evidence/sources/#${entry.id}`),
  );
  expect(flat(pageAt('/').document.querySelector('.promise')?.textContent)).toContain(
    `${sources.length} sources`,
  );
  const plain = (text: string) =>
    flat(text)
      .replace(/[^\p{L}\p{N}]+/gu, '')
      .toLowerCase();
  for (const [index, source] of sources.entries()) {
    const entry = entries[index];
    expect(plain(entry?.textContent ?? '')).toContain(plain(String(source['name'])));
    const links = [...(entry?.querySelectorAll('a') ?? [])].map((link) =>
      link.getAttribute('href'),
    );
    if ('url' in source) expect(links).toContain(source['url']);
    if ('datePublished' in source)
      expect(flat(entry?.textContent)).toContain(String(source['datePublished']));
    for (const part of nodesOf(source['isPartOf']))
      expect(plain(entry?.textContent ?? '')).toContain(plain(String(part['name'])));
  }
});

test.each([
  { path: '/evidence/', holds: 'claims' },
  { path: '/evidence/sources/', holds: 'sources' },
])('$path offers the $holds as data, in the files that it links', ({ path, holds }) => {
  const { node, all, document } = pageAt(path);
  const [dataset] = nodesOf(node['mainEntity']);
  expect(dataset).toMatchObject({ '@type': 'Dataset', name: node['name'] });
  expect(String(dataset?.['description']).length).toBeGreaterThanOrEqual(50);
  expect(nodesOf(dataset?.['distribution'])).toEqual(
    downloads
      .filter((download) => download.holds === holds)
      .map(({ file, label, type }) => ({
        '@type': 'DataDownload',
        name: label,
        encodingFormat: type,
        contentUrl: `${origin}/evidence/${file}`,
      })),
  );
  const links = all('.downloads a').map((link) => origin + String(link.getAttribute('href')));
  expect(links).toEqual(
    expect.arrayContaining(texts(nodesOf(dataset?.['distribution']), 'contentUrl')),
  );
  // The site names no licence beside its downloads, and so the data may not.
  expect(flat(document.querySelector('.downloads')?.textContent)).not.toMatch(/licen[cs]e/i);
  expect(dataset).not.toHaveProperty('license');
});

test.each([
  { path: '/articles/', members: articles, selector: '.article-row h3 a' },
  { path: '/evidence/', members: claims, selector: '.claim-rows h3 a' },
  { path: '/routines/', members: routines, selector: 'main h2 a' },
])('$path holds every page that it lists', ({ path, members, selector }) => {
  const page = pageAt(path);
  const parts = ids(page.node['hasPart']);
  expect(parts.toSorted()).toEqual(members.map(({ canonical }) => canonical).toSorted());
  expect(linked(page, selector).toSorted()).toEqual(parts.toSorted());
});

test('a routine takes as long as it says', () => {
  for (const { node, document } of routines) {
    const minutes = /^(\d+) minutes/.exec(
      flat(document.querySelector('.kicker')?.textContent),
    )?.[1];
    expect(node['timeRequired']).toBe(`PT${minutes}M`);
  }
});
