import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { contentWords } from './content-words.ts';
import { toDocument } from './document.ts';
import type { SearchEntry } from './entry.ts';
import { countFacets, loadFacets, type FacetIndex } from './facets.ts';
import type { Pagefind, Result } from './pagefind.ts';
import { find, type Found, type Index } from './query.ts';
import { resultsMessage } from './results-message.ts';
import {
  correctSpelling,
  normalizedWords,
  readVocabulary,
  writeVocabulary,
  type Vocabulary,
} from './spelling.ts';

const entry: SearchEntry = {
  kind: 'condition',
  title: 'One calf that is <newly> swollen',
  href: '/safety/#suspected-leg-clot',
  aliases: ['DVT', 'blood clot'],
  lead: 'Get help.',
  text: ['It may break off.'],
  hasPage: false,
  answers: { alone: [], touch: [] },
  claims: 0,
  care: { action: 'get-help-today', level: 'urgent' },
};

test.each([
  ['Can’t sleep?', ['cant', 'sleep']],
  ['p-value', ['p', 'value']],
  ['Œdème & CAFÉ', ['œdeme', 'cafe']],
  ['  ', []],
])('normalizes “%s” to %j', (text, words) => {
  expect(normalizedWords(text)).toEqual(words);
});

test.each([
  ['why do my feet hurt at night', ['feet', 'hurt', 'night']],
  ['what is it', ['what', 'is', 'it']],
  ['feet, feet and feet', ['feet']],
])('takes the content words of “%s”', (query, words) => {
  expect(contentWords(query)).toEqual(words);
});

describe('spelling', () => {
  const vocabulary: Vocabulary = new Map([
    ['ankle', 1],
    ['ankles', 3],
    ['fascia', 1],
    ['fasciitis', 4],
    ['reflexology', 9],
    ['toe', 2],
    ['toes', 1],
  ]);

  test.each([
    ['fascitis', 'fasciitis'],
    ['ankels', 'ankles'],
    ['reflexologie', 'reflexology'],
    // Three letters may be anything.
    ['tow', undefined],
    ['xylophone', undefined],
  ])('corrects %s to %s', (word, correction) => {
    expect(correctSpelling(word, vocabulary)).toBe(correction);
  });

  test('has the words of titles and search words, and reads what it wrote', () => {
    const written = readVocabulary(writeVocabulary([entry, entry]));
    expect(written.get('clot')).toBe(2);
    expect(written.get('swollen')).toBe(2);
    expect(written.has('is')).toBe(false);
    expect(written.has('help')).toBe(false);
  });
});

test('writes an entry as a page of its own, with its names in a field for its rank', () => {
  const { document } = parseHTML(toDocument(entry, '<p id="built">Built</p>'));
  const fields = new Map(
    Array.from(document.querySelectorAll('meta'), (meta) => [
      meta.getAttribute('data-pagefind-meta'),
      meta.getAttribute('content'),
    ]),
  );
  expect(Object.fromEntries(fields)).toEqual({
    'title[content]': 'One calf that is <newly> swollen',
    'names-urgent[content]': 'One calf that is <newly> swollen, DVT, blood clot',
    'tags[content]':
      'zzkindcondition zzclaims0 zzactiongethelptoday zznamecalfnewlyoneswollen zznamedvt zznamebloodclot',
    'answer[content]': 'Get help.',
  });
  expect(document.querySelector('newly')).toBeNull();
  expect(document.querySelector('#built')?.textContent).toBe('Built');
});

const result = (id: string): Result => ({
  id,
  score: 1,
  data: () => Promise.reject(new Error('not asked')),
});

/** An index in which each word or tag has the results of some ids. */
const fakePagefind = (ids: Readonly<Record<string, string>>): Pagefind => ({
  options: () => Promise.resolve(),
  search: (query) =>
    Promise.resolve({ results: Array.from(ids[query?.replaceAll('"', '') ?? ''] ?? '', result) }),
});

const facets: FacetIndex = {
  kind: { article: new Set('a'), claim: new Set('bc'), condition: new Set('d') },
  alone: { some: new Set('ab'), none: new Set('ac') },
  touch: { mixed: new Set('b') },
};

test('counts for each facet what it would leave with the other as it is', () => {
  expect(countFacets(['a', 'b', 'c', 'd'], {}, facets)).toEqual({
    kind: { article: 1, claim: 2, condition: 1 },
    alone: { some: 2, none: 2 },
    touch: { mixed: 1 },
  });
  expect(countFacets(['a', 'b', 'c', 'd'], { kind: 'claim', alone: 'some' }, facets)).toEqual({
    kind: { article: 1, claim: 1, condition: 0 },
    alone: { some: 1, none: 1 },
    touch: { mixed: 1 },
  });
});

describe('what is called just as the query', () => {
  const withRoutine = { ...facets, kind: { ...facets.kind, routine: new Set('e') } };
  const order = async (query: string, named: string): Promise<string> => {
    const pagefind = fakePagefind({
      ...Object.fromEntries(
        ['feet', 'massage', 'massage feet', query].map((text) => [text, 'adbce']),
      ),
      zznamefeetmassage: named,
    });
    const loadVocabulary = () => Promise.resolve(new Map<string, number>());
    const { results } = await find({ pagefind, facets: withRoutine, loadVocabulary }, query, {});
    return results.map(({ id }) => id).join('');
  };

  test.each([
    ['a routine comes first, but not before safety', 'massage feet', 'e', 'deabc'],
    ['in other words too', 'how to massage my feet', 'e', 'deabc'],
    ['a claim stays in its place', 'massage feet', 'b', 'adbce'],
    ['and so do all where nothing is', 'massage feet', '', 'adbce'],
  ])('%s', async (_, query, named, expected) => {
    expect(await order(query, named)).toBe(expected);
  });
});

describe('an index of which a file did not arrive', () => {
  const index = (ids: Readonly<Record<string, string>>): Index => ({
    pagefind: fakePagefind(ids),
    facets,
    loadVocabulary: () => Promise.resolve(new Map([['sleep', 1]])),
  });

  test('is an error where the vocabulary has a word that the index does not find', async () => {
    await expect(find(index({}), 'sleep', {})).rejects.toThrow('“sleep”');
    expect((await find(index({ sleep: 'a' }), 'sleep', {})).results).toHaveLength(1);
  });

  test('is an error where it knows no facet', async () => {
    await expect(loadFacets(fakePagefind({}))).rejects.toThrow('facets');
    expect((await loadFacets(fakePagefind({ zzkindclaim: 'ab' }))).kind['claim']?.size).toBe(2);
  });
});

describe('the status message', () => {
  const found = (changes: Partial<Found>): Found => ({
    results: [result('a'), result('b')],
    instead: undefined,
    leftOut: [],
    full: 2,
    unfiltered: 2,
    counts: { kind: {}, alone: {}, touch: {} },
    ...changes,
  });

  test.each<[string, Partial<Found>, string]>([
    ['results', {}, '2 results for “sore feet”.'],
    [
      'a single result',
      { results: [result('a')], full: 1, unfiltered: 1 },
      '1 result for “sore feet”.',
    ],
    ['a filter', { unfiltered: 9 }, '2 of 9 results for “sore feet”.'],
    ['nothing', { results: [], full: 0, unfiltered: 0 }, 'No results for “sore feet”.'],
    [
      'nothing with a filter',
      { results: [], full: 0, unfiltered: 1 },
      'No results for “sore feet” with these filters. Without them: 1 result.',
    ],
    [
      'a correction',
      { instead: 'sour feet' },
      'No results for “sore feet”. Showing 2 results for “sour feet”.',
    ],
    [
      'a word left out',
      { instead: 'feet', leftOut: ['sore'] },
      'No results for “sore”. Showing 2 results for “feet”.',
    ],
    [
      'partial matches only',
      { full: 0 },
      '2 results with some of the words in “sore feet”, and none with all of them.',
    ],
    [
      'a few full matches',
      { full: 1 },
      '1 result for “sore feet”, and 1 more with some of the words.',
    ],
  ])('says %s', (_, changes, message) => {
    expect(resultsMessage('  sore feet ', found(changes))).toBe(message);
  });
});
