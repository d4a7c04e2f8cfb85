import { mdxToJs } from 'satteri';
import { expect, test } from 'vitest';
import { citePlugin } from './cite-plugin.ts';

const compile = async (text: string): Promise<string> =>
  (await mdxToJs(text, { mdastPlugins: [citePlugin], jsx: true })).code;

test('marks become numbered components, inside emphasis and lists too', async () => {
  const code = await compile('One.[@a] *Two.[@b; @a]*\n\n- Three.[@c]\n');
  const numbers = [...code.matchAll(/id\W+(\w)\W+number\W+(\d)\W+occurrence\W+(\d)/g)].map(
    (match) => match.slice(1).join(' '),
  );
  expect(numbers).toEqual(['a 1 1', 'b 2 1', 'a 1 2', 'c 3 1']);
  expect(code).not.toContain('[@');
});

test('gives a claim card the numbers of its sources that have a note on the page', async () => {
  const code = await compile('One.[@a]\n\n<Claim id="x" />\n');
  expect(code).toMatch(/numbers=.*a.*1/);
});

test('a text without marks is left as it is', async () => {
  expect(await compile('Nothing here.\n')).not.toContain('Cite');
});
