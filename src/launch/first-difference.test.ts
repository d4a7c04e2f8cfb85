import { expect, test } from 'vitest';
import { firstDifference } from './first-difference.ts';

const files = (texts: Record<string, string>): Map<string, Buffer> =>
  new Map(Object.entries(texts).map(([path, text]) => [path, Buffer.from(text)]));

test('two builds that are the same differ in nothing', () => {
  expect(firstDifference(files({ a: 'x', b: '' }), files({ b: '', a: 'x' }))).toBeUndefined();
});

test('names the first file that differs, and the place', () => {
  const words = firstDifference(
    files({ a: 'x', b: 'built on Sunday', c: '1' }),
    files({ a: 'x', b: 'built on Saturday', c: '2' }),
  );
  expect(words).toBe(
    'b differs from byte 10 on. 2 of 3 files differ.\n  first   "built on Sunday"\n  second  "built on Saturday"',
  );
});

test('sees a file that goes on where the other ends', () => {
  expect(firstDifference(files({ a: 'x' }), files({ a: 'xy' }))).toContain('from byte 1 on');
  expect(firstDifference(files({ a: 'xy' }), files({ a: 'x' }))).toContain('from byte 1 on');
});

test('names a file that only one build wrote', () => {
  expect(firstDifference(files({ a: '' }), files({ a: '', b: '' }))).toBe(
    'b was written by the second build only. 1 of 2 files differ.',
  );
});
