import { describe, expect, test } from 'vitest';
import { contentsOf } from './contents.ts';
import { day, latestToday, pastDay, writeDay } from '../dates.ts';
import { countWords, readingMinutes } from './reading.ts';
import { neighboursById, relatedIndex, type Relatable } from './related.ts';

describe('days', () => {
  test.each(['2026-11-20', '2024-02-29'])('%s is a day', (value) => {
    expect(day.parse(value)).toBe(value);
  });

  test.each(['20 November 2026', '2026-13-01', '2025-02-29', '2026-1-2', 2026])(
    '%s is none',
    (value) => {
      expect(day.safeParse(value).success).toBe(false);
    },
  );

  test('what YAML made a date of is a day again, in any time zone', () => {
    expect(day.parse(new Date('2026-11-20T00:00:00Z'))).toBe('2026-11-20');
  });

  test('a day that has begun anywhere on Earth is not in the future', () => {
    expect(latestToday(new Date('2026-11-20T10:01:00Z'))).toBe('2026-11-21');
    expect(pastDay.safeParse('2999-01-01').success).toBe(false);
  });

  test('what is no day is told once', () => {
    expect(pastDay.safeParse('2026-13-40').error?.issues).toHaveLength(1);
  });

  test('are written in British words with spaces that do not break', () => {
    expect(writeDay('2026-11-20')).toBe('20\u00A0November\u00A02026');
  });
});

describe('reading time', () => {
  test('counts words, and neither marks nor tags nor addresses', () => {
    expect(countWords('Two words.[@a; @b] <Claim id="x" /> [a link](/articles/sleep/) don’t')).toBe(
      5,
    );
  });

  test('is never nothing', () => {
    expect(readingMinutes('Short.')).toBe(1);
    expect(readingMinutes('word '.repeat(1000))).toBe(4);
  });
});

const article = (id: string, fields: Partial<Relatable> = {}): Relatable => ({
  id,
  topic: { id: 't' },
  zones: [],
  claims: [],
  conditions: [],
  ...fields,
});

describe('related articles', () => {
  const idsOf = (page: Relatable, all: readonly Relatable[], most = 3): string[] =>
    relatedIndex(all)(page, most).map(({ id }) => id);
  const here = article('here', { claims: [{ id: 'c' }], zones: ['heel'] });
  const sameClaim = article('same-claim', { topic: { id: 'u' }, claims: [{ id: 'c' }] });
  const sameTopic = article('same-topic');
  const stranger = article('stranger', { topic: { id: 'u' } });

  test('the nearest come first; the article itself and strangers do not come', () => {
    const all = [stranger, sameTopic, here, sameClaim];
    expect(idsOf(here, all)).toEqual(['same-claim', 'same-topic']);
    expect(idsOf(here, all.toReversed(), 1)).toEqual(['same-claim']);
  });

  test.each([
    [
      'a claim',
      'a topic and two conditions',
      { claims: [{ id: 'c' }] },
      { topic: { id: 'u' }, conditions: [{ id: 'x' }, { id: 'y' }] },
    ],
    [
      'a topic',
      'a condition and a zone',
      { topic: { id: 'u' } },
      { conditions: [{ id: 'x' }], zones: ['heel'] },
    ],
    ['a condition', 'a zone', { conditions: [{ id: 'x' }] }, { zones: ['heel'] }],
    [
      'two claims',
      'a claim, a topic and a zone',
      { claims: [{ id: 'c' }, { id: 'd' }] },
      { claims: [{ id: 'c' }], topic: { id: 'u' }, zones: ['heel'] },
    ],
  ])('%s in common counts for more than %s', (_, _other, more, less) => {
    const page = article('page', {
      topic: { id: 'u' },
      claims: [{ id: 'c' }, { id: 'd' }],
      conditions: [{ id: 'x' }, { id: 'y' }],
      zones: ['heel', 'arch'],
    });
    expect(idsOf(page, [article('a', less), article('b', more)])).toEqual(['b', 'a']);
    expect(idsOf(page, [article('a', more), article('b', less)])).toEqual(['a', 'b']);
  });

  test('a claim weighs as much as a topic, two conditions and two zones', () => {
    const page = article('page', {
      topic: { id: 'u' },
      claims: [{ id: 'c' }],
      conditions: [{ id: 'x' }, { id: 'y' }],
      zones: ['heel', 'arch'],
    });
    const shared = { ...page, claims: [] };
    const claim = article('z', { claims: [{ id: 'c' }] });
    expect(idsOf(page, [{ ...shared, id: 'a' }, claim])).toEqual(['a', 'z']);
    expect(idsOf(page, [{ ...shared, id: 'zz' }, claim])).toEqual(['z', 'zz']);
    expect(idsOf(page, [{ ...shared, id: 'a', zones: ['heel'] }, claim])).toEqual(['z', 'a']);
  });

  test('equals come by id, in whatever order their files are read', () => {
    const twins = ['b', 'c', 'a'].map((id) => article(id));
    expect(idsOf(here, twins)).toEqual(['a', 'b', 'c']);
    expect(idsOf(here, twins.toReversed())).toEqual(['a', 'b', 'c']);
  });

  test('a page without a topic has none in common with another', () => {
    const routine: Relatable = { id: 'routine', zones: [], claims: [], conditions: [] };
    expect(idsOf(routine, [{ ...routine, id: 'other' }])).toEqual([]);
  });
});

describe('neighbours within a topic', () => {
  const all = ['d', 'a', 'c'].map((id) => article(id));
  const elsewhere = article('b', { topic: { id: 'u' } });
  const mixed = [...all.slice(0, 1), elsewhere, ...all.slice(1)];

  test.each([
    ['d', undefined, 'a'],
    ['a', 'd', 'c'],
    ['c', 'a', undefined],
  ])('of %s follow the order of the index and do not go round', (id, previous, next) => {
    const found = neighboursById(mixed).get(id);
    expect([found?.previous?.id, found?.next?.id]).toEqual([previous, next]);
  });

  test('are none for an article that is alone in its topic', () => {
    expect(neighboursById(mixed).get('b')).toEqual({ previous: undefined, next: undefined });
  });
});

test('the contents list ends with what every article ends with', () => {
  const headings = [
    { depth: 2, slug: 'a', text: 'A' },
    { depth: 3, slug: 'b', text: 'B' },
  ];
  expect(contentsOf(headings, { safetyInText: false }).map(({ id }) => id)).toEqual([
    'a',
    'safety',
    'references',
  ]);
  expect(contentsOf(headings, { safetyInText: true }).map(({ id }) => id)).toEqual([
    'a',
    'references',
  ]);
});
