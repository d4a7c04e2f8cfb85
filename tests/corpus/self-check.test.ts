import { describe, expect, test } from 'vitest';
import { ContentLibrary } from '../../src/content-check/library.ts';
import { selfCheck, unsure } from '../../src/safety/self-check.ts';
import { contentInMemory } from '../helpers/content-in-memory.ts';

/** Written out here, so that a change of the table of actions cannot pass unseen. */
const strictness = [
  'call-an-ambulance',
  'get-help-today',
  'ask-a-professional-first',
  'avoid-the-area',
  'go-gently',
  'fine',
] as const;
/** What may never be let through, by name. */
const urgent = [
  'breathless-or-chest-pain',
  'cold-pale-painful-foot',
  'hot-swollen-numb-foot',
  'possible-broken-bone',
  'pre-eclampsia-signs',
  'spreading-skin-infection',
  'suspected-leg-clot',
];

const library = new ContentLibrary().read(contentInMemory().files);
const conditions = library.conditions.entries.map(({ id, data }) => ({ id, ...data }));
const all = [...conditions, unsure];
type Any = (typeof all)[number];

const rank = ({ action }: Pick<Any, 'action'>): number => strictness.indexOf(action);

/** What must hold of any set of ticks, in whatever order they were set. */
function expectStrictestFirst(ticked: readonly Any[]): void {
  const { advice, action } = selfCheck(ticked);
  const what = ticked.map(({ id }) => id).join(' + ');
  expect([what, rank({ action })]).toEqual([what, Math.min(...ticked.map(rank))]);
  expect([what, advice.map(rank)]).toEqual([what, advice.map(rank).toSorted((a, b) => a - b)]);
  expect(new Set(advice)).toEqual(new Set(ticked));
  const isUrgent = advice.map(({ id }) => urgent.includes(id));
  expect([what, isUrgent.lastIndexOf(true)]).toEqual([what, isUrgent.filter(Boolean).length - 1]);
}

describe('the self-check over the conditions of the library', () => {
  test('knows all 36, and those that are urgent', () => {
    expect(conditions).toHaveLength(36);
    const found = conditions
      .filter(({ action }) => strictness.indexOf(action) < 2)
      .map(({ id }) => id);
    expect(found.toSorted()).toEqual(urgent);
  });

  test('gives each condition alone its own action', () => {
    for (const item of all) {
      expect(selfCheck([item])).toEqual({ advice: [item], action: item.action });
    }
  });

  test('gives every pair, either way round, the strictest action, with nothing above an urgent one', () => {
    let pairs = 0;
    for (const one of all) {
      for (const other of all) {
        if (one === other) continue;
        expectStrictestFirst([one, other]);
        expect(selfCheck([one, other])).toEqual(selfCheck([other, one]));
        pairs += 1;
      }
    }
    expect(pairs).toBe(37 * 36);
  });

  test('gives triples the strictest action', () => {
    for (let step = 0; step < 2000; step += 1) {
      const picked = new Set([step * 7, step * 11 + 3, step * 17 + 5].map((n) => n % all.length));
      expectStrictestFirst([...picked].flatMap((index) => all[index] ?? []));
    }
  });

  test('gives everything ticked at once the strictest action', () => {
    expectStrictestFirst(all.toReversed());
  });
});

test('lists an emergency number only where a source gives that very number', () => {
  const findings = new Map(library.sources.entries.map(({ id, data }) => [id, data.finding]));
  const numbers = library.emergency.entries.flatMap(({ id, data }) =>
    data.number.split(' or ').map((number) => ({
      id,
      number,
      text: data.sources.map((source) => findings.get(source.id) ?? '').join(' '),
    })),
  );
  expect(numbers.length).toBeGreaterThan(0);
  expect(numbers.filter(({ number, text }) => !text.includes(number))).toEqual([]);
});
