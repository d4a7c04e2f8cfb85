import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { builtPage, builtPages, dist } from '../helpers/built-site.ts';

const pages = builtPages().map(({ path, html }) => ({
  path,
  html,
  document: parseHTML(html).document,
}));
const words = (element: Element | null | undefined): string =>
  (element?.textContent ?? '').replace(/\s+/g, ' ').trim();

/** Headings that change while the page is used, and so are no places to lead to. */
const changing = ['answer', 'player-title'];

describe('every place that can be linked to has its link', () => {
  test('each heading with an id, on every page; wrap one that has none in ui/Heading.astro', () => {
    const without = pages.flatMap(({ path, document }) =>
      [...document.querySelectorAll('main :is(h2, h3)[id]:not(.sr-only)')]
        .filter(({ id }) => !changing.includes(id))
        .filter(({ nextElementSibling }) => nextElementSibling?.matches('a.anchor') !== true)
        .map(({ id }) => `${path}#${id}`),
    );
    expect(without).toEqual([]);
    const all = pages.flatMap(({ document }) => [...document.querySelectorAll('a.anchor')]);
    expect(all.length).toBeGreaterThan(400);
  });

  test.each([
    ['benefit', '/top-10-benefits/', '.benefit'],
    ['claim', '/articles/sleep/', '.claim'],
    ['question', '/questions/', '.answer'],
    ['condition', '/safety/', '.condition'],
    ['glossary term', '/glossary/', '.entry'],
    ['routine step', '/routines/bedtime/', '.step'],
  ])('each %s', (_, path, selector) => {
    const { document } = parseHTML(builtPage(path).html);
    const entries = [...document.querySelectorAll(selector)];
    expect(entries.length).toBeGreaterThan(0);
    for (const { id } of entries)
      expect([id, document.querySelectorAll(`a.anchor[href="#${id}"]`).length]).toEqual([id, 1]);
  });

  test('the link has a name of its own, is empty, and no part of its heading', () => {
    for (const { path, document } of pages) {
      const anchors = [...document.querySelectorAll('a.anchor')];
      const names = anchors.map((anchor) => anchor.getAttribute('aria-label') ?? '');
      for (const [index, anchor] of anchors.entries()) {
        expect([path, names[index]]).toEqual([path, expect.stringMatching(/^Link to \S/)]);
        expect([path, anchor.textContent]).toEqual([path, '']);
        expect([path, anchor.closest('h1, h2, h3, summary')]).toEqual([path, null]);
      }
      expect([path, names.filter((name, index) => names.indexOf(name) !== index)]).toEqual([
        path,
        [],
      ]);
    }
  });

  test('the contents list has the words of the headings and no more', () => {
    const { document } = parseHTML(builtPage('/articles/sleep/').html);
    for (const link of document.querySelectorAll('.toc a')) {
      const heading = document.getElementById((link.getAttribute('href') ?? '').slice(1));
      expect(words(link)).toBe(words(heading));
    }
  });
});

describe('the share row', () => {
  const shared = pages.filter(({ path }) =>
    /^\/(?:articles\/[^/]+|evidence\/(?!sources)[^/]+|routines\/[^/]+|top-10-benefits|questions)\/$/.test(
      path,
    ),
  );

  test.each(shared.map(({ path }) => path))('%s has one, with its address and a mail', (path) => {
    const { document } = parseHTML(builtPage(path).html);
    const rows = document.querySelectorAll('.share');
    expect(rows).toHaveLength(1);
    const [link, mail] = rows[0]?.querySelectorAll('a') ?? [];
    const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute('href');
    expect(link?.getAttribute('href')).toBe(canonical);
    const message = new URL(mail?.getAttribute('href') ?? '').searchParams;
    expect(message.get('subject')).toBe(words(document.querySelector('h1')));
    expect(message.get('body')).toBe(canonical);
  });

  test('is on every kind of page that it belongs on', () => {
    const count = (start: string): number =>
      shared.filter(({ path }) => path.startsWith(start)).length;
    expect(count('/articles/')).toBeGreaterThan(20);
    expect(count('/evidence/')).toBeGreaterThan(40);
    expect(count('/routines/')).toBeGreaterThan(4);
  });

  /** The script that copies: the one among those that pages ask for which knows such links. */
  const copying = globSync('_astro/*.js', { cwd: dist })
    .filter((file) => readFileSync(join(dist, file), 'utf8').includes('copy-link'))
    .filter((file) => pages.some(({ html }) => html.includes(file)));

  test('a page with links to copy has the script that copies', () => {
    expect(copying).toHaveLength(1);
    const without = pages
      .filter(({ document }) => document.querySelector('a.copy-link') !== null)
      .filter(({ html }) => !html.includes(copying[0] ?? ''))
      .map(({ path }) => path);
    expect(without).toEqual([]);
  });

  test('what it fetches is one small file, and no page fetches what only some need', () => {
    const code = readFileSync(join(dist, copying[0] ?? ''), 'utf8');
    expect(code.length).toBeLessThan(2048);
    const later = [...code.matchAll(/import\(`\.\/([^`]+)`\)/g)].map(([, name = '']) => name);
    expect(later).toHaveLength(2);
    for (const name of later) {
      expect(existsSync(join(dist, '_astro', name))).toBe(true);
      expect(pages.filter(({ html }) => html.includes(name))).toEqual([]);
    }
  });
});

describe('reading on', () => {
  const articles = pages.filter(({ path }) => /^\/articles\/[^/]+\/$/.test(path));
  const hrefs = (document: Document, selector: string): string[] =>
    [...document.querySelectorAll(selector)].map((link) => link.getAttribute('href') ?? '');
  const next = new Map(
    articles.map(({ path, document }) => [path, hrefs(document, '.related [rel="next"]')]),
  );
  const previous = new Map(
    articles.map(({ path, document }) => [path, hrefs(document, '.related [rel="prev"]')]),
  );

  test('every article is one that some other article leads on to', () => {
    const led = new Set(articles.flatMap(({ document }) => hrefs(document, '.related a[href]')));
    expect(articles.map(({ path }) => path).filter((path) => !led.has(path))).toEqual([]);
  });

  test('no article leads on to itself, and each leads to three others', () => {
    for (const { path, document } of articles) {
      const on = hrefs(document, '.related .article-row a');
      expect([path, on.length]).toEqual([path, 3]);
      expect(on).not.toContain(path);
    }
  });

  test('previous and next go through each topic in the order of the index', () => {
    const { document } = parseHTML(builtPage('/articles/').html);
    const topics = [...document.querySelectorAll('.topic')].map((topic) =>
      [...topic.querySelectorAll('h3 a')].map((link) => link.getAttribute('href') ?? ''),
    );
    expect(topics.flat().toSorted()).toEqual([...next.keys()].toSorted());
    for (const topic of topics) {
      expect(topic.flatMap((path) => next.get(path) ?? [])).toEqual(topic.slice(1));
      expect(topic.flatMap((path) => previous.get(path) ?? [])).toEqual(topic.slice(0, -1));
    }
  });

  test.each(pages.map(({ path }) => path).filter((path) => /^\/routines\/[^/]+\/$/.test(path)))(
    '%s leads on to articles',
    (path) => {
      const { document } = parseHTML(builtPage(path).html);
      expect(document.querySelectorAll('.related a[href^="/articles/"]').length).toBe(3);
    },
  );
});
