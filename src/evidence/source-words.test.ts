import { expect, test } from 'vitest';
import { hasWords, searchableText } from './source-words.ts';

const text = searchableText('Effect of foot massage. Çoban and Şirin, 2010. Bærheim Yılmaz');

test.each(['coban', 'ŞİRİN 2010', 'foot mass', 'baerheim', 'yilmaz', '', '  foot, '])(
  'finds “%s”, whatever its accents and capitals',
  (query) => {
    expect(hasWords(text, query)).toBe(true);
  },
);

test.each(['coban 2011', 'oban', 'feet'])('does not find “%s”', (query) => {
  expect(hasWords(text, query)).toBe(false);
});
