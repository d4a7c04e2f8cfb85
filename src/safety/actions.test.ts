import { expect, test } from 'vitest';
import {
  actionIds,
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

test.each([
  ['emergency', 'A foot that turns cold', 'Emergency: '],
  ['emergency', 'Call an ambulance: breathless or chest pain', ''],
  ['urgent', 'One leg that is newly swollen', 'Urgent: '],
  ['urgent', 'Get medical help today', ''],
  ['ask', 'Blood thinners', 'Ask first: '],
  ['ask', 'Ask a professional first', ''],
  ['caution', 'Leave that part alone: an open wound', ''],
  ['caution', 'An open wound', 'Caution: '],
  ['gentle', 'Go gently: a frail older person', ''],
  ['gentle', 'A frail older person', 'Go gently: '],
  ['fine', 'Fine to massage: healthy feet', ''],
  ['fine', 'Healthy feet', ''],
] as const)('of the level %s, “%s” is heard after “%s”', (level, heading, prefix) => {
  expect(spokenPrefix(level, heading)).toBe(prefix);
});

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
