import { expect, test } from 'vitest';
import {
  actionIds,
  actionOf,
  actions,
  groupByAction,
  levelIds,
  spokenPrefix,
  strictestFirst,
} from './actions.ts';

test('sorts by action, the strictest first, from any order', () => {
  const shuffled = actionIds.toReversed().map((action) => ({ action }));
  expect(strictestFirst(shuffled).map(({ action }) => action)).toEqual(actionIds);
});

test('keeps levels in order of strictness down the table of actions', () => {
  const ranks = actions.map(({ level }) => levelIds.indexOf(level));
  expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
});

test('has one action at the urgent level: get urgent help', () => {
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
  'prefixes the level %s to “%s” unless the heading says it',
  (level, heading, prefix) => {
    expect(spokenPrefix(level, heading)).toBe(prefix);
  },
);

test('groups by action, the strictest first, without empty groups', () => {
  const list = [
    { action: 'fine', id: 'a' },
    { action: 'go-gently', id: 'b' },
    { action: 'fine', id: 'c' },
  ] as const;
  expect(groupByAction(list).map(({ members }) => members.map(({ id }) => id))).toEqual([
    ['b'],
    ['a', 'c'],
  ]);
});
