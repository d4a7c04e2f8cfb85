import { expect, test } from 'vitest';
import { isSourcePage, letterOf, sourceHref, SOURCES_HREF } from './source-pages.ts';

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
