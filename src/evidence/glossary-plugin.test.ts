import { mdxToJs } from 'satteri';
import { describe, expect, test } from 'vitest';
import { citePlugin } from './cite-plugin.ts';
import { glossaryPlugin } from './glossary-plugin.ts';

const words = [
  { id: 'sham', term: 'sham', variants: ['shams'] },
  { id: 'trial', term: 'trial', variants: [] },
  { id: 'randomised-trial', term: 'randomised trial', variants: ['randomised controlled trial'] },
];

async function termsOf(text: string): Promise<string[]> {
  const { code } = await mdxToJs(text, {
    mdastPlugins: [citePlugin, glossaryPlugin(() => words)],
    jsx: true,
  });
  return [...code.matchAll(/Term id="([^"]+)"[^>]*>\{"([^"]*)"/g)].map(
    ([, id, word]) => `${id}: ${word}`,
  );
}

describe('a glossary word', () => {
  test.each([
    [
      'is explained at its first use only',
      'A sham. Another sham.\n\nShams again.\n',
      ['sham: sham'],
    ],
    [
      'is found in its other forms and at the start of a sentence',
      'Shams fool.\n',
      ['sham: Shams'],
    ],
    ['is not found inside another word', 'A shambles, and trial-like.\n', []],
    [
      'gives way to a longer one',
      'A randomised controlled trial.\n',
      ['randomised-trial: randomised controlled trial'],
    ],
    ['is left alone in headings, links and lists', '## A sham\n\n[a sham](/x/)\n\n- a sham\n', []],
    [
      'is found in a half, and not in what stands beside words',
      '<Half>\n\nA sham.\n\n</Half>\n\n<Steps>\n\nA trial.\n\n</Steps>\n',
      ['sham: sham'],
    ],
    ['is found beside a citation', 'A sham.[@a] A trial.\n', ['sham: sham', 'trial: trial']],
  ])('%s', async (_, text, expected) => {
    expect(await termsOf(text)).toEqual(expected);
  });

  test('takes the punctuation behind it along, so that no line begins with a comma', async () => {
    const { code } = await mdxToJs('A sham, a (trial).\n', {
      mdastPlugins: [glossaryPlugin(() => words)],
      jsx: true,
    });
    expect([...code.matchAll(/ after="([^"]*)"/g)].map(([, after]) => after)).toEqual([',', ').']);
    expect(code).not.toMatch(/\{"[,.)]/);
  });

  test('is explained anew in the next article', async () => {
    expect(await termsOf('A sham.\n')).toEqual(['sham: sham']);
    expect(await termsOf('A sham.\n')).toEqual(['sham: sham']);
  });
});
