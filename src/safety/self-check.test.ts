import { expect, test } from 'vitest';
import { actionIds, actionOf, type ActionId } from './actions.ts';
import { actionFrom, firstSigns, selfCheck, summarise, unsure } from './self-check.ts';

const thing = (action: ActionId, order = 1, id = `${action}-${order}`) => ({ id, action, order });

test('answers “fine, if you are sure” where nothing is ticked', () => {
  const outcome = selfCheck<typeof unsure>([]);
  expect(outcome).toEqual({ advice: [], action: 'fine' });
  expect(summarise(outcome)).toBe('Nothing ticked: fine to massage, if you are sure.');
});

test('sorts what is ticked without mutating its input', () => {
  const given = [thing('go-gently'), thing('avoid-the-area', 9), thing('avoid-the-area', 2)];
  const before = [...given];
  expect(selfCheck(given).advice.map(({ id }) => id)).toEqual([
    'avoid-the-area-2',
    'avoid-the-area-9',
    'go-gently-1',
  ]);
  expect(given).toEqual(before);
});

test('ranks “not sure” with asking a professional, above milder actions and below urgent ones', () => {
  expect(selfCheck([thing('go-gently'), unsure]).action).toBe('ask-a-professional-first');
  expect(selfCheck([unsure, thing('get-help-today')]).action).toBe('get-help-today');
  expect(selfCheck([thing('ask-a-professional-first'), unsure]).advice[0]).toBe(unsure);
});

test('treats an unknown action as one to ask a professional about', () => {
  expect(actionFrom('fine')).toBe('fine');
  expect(actionFrom('finer')).toBe('ask-a-professional-first');
  expect(actionFrom(undefined)).toBe('ask-a-professional-first');
});

test.each([
  [
    [thing('get-help-today'), thing('go-gently')],
    'Two things apply. The strictest: do not massage, and get medical help today.',
  ],
  [[thing('avoid-the-area')], 'One thing applies: leave that part alone.'],
  [[unsure], 'You are not sure: ask a professional first.'],
  [
    [thing('go-gently'), unsure],
    'One thing applies, and you are not sure about something. The strictest: ask a professional first.',
  ],
  [
    Array.from({ length: 12 }, (_, index) => thing('go-gently', index + 1)),
    '12 things apply. The strictest: go gently.',
  ],
])('summarises the result in a line: case %#', (ticked, line) => {
  expect(summarise(selfCheck<{ id: string; action: ActionId; order: number }>(ticked))).toBe(line);
});

test('lists all signs of an urgent condition and three of any other', () => {
  const signs = ['one', 'two', 'three', 'four'];
  for (const action of actionIds) {
    const line = firstSigns({ action, order: 1, signs });
    expect(line).toBe(actionOf(action).isToday ? 'One; two; three; four' : 'One; two; three');
  }
});
