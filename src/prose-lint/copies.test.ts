import { expect, test } from 'vitest';
import { copyCheck } from './copies.ts';
import { Markdown } from '../content-check/markdown.ts';
import { passagesOf, type Passage } from './passages.ts';

const passages = (text: string): Passage[] => passagesOf(new Markdown('an-article.mdx', text));

const text = Array.from({ length: 30 }, (_, index) =>
  'abcdefghij'.charAt(index % 10).repeat(2 + index / 10),
);
const article = (file: string, markdown: string) => ({ file, passages: passages(markdown) });

test('finds a run across case, marks and paragraphs', () => {
  const one = article('a.mdx', 'Warm hands on cold feet are pleasant, and that is enough.');
  const two = article('b.mdx', 'So:\n\nwarm hands *on cold feet*.\n\nAre pleasant![@a] And');
  expect(copyCheck(8)([one, two])).toMatchObject([
    {
      line: 3,
      found: '“warm hands on cold feet are pleasant and”, which is in a.mdx:1 too',
    },
  ]);
  expect(copyCheck(10)([one, two])).toEqual([]);
});

test('lets two articles share nineteen words in a row and not twenty, wherever they begin', () => {
  const whole = article('a.mdx', text.join(' '));
  for (let from = 0; from <= 10; from += 1) {
    const nineteen = article('b.mdx', text.slice(from, from + 19).join(' '));
    const twenty = article('b.mdx', text.slice(from, from + 20).join(' '));
    expect([from, copyCheck()([whole, nineteen]).length]).toEqual([from, 0]);
    expect([from, copyCheck()([whole, twenty]).length]).toEqual([from, 1]);
  }
  const findings = copyCheck()([whole, article('b.mdx', `Own.\n\n${text.slice(5, 25).join(' ')}`)]);
  expect(findings).toMatchObject([{ file: 'b.mdx', line: 3 }]);
  expect(findings[0]?.found).toContain('which is in a.mdx:1 too');
});

test('reports a copy of a whole article once for each article that it copies', () => {
  const files = ['a.mdx', 'b.mdx', 'c.mdx'].map((file) => article(file, text.join(' ')));
  expect(copyCheck()(files).map(({ file }) => file)).toEqual(['b.mdx', 'c.mdx']);
});
