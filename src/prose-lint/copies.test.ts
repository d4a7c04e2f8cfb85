import { expect, test } from 'vitest';
import { checkCopies, placedWords, sharedRun } from './copies.ts';
import { passagesOf } from './passages.ts';

const text = Array.from({ length: 30 }, (_, index) => `word${String.fromCharCode(97 + index)}`);
const article = (file: string, markdown: string) => ({ file, passages: passagesOf(markdown) });

test('finds a run whatever the case, the marks and the paragraphs', () => {
  const one = placedWords(passagesOf('Warm hands on cold feet are pleasant, and that is enough.'));
  const two = placedWords(passagesOf('So:\n\nwarm hands *on cold feet*.\n\nAre pleasant![@a] And'));
  expect(sharedRun(two, one, 8)).toEqual({
    words: 'warm hands on cold feet are pleasant and',
    line: 3,
    otherLine: 1,
  });
  expect(sharedRun(two, one, 9)).toBeUndefined();
});

test('two articles may share nineteen words and not twenty', () => {
  const whole = article('a.mdx', text.join(' '));
  expect(checkCopies([whole, article('b.mdx', text.slice(5, 24).join(' '))])).toEqual([]);
  const faults = checkCopies([whole, article('b.mdx', `Own.\n\n${text.slice(5, 25).join(' ')}`)]);
  expect(faults).toMatchObject([{ file: 'b.mdx', line: 3 }]);
  expect(faults[0]?.found).toContain('which stands in a.mdx:1 too');
});

test('a copy of a whole article is one fault for each article that it copies', () => {
  const files = ['a.mdx', 'b.mdx', 'c.mdx'].map((file) => article(file, text.join(' ')));
  expect(checkCopies(files).map(({ file }) => file)).toEqual(['b.mdx', 'c.mdx']);
});
