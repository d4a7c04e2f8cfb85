import { expect, test } from 'vitest';
import { Markdown } from '../content-check/markdown.ts';
import { checkAbsolutes } from './absolutes.ts';
import { passagesOf } from './passages.ts';

const found = (markdown: string) =>
  checkAbsolutes('an-article.mdx', passagesOf(new Markdown('an-article.mdx', markdown))).map(
    (diagnostic) => /“(.*?)”/.exec(diagnostic.found)?.[1]?.toLowerCase(),
  );

test.each([
  ['A foot massage always calms you. <Advice />', 'always'],
  ['Massage never makes pain worse.', 'never'],
  ['Massage eases every kind of ache.', 'every'],
  ['Every trial was small.', 'every'],
  ['Every good study agrees. <Advice />', 'every'],
])('reports the absolute in: %s', (markdown, word) => {
  expect(found(markdown)).toEqual([word]);
});

test.each([
  'Every trial was small.[@a-review]',
  'Massage never made pain worse. It was 2010.[@a-trial]',
  'Never rub a hot leg. <Advice />',
  'Foot massage may ease pain every evening. <Advice />',
  'Not every trial was small.',
  'When it seems to speed up every stage, be slow to believe it.',
  'They say that it “always eases pain”.',
  '[Every trial](/evidence/falls/) was small.',
  'Press along every toe.',
])('reports none in: %s', (markdown) => {
  expect(found(markdown)).toEqual([]);
});
