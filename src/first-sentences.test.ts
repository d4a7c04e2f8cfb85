import { expect, test } from 'vitest';
import { splitAfterFirst } from './first-sentences.ts';

test.each([
  ['It might. In one trial it did more than a sham. Others disagree.', 45, 2],
  ['Often yes, if your team agrees and the touch is light. Not with a fever.', 45, 1],
  ['It might. It did. It may.', 1, 1],
  ['No.', 45, 1],
])(
  'splits “%s” after %i characters or more: sentences in the first part: %i',
  (text, min, count) => {
    const sentences = text.split(/(?<=\.) /);
    expect(splitAfterFirst(text, min)).toEqual([
      sentences.slice(0, count).join(' '),
      sentences.slice(count).join(' '),
    ]);
  },
);

test('takes the lines of a YAML field for one text', () => {
  expect(splitAfterFirst('Ask your\n  midwife first. Then rest.\n', 5)).toEqual([
    'Ask your midwife first.',
    'Then rest.',
  ]);
});
