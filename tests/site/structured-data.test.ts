import { existsSync, globSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { downloads } from '../../src/evidence/exports.ts';
import {
  all,
  attributes,
  builtPage,
  builtPages,
  differs,
  dist,
  pagesOf,
  sweep,
  textOf,
  type BuiltPage,
} from '../helpers/built-site.ts';
import { projectRoot } from '../helpers/content-copy.ts';
import { isNode, nodesOf, readGraph, typesOf, type JsonLdNode } from '../helpers/json-ld.ts';

const texts = (nodes: readonly JsonLdNode[], field: string): string[] =>
  nodes.map((node) => String(node[field]));
const flat = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();

/** A page with the graph in it. */
interface GraphPage {
  readonly path: string;
  readonly document: Document;
  readonly blocks: readonly string[];
  readonly parsed: unknown;
  /** The nodes of the graph, the page first. */
  readonly graph: readonly JsonLdNode[];
  readonly node: JsonLdNode;
  readonly contents: ReturnType<typeof readGraph>;
  readonly heading: string;
  readonly canonical: string;
  readonly all: (selector: string) => Element[];
}

function graphPage({ path, document }: BuiltPage): GraphPage {
  const blocks = all(document, 'script[type="application/ld+json"]').map(
    ({ textContent }) => textContent,
  );
  const parsed: unknown = JSON.parse(blocks[0] ?? '{}');
  const graph = isNode(parsed) ? nodesOf(parsed['@graph']) : [];
  return {
    path,
    document,
    blocks,
    parsed,
    graph,
    node: graph[0] ?? {},
    contents: readGraph(graph),
    heading: textOf(document.querySelector('h1')),
    canonical: attributes(document, 'link[rel="canonical"]', 'href')[0] ?? '',
    all: (selector) => all(document, selector),
  };
}

const pages = builtPages()
  // What search engines are to leave out has nothing to tell them.
  .filter(
    ({ document }) => document.querySelector('meta[name="robots"][content="noindex"]') === null,
  )
  .map(graphPage);

const pageAt = (path: string): GraphPage => {
  const page = pages.find((candidate) => candidate.path === path);
  if (page === undefined) throw new Error(`The built site has no page ${path}.`);
  return page;
};
const articles = pages.filter(({ path }) => /^\/articles\/[^/]+\/$/.test(path));
const claims = pages.filter(
  ({ path }) => /^\/evidence\/[^/]+\/$/.test(path) && path !== '/evidence/sources/',
);
const routines = pages.filter(({ path }) => /^\/routines\/[^/]+\/$/.test(path));
/** The pages of sources in full, one for each letter. */
const sourcePages = pages.filter(({ path }) => /^\/evidence\/sources\/./.test(path));
/** There are some as soon as a topic has more articles than the index lists. */
const topicPages = pages.filter(({ path }) => path.startsWith('/topics/'));
const origin = pageAt('/').canonical.replace(/\/$/, '');

/** Hrefs of links to sources or claims, as addresses, each once. */
const linked = (page: GraphPage, selector: string): string[] => [
  ...new Set(page.all(selector).map((link) => origin + String(link.getAttribute('href')))),
];
const ids = (value: unknown): string[] => texts(nodesOf(value), '@id');

describe('the graph', () => {
  test('is there once on every page, and not on the 404 page', () => {
    const findings = sweep(pages, ({ blocks, parsed }) => [
      ...differs('graphs', blocks.length, 1),
      ...differs('fields', Object.keys(isNode(parsed) ? parsed : {}), ['@context', '@graph']),
      ...differs('context', isNode(parsed) && parsed['@context'], 'https://schema.org'),
    ]);
    expect(findings).toEqual([]);
    expect(graphPage(builtPage('/404.html')).blocks).toEqual([]);
  });

  test('holds no empty value, no date that is not on the calendar and no relative URL', () => {
    expect(sweep(pages, ({ contents }) => contents.problems)).toEqual([]);
    expect(pages.flatMap(({ contents }) => contents.nodes).length).toBeGreaterThan(1000);
  });

  test('names by @id only what is described in full on some page, of a type that the place takes', () => {
    const described = new Map(
      pages
        .flatMap(({ contents }) => contents.nodes)
        .map((node) => [node['@id'], typesOf(node)] as const),
    );
    /** Types that a property may name; what is missing here may name pages alone. */
    const expected: Readonly<Record<string, RegExp>> = {
      publisher: /^Organization$/,
      author: /^(?:Organization|Person)$/,
      isPartOf: /^(?:WebSite|Dataset|DefinedTermSet)$/,
      about: /^Claim$/,
      citation: /^(?:ScholarlyArticle|WebPage)$/,
      inDefinedTermSet: /^DefinedTermSet$/,
    };
    const findings = sweep(pages, ({ contents }) =>
      contents.references.flatMap(({ id, property, types }) => {
        const actual = described.get(id);
        if (actual === undefined) return [`${property}: nothing describes ${id}`];
        const form = expected[property] ?? /Page$/;
        return actual.some((type) => form.test(type)) &&
          types.every((type) => actual.includes(type))
          ? []
          : [`${property} names ${id}, a ${actual.join()}`];
      }),
    );
    expect(findings).toEqual([]);
    expect(pages.flatMap(({ contents }) => contents.references).length).toBeGreaterThan(500);
  });

  test('never says two things of one @id', () => {
    const values = new Map<string, unknown>();
    const findings = sweep(pages, ({ contents }) =>
      contents.nodes.flatMap((node) =>
        Object.entries(node).flatMap(([field, value]) => {
          if (typeof node['@id'] !== 'string' || field === '@id') return [];
          const key = `${node['@id']} ${field}`;
          if (!values.has(key)) values.set(key, value);
          return differs(key, value, values.get(key));
        }),
      ),
    );
    expect(findings).toEqual([]);
  });

  test('gives only addresses of this site that are there, anchors too', () => {
    const fields = ['@id', 'url', 'contentUrl', 'publishingPrinciples', 'correctionsPolicy'];
    const given = pages.flatMap(({ contents }) =>
      contents.nodes.flatMap((node) =>
        fields.flatMap((field) => {
          const value = node[field];
          return typeof value === 'string' && value.startsWith(origin) ? { field, value } : [];
        }),
      ),
    );
    expect(given.length).toBeGreaterThan(400);
    const ids = new Map(
      builtPages().map(({ path, document }) => [path, new Set(attributes(document, '[id]', 'id'))]),
    );
    const dead = given.filter(({ field, value }) => {
      const { pathname, hash } = new URL(value);
      const places = ids.get(pathname);
      if (places === undefined) return !existsSync(join(dist, pathname));
      return hash !== '' && field !== '@id' && !places.has(hash.slice(1));
    });
    expect(dead).toEqual([]);
  });

  test('holds nothing that is there for looks, and no review that nobody made', () => {
    const types = new Set(
      pages.flatMap(({ contents }) =>
        [
          ...contents.nodes,
          ...contents.references.map(({ types }) => ({ '@type': types })),
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
    '/accessibility/': 'WebPage',
    '/articles/': 'CollectionPage',
    '/corrections/': 'WebPage',
    '/evidence/': 'CollectionPage',
    '/evidence/sources/': 'CollectionPage',
    '/find-a-therapist/': 'WebPage',
    '/glossary/': 'WebPage',
    '/how-we-grade/': 'WebPage',
    '/how-we-work/': 'AboutPage',
    '/privacy/': 'WebPage',
    '/questions/': 'MedicalWebPage',
    '/routines/': 'CollectionPage',
    '/safety/': 'MedicalWebPage',
    '/safety/check/': 'MedicalWebPage',
    '/self-check-purpose/': 'WebPage',
    '/strokes/': 'WebPage',
    '/top-10-benefits/': 'MedicalWebPage',
    '/what-it-beats/': 'WebPage',
    '/where-to-press/': 'MedicalWebPage',
    ...Object.fromEntries(articles.map(({ path }) => [path, ['MedicalWebPage', 'Article']])),
    ...Object.fromEntries(claims.map(({ path }) => [path, 'MedicalWebPage'])),
    ...Object.fromEntries(routines.map(({ path }) => [path, 'WebPage'])),
    ...Object.fromEntries(
      [...sourcePages, ...topicPages].map(({ path }) => [path, 'CollectionPage']),
    ),
  };

  test('is of its kind, and called what its reader sees', () => {
    expect(pages.map(({ path }) => path).toSorted()).toEqual(Object.keys(kinds).toSorted());
    const findings = sweep(pages, ({ path, node, canonical, heading, document }) => [
      ...differs('type', node['@type'], kinds[path]),
      ...differs('@id', node['@id'], canonical),
      ...differs('canonical', canonical, origin + path),
      ...differs('name', node['name'], heading),
      ...differs(
        'description',
        node['description'],
        attributes(document, 'meta[name="description"]', 'content')[0],
      ),
      ...differs('isPartOf', ids(node['isPartOf']), [`${origin}/#website`]),
    ]);
    expect(findings).toEqual([]);
  });

  test('gives the trail that its reader sees, and then itself', () => {
    const findings = sweep(pages, ({ path, node, all, heading, canonical }) => {
      if (path === '/') return [];
      // A part of a page has no description of its own.
      const trail = all('.breadcrumbs a:not([href*="#"])').map((link, index) => ({
        '@type': 'ListItem',
        position: index + 1,
        name: flat(link.textContent),
        item: { '@id': origin + String(link.getAttribute('href')) },
      }));
      if (trail.length === 0) return ['shows no trail'];
      return differs('trail', node['breadcrumb'], {
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
    });
    expect(findings).toEqual([]);
    expect(pageAt('/').node).not.toHaveProperty('breadcrumb');
  });

  test('has its share card as its image, where it has one', () => {
    const findings = sweep(pages, ({ node, document }) =>
      differs('image', node['image'], attributes(document, '[property="og:image"]', 'content')[0]),
    );
    expect(findings).toEqual([]);
  });

  test('cites only what stands on it', () => {
    const names = new Map(
      sourcePages
        .flatMap(({ node }) => nodesOf(node['citation']))
        .map((source) => [source['@id'], flat(String(source['name'])).slice(0, 24).toLowerCase()]),
    );
    const findings = sweep(pages, (page) => {
      const text = textOf(page.document.querySelector('main')).toLowerCase();
      const links = linked(page, 'main a[href^="/evidence/sources/"]');
      return ids(page.node['citation'])
        .filter((id) => !links.includes(id) && !text.includes(names.get(id) ?? '?'))
        .map((id) => `does not show ${id}`);
    });
    expect(findings).toEqual([]);
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

test('an article has what search engines ask for, as the reader sees it', () => {
  const findings = sweep(articles, (page) => {
    const { node } = page;
    const facts = page.all('.article-facts li');
    const dayOf = (element: Element | undefined): string | undefined =>
      element?.querySelector('time')?.getAttribute('datetime') ?? undefined;
    const reviewed = dayOf(facts.find((fact) => textOf(fact).startsWith('Reviewed by')));
    // Newest first.
    const history = page.all('.history li');
    const cited = ids(node['citation']);
    const about = ids(node['about']).map((id) => id.replace(/#claim$/, ''));
    const links = linked(page, 'main a[href^="/evidence/"]');
    return [
      ...differs('headline', node['headline'], page.heading),
      ...(page.heading.length <= 110 ? [] : ['a headline of more than 110 characters']),
      ...differs('datePublished', node['datePublished'], dayOf(history.at(-1))),
      ...differs('dateModified', node['dateModified'], dayOf(history[0])),
      ...differs('author', node['author'], {
        '@type': 'Organization',
        '@id': `${origin}/#organization`,
        name: 'Footnotes',
        url: `${origin}/`,
      }),
      // A review is named only where the page names one.
      ...differs('lastReviewed', node['lastReviewed'], reviewed),
      ...differs('has a reviewer', 'reviewedBy' in node, reviewed !== undefined),
      ...differs('citations', cited, linked(page, '.references a[href^="/evidence/sources/"]')),
      ...(facts.some((fact) => textOf(fact) === `${cited.length} sources`)
        ? []
        : [`does not say that it has ${cited.length} sources`]),
      ...(about.length > 0 ? [] : ['is about no claim']),
      ...about.filter((id) => !links.includes(id)).map((id) => `is about ${id} without a link`),
    ];
  });
  expect(findings).toEqual([]);
});

test('the graph adds at most 600 bytes of brotli to an article', () => {
  // The strongest level takes thirty times as long, for a difference of some bytes.
  const params = { [constants.BROTLI_PARAM_QUALITY]: 6 };
  const size = (text: string): number => brotliCompressSync(text, { params }).length;
  const findings = sweep(pagesOf('article'), ({ html, document }) => {
    const graph = document.querySelector('script[type="application/ld+json"]')?.outerHTML ?? '';
    const added = size(html) - size(html.replace(graph, ''));
    return [
      ...(html.includes(graph) ? [] : ['graph not found']),
      ...(added > 600 ? [`${added} bytes`] : []),
    ];
  });
  expect(findings).toEqual([]);
});

test('the page of a claim is about the claim, and cites the sources on both sides', () => {
  for (const page of claims) {
    const [claim] = nodesOf(page.node['about']);
    expect(claim).toMatchObject({ '@type': 'Claim', '@id': `${page.canonical}#claim` });
    expect(`“${String(claim?.['text']).replace(/\.$/, '')}”`).toBe(page.heading);
    // Claims about safety show case reports of harm earlier than the other sources that do not count.
    expect(ids(page.node['citation']).toSorted()).toEqual(
      linked(
        page,
        ':is(#studies, .official-advice, [aria-labelledby="background"]) a[href^="/evidence/sources/"]',
      ).toSorted(),
    );
    // A claim about safety is asked after harm: “better” would be an answer to no question.
    const isAboutSafety = page.all('#harms').length > 0;
    expect(String(claim?.['description'])).toMatch(
      isAboutSafety
        ? /^Harm compared with no massage: .+\. Harm compared with another touch: .+\.$/
        : /^Better than nothing: .+\. (?:Better than another touch|Does the \w+ matter): .+\.$/,
    );
  }
  expect(claims.length).toBe(globSync('content/claims/*.yaml', { cwd: projectRoot }).length);
  expect(claims.some((page) => page.all('#harms').length > 0)).toBe(true);
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

test('the index of sources has a line for each of them, and names the pages where they stand in full', () => {
  const index = pageAt('/evidence/sources/');
  const full = sourcePages.flatMap(({ path, all }) =>
    all('li.source').map(({ id }) => `${origin}${path}#${id}`),
  );
  expect(linked(index, '.source a').toSorted()).toEqual(full.toSorted());
  expect(index.all('.source').map(({ id }) => id)).toEqual(
    linked(index, '.source a').map((url) => new URL(url).hash.slice(1)),
  );
  expect(ids(index.node['hasPart'])).toEqual(sourcePages.map(({ canonical }) => canonical));
});

test('the pages of sources give each of them in full, with the title and the address on the page', () => {
  const sources = sourcePages.flatMap(({ node }) => nodesOf(node['citation']));
  const entries = sourcePages.flatMap(({ all }) => all('li.source'));
  expect(texts(sources, '@id')).toEqual(
    sourcePages.flatMap(({ path, all }) =>
      all('li.source').map((entry) => `${origin}${path}#${entry.id}`),
    ),
  );
  expect(
    flat(pageAt('/').document.querySelector('[aria-labelledby="promise"]')?.textContent),
  ).toContain(`${sources.length} sources`);
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
  { path: '/articles/', more: topicPages, members: articles, selector: '.article-row h3 a' },
  { path: '/evidence/', more: [], members: claims, selector: '.ladder .claim-row a' },
  { path: '/routines/', more: [], members: routines, selector: 'main h2 a' },
])('$path holds every page that it lists', ({ path, more, members, selector }) => {
  const page = pageAt(path);
  const parts = ids(page.node['hasPart']);
  const all = new Set([...parts, ...more.flatMap(({ node }) => ids(node['hasPart']))]);
  expect([...all].toSorted()).toEqual(members.map(({ canonical }) => canonical).toSorted());
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
