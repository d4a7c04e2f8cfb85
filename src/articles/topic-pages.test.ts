import { expect, test } from 'vitest';
import {
  ARTICLES_PER_PAGE,
  listedOnIndex,
  MAX_ON_INDEX,
  NEWEST_ON_INDEX,
  topicPages,
} from './topic-pages.ts';

/** As many articles in the order of their titles, a day apart: the last one is the newest. */
const articles = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    id: `article-${String(index).padStart(3, '0')}`,
    published: new Date(Date.UTC(2026, 0, 1 + index)).toISOString().slice(0, 10),
  }));

test('a topic with few articles stands whole on the index, and nowhere else', () => {
  const few = articles(MAX_ON_INDEX);
  expect(listedOnIndex(few)).toEqual(few);
  expect(topicPages('rest', few)).toEqual([]);
});

test('a topic with many has its newest on the index, in the order of titles', () => {
  const many = articles(MAX_ON_INDEX + 1);
  expect(listedOnIndex(many.toReversed())).toEqual(many.slice(-NEWEST_ON_INDEX).toReversed());
});

test('its pages list each article once, in order, at addresses that stay when more come', () => {
  const many = articles(2 * ARTICLES_PER_PAGE + 1);
  const pages = topicPages('rest', many);
  expect(pages.flatMap((page) => page.articles)).toEqual(many);
  expect(pages.map(({ href, number }) => [number, href])).toEqual([
    [1, '/topics/rest/'],
    [2, '/topics/rest/2/'],
    [3, '/topics/rest/3/'],
  ]);
  const later = topicPages('rest', articles(4 * ARTICLES_PER_PAGE)).map(({ href }) => href);
  expect(later.slice(0, 3)).toEqual(pages.map(({ href }) => href));
});
