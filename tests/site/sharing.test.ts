import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  all,
  attributes,
  builtPage,
  builtPages,
  differs,
  dist,
  pagesOf,
  repeated,
  sweep,
  textOf,
} from '../helpers/built-site.ts';

const pages = builtPages();

/** Headings that change while the page is used, and so are no places to lead to. */
const changing = ['answer', 'player-title'];

describe('every place that can be linked to has its link', () => {
  test('each heading with an id, on every page; wrap one that has none in ui/Heading.astro', () => {
    const without = pages.flatMap(({ path, document }) =>
      [...document.querySelectorAll('main :is(h2, h3)[id]:not(.sr-only)')]
        .filter(({ id }) => !changing.includes(id))
        .filter((heading) => {
          // The link of a fold stands before the fold, since a summary holds no links.
          const fold = heading.closest('.fold-row > .fold');
          const beside = fold === null ? heading.nextElementSibling : fold.previousElementSibling;
          return beside?.matches('a.anchor') !== true;
        })
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
    ['condition', '/safety/', '.condition .fold-body'],
    ['glossary term', '/glossary/', '.entry'],
    ['routine step', '/routines/bedtime/', '.step'],
  ])('each %s', (_, path, selector) => {
    const { document } = builtPage(path);
    const entries = [...document.querySelectorAll(selector)];
    expect(entries.length).toBeGreaterThan(0);
    const findings = entries.flatMap(({ id }) =>
      differs(id, all(document, `a.anchor[href="#${id}"]`).length, 1),
    );
    expect(findings).toEqual([]);
  });

  test('the link has a name of its own, is empty, and no part of its heading', () => {
    const findings = sweep(pages, ({ document }) => {
      const anchors = all(document, 'a.anchor');
      const names = anchors.map((anchor) => anchor.getAttribute('aria-label') ?? '');
      return [
        ...names.filter((name) => !/^Link to \S/.test(name)).map((name) => `name “${name}”`),
        ...repeated(names).map((name) => `“${name}” twice`),
        ...anchors.flatMap((anchor) => differs('text', anchor.textContent, '')),
        ...anchors
          .filter((anchor) => anchor.closest('h1, h2, h3, summary') !== null)
          .map((anchor) => `${anchor.getAttribute('href') ?? ''} is inside its heading`),
      ];
    });
    expect(findings).toEqual([]);
  });

  test('the contents list has the words of the headings and no more', () => {
    const { document } = builtPage('/articles/sleep/');
    for (const link of document.querySelectorAll('.toc a')) {
      const heading = document.getElementById((link.getAttribute('href') ?? '').slice(1));
      expect(textOf(link)).toBe(textOf(heading));
    }
  });
});

describe('the share row', () => {
  const shared = pages.filter(({ path }) =>
    /^\/(?:articles\/[^/]+|evidence\/(?!sources)[^/]+|routines\/[^/]+|top-10-benefits|questions)\/$/.test(
      path,
    ),
  );

  test('has the URL of its page and a mail', () => {
    const findings = sweep(shared, ({ document }) => {
      const rows = all(document, '.share');
      const [link, mail] = rows.flatMap((row) => all(row, 'a'));
      const [canonical] = attributes(document, 'link[rel="canonical"]', 'href');
      const message = new URL(mail?.getAttribute('href') ?? 'mailto:').searchParams;
      return [
        ...differs('rows', rows.length, 1),
        ...differs('link', link?.getAttribute('href'), canonical),
        ...differs('subject', message.get('subject'), textOf(document.querySelector('h1'))),
        ...differs('body', message.get('body'), canonical),
      ];
    });
    expect(findings).toEqual([]);
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
  const articles = pagesOf('article');
  const hrefs = (document: Document, selector: string): string[] =>
    attributes(document, selector, 'href');
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
    const findings = sweep(articles, ({ path, document }) => {
      const next = hrefs(document, '.related .article-row a');
      return [
        ...differs('articles', next.length, 3),
        ...(next.includes(path) ? ['leads to itself'] : []),
      ];
    });
    expect(findings).toEqual([]);
  });

  test('previous and next go through each topic in the order of the index, or stand among those to read next', () => {
    const { document } = builtPage('/articles/');
    const topics = [...document.querySelectorAll('main section')].map((topic) =>
      [...topic.querySelectorAll('h3 a')].map((link) => link.getAttribute('href') ?? ''),
    );
    expect(topics.flat().toSorted()).toEqual([...next.keys()].toSorted());
    const rows = new Map(
      articles.map(({ path, document }) => [path, hrefs(document, '.related .article-row a')]),
    );
    /** What should lead from an article to one of its neighbours. */
    const wayTo = (path: string, neighbour: string | undefined): string[] =>
      neighbour === undefined || rows.get(path)?.includes(neighbour) === true ? [] : [neighbour];
    for (const topic of topics) {
      for (const [index, path] of topic.entries()) {
        expect([path, next.get(path)]).toEqual([path, wayTo(path, topic[index + 1])]);
        expect([path, previous.get(path)]).toEqual([path, wayTo(path, topic[index - 1])]);
      }
    }
    expect([...next.values(), ...previous.values()].flat().length).toBeGreaterThan(0);
  });

  test('every routine leads on to three articles', () => {
    const findings = sweep(pagesOf('routine'), ({ document }) =>
      differs('articles', all(document, '.related a[href^="/articles/"]').length, 3),
    );
    expect(findings).toEqual([]);
  });
});
