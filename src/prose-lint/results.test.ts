import { describe, expect, test } from 'vitest';
import { Markdown } from '../content-check/markdown.ts';
import { passagesOf } from './passages.ts';
import { checkSameness, checkSearched } from './results.ts';

const passages = (text: string) => passagesOf(new Markdown('an-article.mdx', text));

const sameness = (markdown: string) =>
  checkSameness('an-article.mdx', passages(markdown), (id) => id === 'trial').map(
    ({ line, found }) => `${line} ${/“(.*?)”/.exec(found)?.[1] ?? ''}`,
  );

const searched = (markdown: string) =>
  checkSearched('an-article.mdx', passages(markdown)).map(
    ({ found }) => /“(.*?)”/.exec(found)?.[1],
  );

describe('reports a result that is put as if two things were alike', () => {
  test.each([
    ['Pain did not differ.[@trial]', ['1 did not differ']],
    ['They slept.\nPain did not differ.', ['2 did not differ']],
    ['Sleep was the same as with rest.[@trial]', ['1 the same as']],
    ['It was no different from rest. They were 40.[@trial]', ['1 no different from']],
  ])('%s', (markdown, found) => {
    expect(sameness(markdown)).toEqual(found);
  });

  test.each([
    'Pain did not clearly differ.[@trial]',
    'Use the same as before. <Advice />',
    'Press the same as before.[@a-page]',
    'The paper says that they “did not differ”.[@trial]',
  ])('not in: %s', (markdown) => {
    expect(sameness(markdown)).toEqual([]);
  });
});

describe('reports what only a search can say', () => {
  test.each([
    ['We found no trial of it.', 'we found no'],
    ['It is the only trial.', 'the only trial'],
    ['It is the only small sham trial of feet.', 'the only small sham trial'],
    ['Nobody has tested ten minutes.', 'nobody has tested'],
    ['Ten minutes have not been tested.', 'have not been tested'],
  ])('%s', (markdown, found) => {
    expect(searched(markdown)).toEqual([found]);
  });

  test.each([
    '[The claim](/evidence/falls/) says more. We found no trial of it.',
    'Where nobody has looked, we say that.',
    'If it is the only trial, read it.',
    'They say that “nobody has tested” it.',
    'The only thing to try is a trial.',
  ])('not in: %s', (markdown) => {
    expect(searched(markdown)).toEqual([]);
  });
});
