import { describe, expect, test } from 'vitest';
import { Markdown } from '../content-check/markdown.ts';
import { checkNumbers, numbersIn } from './numbers.ts';
import { passagesOf, plainPassage, type Passage } from './passages.ts';

test.each([
  ['3,928 adults, g −1.67 (95% CI -1.9 to 0.5), p<.05', [3928, 1.67, 95, 1.9, 0.5, 0.05]],
  ['Men of 60–75, twenty-three to a group, 2015', [60, 75, 23, 2015]],
  ['twice a week, ninety minutes, one hundred', [2, 90, 1, 100]],
  ['161km in 10-minute steps', [161, 10]],
  ['a foot', []],
])('reads the numbers in: %s', (text, numbers) => {
  expect([...numbersIn(text)].toSorted((a, b) => a - b)).toEqual(numbers.toSorted((a, b) => a - b));
});

const sources = new Map([
  ['a', numbersIn('70 women, one foot massage a day for a week, 2022; sleep 7.72 hours; 12,966')],
  ['b', numbersIn('38 people, 20 minutes, six weeks')],
]);

const found = (passages: readonly Passage[], unmarked?: ReadonlySet<number>) =>
  checkNumbers('an-article.mdx', passages, { of: (id) => sources.get(id), unmarked }).map(
    (diagnostic) => /“(.*?)”/.exec(diagnostic.found)?.[1],
  );

const inArticle = (markdown: string) => found(passagesOf(new Markdown('an-article.mdx', markdown)));

describe('reports a number that no cited source holds', () => {
  test.each([
    ['In 80 women sleep was better.[@a]', ['80']],
    ['In 70 women sleep was better by 31%.[@a]', ['31']],
    ['They had it for six weeks.[@a]', ['six']],
    ['In 2021, 70 women slept.[@a]', ['2021']],
    ['In 70 women. And 38 people. In 71 women.[@a; @b]', ['71']],
    ['They slept 7.9 hours.[@a]', ['7.9']],
    ['In over 80 women.[@a]', ['80']],
    ['They had 30 minutes.[@b]', ['30']],
  ])('%s', (markdown, numbers) => {
    expect(inArticle(markdown)).toEqual(numbers);
  });

  test.each([
    ['the number of the source', 'In 70 women sleep was better.[@a]'],
    ['another unit', 'They had it on seven days, and 42 days.[@a; @b]'],
    ['minutes for one foot of two', 'They had ten minutes a foot.[@b]'],
    ['couples of people', 'There were 19 couples.[@b]'],
    ['a rounded number', 'They slept 7.7 hours, of nearly 13,000.[@a]'],
    ['about so many', 'In about 72 women.[@a]'],
    ['at least so many', 'In over 60 women.[@a]'],
    ['how many sources are cited', 'Both, 2 in all, agree.[@a; @b]'],
    ['a number of studies', 'Three small studies agree.[@a]'],
    ['a day of a search', 'We found none (searched 21 November 2026).[@a]'],
    ['steps of a list', 'Steps 1, 3 and 4 follow it.[@a]'],
    ['what the last mark was about', 'It was small.[@a] The 70 women slept. It was so.[@b]'],
    ['our own advice', 'Take 25 minutes. <Advice />'],
    ['words of others', 'They say “40 women”.[@a]'],
    ['a word that counts nothing', 'It was nine of them.[@a]'],
  ])('but not %s', (_, markdown) => {
    expect(inArticle(markdown)).toEqual([]);
  });

  test('holds a field against all sources of its file, where it has some', () => {
    const field = plainPassage('In 70 women and 71 men.', 1, 'field');
    expect(found(field, sources.get('a'))).toEqual(['71']);
    expect(found(field)).toEqual([]);
  });
});
