import { expect, test } from 'vitest';
import { actionIds, type ActionId } from './actions.ts';
import {
  actionFrom,
  selfCheck,
  summarise,
  unsure,
  verdictHeading,
  type Answers,
  type Ticked,
} from './self-check.ts';

const thing = (action: ActionId, order = 1, id = `${action}-${order}`): Ticked => ({
  id,
  action,
  order,
});
const fever = thing('ask-a-professional-first', 2, 'fever');
const cancer = thing('ask-a-professional-first', 3, 'cancer');
const feverInCancer = thing('call-an-ambulance', 4, 'fever-in-cancer');
const combinations = [{ any: ['fever'], with: ['cancer', 'transplant'], advice: feverInCancer }];

test('says that nothing is ticked yet, and that all is fine only where a reader says so', () => {
  const nothing = selfCheck({ ticked: [] });
  expect([nothing.verdict, summarise(nothing)]).toEqual(['nothing-yet', 'Nothing ticked yet.']);
  const none = selfCheck({ ticked: [], none: true });
  expect([none.verdict, summarise(none)]).toEqual([
    'fine',
    'None of these apply: fine to massage.',
  ]);
  expect(verdictHeading('nothing-yet')).toBe('Nothing ticked yet');
});

test('lets a tick overrule “none of these apply”', () => {
  for (const action of actionIds) {
    expect(selfCheck({ ticked: [thing(action)], none: true }).verdict).toBe(action);
  }
});

test('sorts what is ticked without mutating its input', () => {
  const given = [thing('go-gently'), thing('avoid-the-area', 9), thing('avoid-the-area', 2)];
  const before = [...given];
  expect(selfCheck({ ticked: given }).advice.map(({ id }) => id)).toEqual([
    'avoid-the-area-2',
    'avoid-the-area-9',
    'go-gently-1',
  ]);
  expect(given).toEqual(before);
});

test('ranks “not sure” with asking a professional, above milder actions and below urgent ones', () => {
  const verdictOf = (...ticked: Ticked[]) => selfCheck({ ticked }).verdict;
  expect(verdictOf(thing('go-gently'), unsure)).toBe('ask-a-professional-first');
  expect(verdictOf(unsure, thing('get-help-today'))).toBe('get-help-today');
  expect(selfCheck<Ticked>({ ticked: [fever, unsure] }).advice[0]).toBe(unsure);
});

test('adds the advice of a combination once one of each list is ticked', () => {
  const adviceOn = (...ticked: Ticked[]) =>
    selfCheck({ ticked, combinations }).advice.map(({ id }) => id);
  expect(adviceOn(fever)).toEqual(['fever']);
  expect(adviceOn(cancer)).toEqual(['cancer']);
  expect(adviceOn(cancer, fever)).toEqual(['fever-in-cancer', 'fever', 'cancer']);
  expect(adviceOn(cancer, fever, feverInCancer)).toEqual(['fever-in-cancer', 'fever', 'cancer']);
});

test('treats an unknown action as one to ask a professional about', () => {
  expect(actionFrom('fine')).toBe('fine');
  expect(actionFrom('finer')).toBe('ask-a-professional-first');
  expect(actionFrom(undefined)).toBe('ask-a-professional-first');
});

const summaries: [answers: Answers<Ticked>, line: string][] = [
  [
    { ticked: [thing('get-help-today'), thing('go-gently')] },
    'Two things apply. The strictest: do not massage, and get medical help today.',
  ],
  [
    { ticked: [thing('call-an-ambulance')] },
    'One thing applies: do not massage, and call an ambulance now.',
  ],
  [{ ticked: [thing('avoid-the-area')] }, 'One thing applies: leave that part alone.'],
  [{ ticked: [unsure] }, 'You are not sure: ask a professional first.'],
  [
    { ticked: [thing('go-gently'), unsure] },
    'One thing applies, and you are not sure about something. The strictest: ask a professional first.',
  ],
  [
    { ticked: [fever, cancer], combinations },
    'Two things apply. Together they need more care: do not massage, and call an ambulance now.',
  ],
  [
    { ticked: [fever, cancer, thing('call-an-ambulance')], combinations },
    'Three things apply. The strictest: do not massage, and call an ambulance now.',
  ],
  [
    { ticked: Array.from({ length: 12 }, (_, index) => thing('go-gently', index + 1)) },
    '12 things apply. The strictest: go gently.',
  ],
];

test.each(summaries)('summarises the result in a line: case %#', (answers, line) => {
  expect(summarise(selfCheck(answers))).toBe(line);
});
