import { expect, test } from 'vitest';
import { shortNames } from './condition-names.ts';

test('a fold names everything in it, in few words where an entry has them', () => {
  expect(
    shortNames([
      { name: 'Taking blood thinners', shortName: 'Blood thinners' },
      { name: 'Cancer, now or in the past' },
    ]),
  ).toBe('Blood thinners; cancer, now or in the past');
});
