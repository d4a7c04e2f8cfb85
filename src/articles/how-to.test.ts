import { describe, expect, test } from 'vitest';
import { howToOf } from './how-to.ts';
import { splitAfterKeyPoints } from './key-points.ts';

const headings = [
  { depth: 2, slug: 'what-was-tested', text: 'What was tested' },
  { depth: 3, slug: 'on-whom', text: 'On whom' },
  { depth: 2, slug: 'how-to-try-it', text: 'How to try it' },
];

describe('the part of an article that teaches by hand', () => {
  test.each([
    [
      'after the evidence',
      '## What was tested\n\n### On whom\n\n## How to try it\n\n<Steps>\n',
      { id: 'how-to-try-it', isFirst: false },
    ],
    [
      'before the evidence',
      'A lead.\n\n## What was tested\n\n<Steps>\n\n</Steps>\n\n## How to try it\n',
      { id: 'what-was-tested', isFirst: true },
    ],
    ['before any heading', '<Steps>\n\n</Steps>\n\n## What was tested\n', undefined],
    ['nowhere', '## What was tested\n', undefined],
  ])('is found %s', (_, body, expected) => {
    expect(howToOf(body, headings)).toEqual(expected);
  });
});

test.each([
  [
    '\n<section class="key-points"><ul></ul></section><p>Text</p>',
    ['\n<section class="key-points"><ul></ul></section>', '<p>Text</p>'],
  ],
  [
    '<p>Text</p><section class="claim"></section>',
    ['', '<p>Text</p><section class="claim"></section>'],
  ],
])('the contents stand after the key points of %j', (html, parts) => {
  expect(splitAfterKeyPoints(html)).toEqual(parts);
});
