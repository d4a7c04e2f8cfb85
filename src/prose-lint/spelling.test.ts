import { expect, test } from 'vitest';
import { Markdown } from '../content-check/markdown.ts';
import { passagesOf, type Passage } from './passages.ts';
import { readWords, spellingCheck } from './spelling.ts';

const passages = (text: string): Passage[] => passagesOf(new Markdown('an-article.mdx', text));

const check = spellingCheck(readWords('# Names\nCochrane\nfootbath\n'));
const findingsIn = (markdown: string) =>
  passages(markdown).flatMap((passage) =>
    check('an-article.mdx', passage).map(({ line, found }) => [line, found]),
  );

test.each([
  ['The color of a tumour.', [[1, '“color”, which the dictionary does not know']]],
  ['Warm\nwatter.', [[2, '“watter”, which the dictionary does not know']]],
  ["It's warm.", [[1, "a straight '"]]],
  [
    'A "rub".',
    [
      [1, 'a straight "'],
      [1, 'a straight "'],
    ],
  ],
  ['Rub the the heel.', [[1, '“the the” twice in a row']]],
])('reports the mistakes of: %s', (markdown, findings) => {
  expect(findingsIn(markdown)).toEqual(findings);
});

test.each([
  'The AMTA, Cochrane’s colour: a footbath, and a Footbath.',
  'It’s a “rub”, and he said “so ‘they’ say”.',
  'Women who had had cancer said that that helped.',
  'About 3,928 people, 41 °C and 7.5%.',
])('accepts: %s', (markdown) => {
  expect(findingsIn(markdown)).toEqual([]);
});

test('suggests words, and says where to put one that is right', () => {
  const [passage] = passages('A tumor.');
  expect(passage && check('an-article.mdx', passage)).toMatchObject([
    {
      fix: 'Write “tumour”, “tutor” or “Tudor”, or add the word to content/words.txt if it is right.',
    },
  ]);
});

test.each([
  ['It\'s "warm".', ['Write ’.', 'Write “.', 'Write ”.']],
  ["He said 'ah' (and 'oh').", ['Write ‘.', 'Write ’.', 'Write ‘.', 'Write ’.']],
])('names the one mark that belongs in place of each straight one: %s', (markdown, fixes) => {
  const found = passages(markdown).flatMap((passage) => check('an-article.mdx', passage));
  expect(found.map(({ fix }) => fix)).toEqual(fixes);
});
