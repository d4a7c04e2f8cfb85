import { afterEach, expect, test, vi } from 'vitest';
import { groupBy } from './group-by.ts';
import { oncePerBuild } from './once-per-build.ts';

afterEach(() => vi.unstubAllEnvs());

test.each([
  ['once for each question in a build', false, 2],
  ['every time while somebody writes', true, 4],
])('a query is answered %s', (_, isDev, times) => {
  vi.stubEnv('DEV', isDev);
  const answer = vi.fn((id: string) => ({ id }));
  const query = oncePerBuild(answer);
  expect(['a', 'b', 'a', 'b'].map((id) => query(id).id)).toEqual(['a', 'b', 'a', 'b']);
  expect(answer).toHaveBeenCalledTimes(times);
});

test('groups hold each member once, in the order of the members', () => {
  const groups = groupBy(['ab', 'bb', 'c'], (word) => word);
  expect([...groups]).toEqual([
    ['a', ['ab']],
    ['b', ['ab', 'bb']],
    ['c', ['c']],
  ]);
});
