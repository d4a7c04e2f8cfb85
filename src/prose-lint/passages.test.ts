import { expect, test } from 'vitest';
import { Markdown } from '../content-check/markdown.ts';
import { marksOf, passagesOf, type Passage } from './passages.ts';

const passages = (text: string): Passage[] => passagesOf(new Markdown('an-article.mdx', text));

function only(markdown: string): Passage {
  const [passage, ...rest] = passages(markdown);
  expect(rest).toEqual([]);
  if (passage === undefined) throw new Error('There is no passage.');
  return passage;
}

test('reads only the words of emphasis, tags and links', () => {
  const passage = only(
    'One trial saw *less* pain.[@a-1; @b-2] See [the page](/evidence/x/). <Advice />',
  );
  expect(passage.text).toBe('One trial saw less pain. See the page.');
  expect(passage.marks).toEqual([
    { at: 24, ids: ['a-1', 'b-2'] },
    { at: 38, ids: [] },
  ]);
  expect(passage.links).toEqual([{ at: 29, to: '/evidence/x/' }]);
});

test.each([
  ['Some say[@a] so.', 'Some say so.'],
  ['It eased. <Advice /> Rest.', 'It eased. Rest.'],
  ['It eased. <Advice />', 'It eased.'],
  ['It eased [@a]. Rest.', 'It eased. Rest.'],
  ['There are {props.sources} sources{/* as of today */}.', 'There are 0 sources.'],
  ['Two\nlines\\\nor three.', 'Two lines or three.'],
])('reads “%s” as “%s”', (markdown, text) => {
  expect(only(markdown).text).toBe(text);
});

test('gives the kind of each passage and the line of each word', () => {
  const found = passages(
    [
      '',
      '## A heading',
      '',
      'A paragraph',
      'of two lines.',
      '',
      '<Steps>',
      '',
      '1. A step.[@a]',
      '',
      '</Steps>',
      '',
      '<Sole zones="heel" caption="A caption" />',
      '<CareCard level="ask" title="A title">Short words.</CareCard>',
    ].join('\n'),
  );
  expect(found.map(({ kind, text, lineAt }) => [kind, text, lineAt(0)])).toEqual([
    ['heading', 'A heading', 2],
    ['paragraph', 'A paragraph of two lines.', 4],
    ['item', 'A step.', 9],
    ['caption', 'A caption', 13],
    ['caption', 'A title', 14],
    ['paragraph', 'Short words.', 14],
  ]);
  expect(found[1]?.lineAt(found[1].text.indexOf('two'))).toBe(5);
});

test('counts a citation for the sentences in front of it', () => {
  const passage = only('One. Two.[@a] Three. Four.[@b][@c] Five.');
  const cited = passage.sentences.map((sentence) =>
    marksOf(sentence, passage).flatMap(({ ids }) => ids),
  );
  expect(cited).toEqual([['a'], ['a'], ['b', 'c'], ['b', 'c'], []]);
});

test('finds no passages in MDX that cannot be read', () => {
  expect(passages('<Steps>')).toEqual([]);
});
