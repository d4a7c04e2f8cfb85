import { z } from 'astro/zod';
import { describe, expect, test } from 'vitest';
import { readLibrary } from '../../src/content-check/library.ts';
import { referenceAsIs } from '../../src/evidence/reference-to.ts';
import { conditionSchema, emergencySchema } from '../../src/safety/schema.ts';
import { selfCheck, unsure } from '../../src/safety/self-check.ts';
import { projectRoot } from '../helpers/content-copy.ts';

/** Written out here, so that a change of the table of actions cannot pass unseen. */
const strictness = [
  'stop-and-get-urgent-help',
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

const library = readLibrary(projectRoot);
const schema = conditionSchema(referenceAsIs);
const conditions = library
  .filter(({ collection }) => collection === 'conditions')
  .map(({ id, source }) => ({ id, ...schema.parse(source.data) }));
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
    const found = conditions.filter(({ action }) => action === strictness[0]).map(({ id }) => id);
    expect(found.toSorted()).toEqual(urgent);
  });

  test('alone, each comes out as its own action', () => {
    for (const item of all) {
      expect(selfCheck([item])).toEqual({ advice: [item], action: item.action });
    }
  });

  test('in every pair, either way round, the strictest wins and urgent is never below anything', () => {
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

  test('so it is in triples', () => {
    for (let step = 0; step < 2000; step += 1) {
      const picked = new Set([step * 7, step * 11 + 3, step * 17 + 5].map((n) => n % all.length));
      expectStrictestFirst([...picked].flatMap((index) => all[index] ?? []));
    }
  });

  test('and with everything ticked at once', () => {
    expectStrictestFirst(all.toReversed());
  });
});

test('an emergency number stands only where a source gives that very number', () => {
  const findings = new Map(
    library
      .filter(({ collection }) => collection === 'sources')
      .map(({ id, source }) => [
        id,
        z.looseObject({ finding: z.string() }).parse(source.data).finding,
      ]),
  );
  const entries = library.filter(({ collection }) => collection === 'emergency');
  expect(entries.length).toBeGreaterThan(0);
  for (const { id, source } of entries) {
    const { number, sources } = emergencySchema(referenceAsIs).parse(source.data);
    const text = sources.map((item) => findings.get(item.id) ?? '').join(' ');
    for (const one of number.split(' or '))
      expect([id, text]).toEqual([id, expect.stringContaining(one)]);
  }
});
