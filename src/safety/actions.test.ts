import { expect, test } from 'vitest';
import { actionIds, actionOf, actions, levelIds, spokenPrefix, strictestFirst } from './actions.ts';

test('the strictest action comes first, whatever the order of what is asked', () => {
  const shuffled = actionIds.toReversed().map((action) => ({ action }));
  expect(strictestFirst(shuffled).map(({ action }) => action)).toEqual(actionIds);
});

test('levels never get stricter down the table of actions', () => {
  const ranks = actions.map(({ level }) => levelIds.indexOf(level));
  expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
});

test('urgent help is the only action at the urgent level', () => {
  expect(actions.filter(({ level }) => level === 'urgent').map(({ id }) => id)).toEqual([
    'stop-and-get-urgent-help',
  ]);
  expect(actionOf('fine').level).toBe('gentle');
});

test.each([
  ['urgent', 'Do not massage', 'Urgent: '],
  ['urgent', 'Do not massage. Get urgent help', ''],
  ['ask', 'Ask a professional first', ''],
  ['gentle', 'Leave that part alone', 'Go gently: '],
  ['gentle', 'Go gently: a frail older person', ''],
] as const)(
  'the level %s is spoken before “%s” unless it is said twice',
  (level, heading, prefix) => {
    expect(spokenPrefix(level, heading)).toBe(prefix);
  },
);
