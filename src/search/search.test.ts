import { describe, expect, test } from 'vitest';
import { sectionsOf, toDocument } from './documents.ts';
import type { SearchEntry } from './entry.ts';
import { excerptRuns } from './excerpt.ts';
import { countFacets, type Facts } from './facts.ts';
import { mend, tellingWords, type Found, type Hit } from './query.ts';
import { tellFound } from './results-message.ts';
import { wordList, wordsOf } from './words.ts';

const entry: SearchEntry = {
  kind: 'condition',
  title: 'One calf that is <newly> swollen',
  href: '/safety/#suspected-leg-clot',
  aliases: ['DVT', 'blood clot'],
  lead: 'Get help.',
  text: ['It may break off.'],
  grades: [],
  claims: 0,
  care: { action: 'stop-and-get-urgent-help', level: 'urgent' },
};

test.each([
  ['Can’t sleep?', ['cant', 'sleep']],
  ['p-value', ['p', 'value']],
  ['Œdème & CAFÉ', ['œdeme', 'cafe']],
  ['  ', []],
])('the words of “%s” are %j', (text, words) => {
  expect(wordsOf(text)).toEqual(words);
});

test.each([
  ['why do my feet hurt at night', ['feet', 'hurt', 'night']],
  ['what is it', ['what', 'is', 'it']],
  ['feet, feet and feet', ['feet']],
])('“%s” is about %j', (query, words) => {
  expect(tellingWords(query)).toEqual(words);
});

describe('a misspelt word', () => {
  const list = [
    'ankle1',
    'ankles3',
    'began',
    'fascia1',
    'fasciitis4',
    'reflexology9',
    'toe2',
    'toes1',
  ];

  test.each([
    ['fascitis', 'fasciitis'],
    ['ankels', 'ankles'],
    ['reflexologie', 'reflexology'],
    // A word of running text is no name of anything.
    ['vegan', undefined],
    // Three letters may be anything.
    ['tow', undefined],
    ['xylophone', undefined],
  ])('%s was meant to be %s', (word, meant) => {
    expect(mend(word, list)).toBe(meant);
  });
});

test('the list of words marks those of titles and search words', () => {
  expect(wordList([entry], ['Running text.']).split('\n')).toEqual(
    expect.arrayContaining(['clot1', 'dvt1', 'running', 'swollen1', 'help']),
  );
});

test('an excerpt is read without taking markup from it', () => {
  expect(excerptRuns('when <mark>ankles</mark> are &lt;b&gt; swollen')).toEqual([
    { text: '…\u00A0when ', marked: false },
    { text: 'ankles', marked: true },
    { text: ' are <b> swollen\u00A0…', marked: false },
  ]);
  expect(excerptRuns('All of it.')).toEqual([{ text: 'All of it.', marked: false }]);
});

test('an entry becomes a page of its own, with its names in a field for its rank', () => {
  const page = toDocument(entry, '<h2 id="a">A</h2>');
  expect(page).toContain('data-pagefind-meta="names-urgent[content]"');
  expect(page).toContain('content="One calf that is &lt;newly> swollen, DVT, blood clot"');
  expect(page).not.toContain('<newly>');
});

test('each facet counts what it would leave with the other as it is', () => {
  const all: Facts[] = [
    { kind: 'article', grades: ['some', 'none'], claims: 2 },
    { kind: 'claim', grades: ['some'], claims: 1 },
    { kind: 'claim', grades: ['none'], claims: 1 },
    { kind: 'condition', grades: [], claims: 0 },
  ];
  expect(countFacets(all, {})).toEqual({
    kind: { article: 1, claim: 2, condition: 1 },
    grade: { some: 2, none: 2 },
  });
  expect(countFacets(all, { kind: 'claim', grade: 'some' })).toEqual({
    kind: { article: 1, claim: 1 },
    grade: { some: 1, none: 1 },
  });
});

test('of a built page only its own words are taken, and headings lead to the nearest id', () => {
  const page = `<html><body><main><div class="words"><p style="x">Own<a class="cite">1</a></p>
    <aside class="note">A note</aside><li class="step" id="step-1"><h3 class="y">Warm</h3></li>
    <section id="toes"><h2 id="toes-name">Toes</h2></section></div></main></body></html>`;
  const words = sectionsOf(page, '.words');
  expect(words).toContain('<p>Own</p>');
  expect(words).not.toContain('A note');
  expect(words).toContain('<h3 id="step-1">Warm</h3>');
  expect(words).toContain('<h2 id="toes">Toes</h2>');
  expect(() => sectionsOf(page, '.gone')).toThrow('The page has no “.gone”.');
});

describe('what is said of an answer', () => {
  const result: Hit = {
    id: 'a',
    score: 1,
    facts: { kind: 'claim', grades: ['some'], claims: 1 },
    data: () => Promise.reject(new Error('not asked')),
  };
  const found = (changes: Partial<Found>): Found => ({
    results: [result, result],
    instead: undefined,
    leftOut: [],
    full: 2,
    unfiltered: 2,
    counts: { kind: {}, grade: {} },
    ...changes,
  });

  test.each<[string, Partial<Found>, string]>([
    ['plain', {}, '2 results for “sore feet”.'],
    ['one', { results: [result], full: 1, unfiltered: 1 }, '1 result for “sore feet”.'],
    ['with a filter', { unfiltered: 9 }, '2 of 9 results for “sore feet”.'],
    ['nothing', { results: [], full: 0, unfiltered: 0 }, 'Nothing found for “sore feet”.'],
    [
      'nothing with a filter',
      { results: [], full: 0, unfiltered: 1 },
      'Nothing for “sore feet” with these filters. Without them: 1 result.',
    ],
    [
      'mended',
      { instead: 'sour feet' },
      'Nothing here says “sore feet”. 2 results for “sour feet”.',
    ],
    [
      'less',
      { instead: 'feet', leftOut: ['sore'] },
      'Nothing here says “sore”. 2 results for “feet”.',
    ],
    ['some words', { full: 0 }, '2 results with some of “sore feet”, and none with all of it.'],
    ['a few with all', { full: 1 }, '1 result for “sore feet”, and 1 more with some of it.'],
  ])('%s', (_, changes, words) => {
    expect(tellFound('  sore feet ', found(changes))).toBe(words);
  });
});
