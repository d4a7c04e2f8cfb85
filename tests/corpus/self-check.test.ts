import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { ContentLibrary } from '../../src/content-check/library.ts';
import { selfCheckStyles } from '../../src/safety/self-check-rules.ts';
import {
  applies,
  healthy,
  selfCheck,
  unsure,
  verdicts,
  type Combination,
  type Ticked,
} from '../../src/safety/self-check.ts';
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
/** What may never be let through, by name. Others may be added, none may become milder. */
const today = [
  'breathless-or-chest-pain',
  'cold-pale-painful-foot',
  'hot-swollen-numb-foot',
  'possible-broken-bone',
  'pre-eclampsia-signs',
  'spreading-skin-infection',
  'suspected-leg-clot',
];

const library = new ContentLibrary().read(contentInMemory().files);
const conditions: Ticked[] = library.conditions.entries.map(({ id, data }) => ({
  id,
  action: data.action,
  order: data.order,
}));
const byId = new Map(conditions.map((condition) => [condition.id, condition]));
const all: Ticked[] = [...conditions.filter(({ id }) => id !== healthy), unsure];
const combinations = library.combinations.entries.map(({ id, data }) => {
  const advice = byId.get(data.advice.id);
  if (advice === undefined) throw new Error(`The combination ${id} advises nothing.`);
  return {
    id,
    any: data.any.map((part) => part.id),
    with: data.with.map((part) => part.id),
    advice,
  };
}) satisfies readonly Combination<Ticked>[];

const pairs = all.flatMap((one, index) => all.slice(index + 1).map((other) => [one, other]));
/** Every tick of one list with every tick of the other, for each combination, with a third beside. */
const named = combinations.flatMap((combination) =>
  combination.any.flatMap((any) =>
    combination.with.flatMap((other) =>
      [[], ['not-sure'], ['suspected-leg-clot']].map((third) =>
        all.filter(({ id }) => [any, other, ...third].includes(id)),
      ),
    ),
  ),
);
const rank = ({ action }: Pick<Ticked, 'action'>): number => strictness.indexOf(action);
const name = (ticked: readonly Ticked[]): string => ticked.map(({ id }) => id).join(' + ');

describe('the self-check over the conditions of the library', () => {
  test('asks under “today” about what may never be let through', () => {
    const found = conditions.filter((condition) => rank(condition) < 2).map(({ id }) => id);
    expect(today.filter((id) => !found.includes(id))).toEqual([]);
  });

  test('gives each condition alone its own action', () => {
    for (const item of all) {
      const { advice, verdict } = selfCheck({ ticked: [item], combinations });
      expect([advice, verdict]).toEqual([[item], item.action]);
    }
  });

  test('gives every pair, either way round, at least its strictest action, the strictest first', () => {
    for (const ticked of [...pairs, ...named]) {
      const outcome = selfCheck({ ticked, combinations });
      const raised = combinations
        .filter((combination) => applies(combination, new Set(ticked.map(({ id }) => id))))
        .map(({ advice }) => advice);
      const expected = [...new Set([...ticked, ...raised])].toSorted(
        (a, b) => rank(a) - rank(b) || a.order - b.order,
      );
      expect([name(ticked), name(outcome.advice)]).toEqual([name(ticked), name(expected)]);
      expect(outcome.verdict).toBe(expected[0]?.action);
      expect(selfCheck({ ticked: ticked.toReversed(), combinations })).toEqual(outcome);
    }
  });

  test('answers every combination by name with its own advice, stricter than its parts', () => {
    for (const { id, any, with: others, advice } of combinations) {
      for (const one of any) {
        for (const other of others) {
          const ticked = all.filter((item) => item.id === one || item.id === other);
          const outcome = selfCheck({ ticked, combinations });
          expect([id, one, other, outcome.isRaised]).toEqual([id, one, other, true]);
          expect(rank(advice)).toBeLessThan(Math.min(...ticked.map(rank)));
          expect(outcome.advice.map((item) => item.id)).toContain(advice.id);
        }
      }
    }
  });

  test('gives everything ticked at once the strictest action', () => {
    const { advice, verdict } = selfCheck({ ticked: all.toReversed(), combinations });
    expect(verdict).toBe('call-an-ambulance');
    expect(advice.map(rank)).toEqual(all.map(rank).toSorted((a, b) => a - b));
  });
});

describe('the stylesheet that answers without script', () => {
  const css = selfCheckStyles(process.cwd());
  const rules = [...css.matchAll(/^(.+) \{ display: none; \}$/gm)].map(
    ([, selector = '']) => selector,
  );
  const { document } = parseHTML(
    `<form class="check">
      ${all.map(({ id, action }) => `<input type="checkbox" class="tick" id="tick-${id}" data-action="${action}">`).join('')}
      <input type="checkbox" class="tick-none" id="none-apply">
      ${verdicts.map((verdict) => `<p data-verdict="${verdict}"></p>`).join('')}
      ${conditions.map(({ id }) => `<p class="card" id="advice-${id}"></p>`).join('')}
      <p class="card" id="advice-${unsure.id}"></p>
      ${combinations.map(({ id }) => `<p class="together" id="together-${id}"></p>`).join('')}
      <p class="check-today"></p>
    </form>`,
  );

  /** What is left on the page when some boxes are ticked. */
  function shown(ticked: readonly Ticked[], none = false) {
    const boxes = [...document.querySelectorAll('input')];
    for (const box of boxes) {
      const on =
        ticked.some(({ id }) => box.id === `tick-${id}`) || (none && box.id === 'none-apply');
      if (on) box.setAttribute('checked', '');
      else box.removeAttribute('checked');
    }
    const gone = new Set(rules.flatMap((selector) => [...document.querySelectorAll(selector)]));
    const left = (selector: string) =>
      [...document.querySelectorAll(selector)].filter((element) => !gone.has(element));
    return {
      verdicts: left('[data-verdict]').map((element) => element.getAttribute('data-verdict')),
      cards: left('.card')
        .map(({ id }) => id.replace('advice-', ''))
        .toSorted(),
      together: left('.together').map(({ id }) => id.replace('together-', '')),
      today: left('.check-today').length === 1,
    };
  }

  function expected(ticked: readonly Ticked[], none = false): ReturnType<typeof shown> {
    const { advice, verdict } = selfCheck({ ticked, none, combinations });
    const ids = new Set(ticked.map(({ id }) => id));
    return {
      verdicts: [verdict],
      cards: (verdict === 'fine' ? [healthy] : advice.map(({ id }) => id)).toSorted(),
      together: combinations.filter((combination) => applies(combination, ids)).map(({ id }) => id),
      today: ticked.some((item) => rank(item) < 2),
    };
  }

  test('has a rule for every card, every combination and every verdict', () => {
    expect(rules).toHaveLength(all.length + combinations.length + 1 + verdicts.length + 1);
  });

  // Every pair is answered by the built page, in a browser.
  test.each([
    ['nothing', [[]]],
    ['every single tick', all.map((item) => [item])],
    ['every named combination, alone and with a third tick', named],
    ['everything at once', [all]],
  ])('answers %s as the rules do, with “none of these” and without', (_, cases) => {
    const wrong = cases.flatMap((ticked) =>
      [false, true].flatMap((none) => {
        const [is, should] = [shown(ticked, none), expected(ticked, none)];
        return JSON.stringify(is) === JSON.stringify(should)
          ? []
          : [{ ticked: name(ticked), none, is, should }];
      }),
    );
    expect(wrong).toEqual([]);
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
