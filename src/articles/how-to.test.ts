import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { describe, expect, test } from 'vitest';
import ArticleActions from './ArticleActions.astro';
import { howToOf, stepsInWords, strokesIn } from './how-to.ts';
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
      '## What was tested\n\n1. One.\n\n## How to try it\n\n<Steps>\n\n1. One.\n2. <Stroke name="hold" /> Two.\n\n</Steps>\n',
      { id: 'how-to-try-it', isFirst: false, hasPictures: true },
    ],
    [
      'before the evidence',
      'A lead.\n\n## What was tested\n\n<Steps>\n\n1. One.\n\n</Steps>\n\n## How to try it\n\n<Stroke name="hold" />\n',
      { id: 'what-was-tested', isFirst: true, hasPictures: false },
    ],
    ['before any heading', '<Steps>\n\n</Steps>\n\n## What was tested\n', undefined],
    ['nowhere', '## What was tested\n', undefined],
  ])('is found %s', (_, body, expected) => {
    expect(howToOf(body, headings)).toEqual(expected);
  });
});

test('drawn steps are read with all that their drawing says', () => {
  const body =
    '1. Look.\n2. <Stroke name="hold" from="heel" view="sole" /> Hold.\n3. <Stroke name="squeeze" from="heel" /> Squeeze.\n';
  expect(strokesIn(body)).toMatchObject([
    { stroke: 'hold', from: 'heel', view: 'sole' },
    { stroke: 'squeeze', from: 'heel' },
  ]);
  expect(() => strokesIn('1. <Stroke name="tickle" /> Tickle.')).toThrow('tickle');
});

test('steps are said in words, with whether they are drawn, and are not counted', () => {
  expect(stepsInWords({ hasPictures: true })).toBe('steps with pictures');
  expect(stepsInWords({ hasPictures: false })).toBe('step by step');
});

test.each([
  [
    '\n<section class="key-points"><ul></ul></section><p>Text</p>',
    ['\n<section class="key-points"><ul></ul></section>', '<p>Text</p>'],
  ],
  [
    '<h2>Steps</h2><section class="care-card"></section><section class="key-points"></section><p>Text</p>',
    [
      '<h2>Steps</h2><section class="care-card"></section><section class="key-points"></section>',
      '<p>Text</p>',
    ],
  ],
  [
    '<p>Text</p><section class="claim"></section>',
    ['', '<p>Text</p><section class="claim"></section>'],
  ],
])('the contents stand after the key points of %j', (html, parts) => {
  expect(splitAfterKeyPoints(html)).toEqual(parts);
});

describe('what the head of an article offers', () => {
  const labels = async (props: Record<string, unknown>): Promise<string[]> => {
    const container = await AstroContainer.create();
    const html = await container.renderToString(ArticleActions, { props });
    return [...html.matchAll(/href="([^"]+)"[^>]*>\s*([^<]+?)\s*</g)].map(
      ([, href, label]) => `${label} ${href}`,
    );
  };
  const safe = 'Is it safe for me? /safety/check/';
  const withRoutine = { routine: { id: 'own-feet' } };

  test.each([
    ['its steps', withRoutine, { id: 'how', isFirst: false }, ['See the steps #how', safe]],
    [
      'a timer and the steps where those come first, below the line of safety',
      withRoutine,
      { id: 'how', isFirst: true },
      ['Start with a timer /routines/own-feet/', 'See the steps #how'],
    ],
    [
      'safety alone where they come first without a routine',
      {},
      { id: 'how', isFirst: true },
      [safe],
    ],
    ['safety alone where there are no steps', {}, undefined, [safe]],
  ])('is %s', async (_, article, howTo, expected) => {
    expect(await labels({ article, howTo })).toEqual(expected);
  });
});
