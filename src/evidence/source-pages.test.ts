import { expect, test } from 'vitest';
import {
  isSourcePage,
  letterOf,
  letterPages,
  sourceHref,
  SOURCES_HREF,
  SOURCES_PER_PAGE,
} from './source-pages.ts';

test.each([
  ['Çoban and Şirin, 2010', 'c'],
  ['10 facts about feet', 'f'],
  ['米山 美智代 and 八塚 美樹, 2009', undefined],
  ['2009', undefined],
])('“%s” is filed under %s', (name, letter) => {
  expect(letterOf(name)).toBe(letter);
});

test('a source stands on the page of the first letter of its id, which is not the index', () => {
  expect(sourceHref('wyatt-2012-breast-cancer')).toBe(
    '/evidence/sources/w/#wyatt-2012-breast-cancer',
  );
  expect(isSourcePage('/evidence/sources/w/')).toBe(true);
  expect(isSourcePage(SOURCES_HREF)).toBe(false);
});

test('the sources of a letter stand on one page while they are few', () => {
  const sources = [{ id: 'wyatt-2012' }, { id: 'wang-2020' }];
  expect(letterPages('w', sources)).toEqual([
    { number: 1, href: '/evidence/sources/w/', sources, later: [] },
  ]);
});

test('many stand on several, and the first leads to each under its own address', () => {
  const sources = Array.from({ length: 2 * SOURCES_PER_PAGE + 1 }, (_, index) => ({
    id: `w-${index}`,
  }));
  const pages = letterPages('w', sources);
  expect(pages.flatMap((page) => page.sources)).toEqual(sources);
  const [first, ...others] = pages;
  expect(first?.later.map(({ href }) => href)).toEqual(
    others.flatMap((page) => page.sources.map(({ id }) => `${page.href}#${id}`)),
  );
  for (const { id } of sources) {
    const isThere = [
      ...(first?.sources ?? []),
      ...(first?.later ?? []).map(({ source }) => source),
    ];
    expect(isThere.map((source) => source.id)).toContain(id);
  }
  expect(others.flatMap(({ later }) => later)).toEqual([]);
  expect(pages.map(({ href }) => href)).toEqual([
    '/evidence/sources/w/',
    '/evidence/sources/w/2/',
    '/evidence/sources/w/3/',
  ]);
});
