import { mdxToJs } from 'satteri';
import { expect, test } from 'vitest';
import { advicePlugin, repeatedAdvice } from './advice-plugin.ts';

const source = `<KeyPoints>

- One. <Advice />
- Two. <Advice />

</KeyPoints>

Three. <Advice />

## A part

Four.<Advice />

<Steps>

1. Five. <Advice />
2. Six. <Advice />

</Steps>
`;

test('the first advice of each section, list of key points and list of steps keeps its words', () => {
  expect(repeatedAdvice(source)).toEqual([false, true, false, false, false, true]);
});

test('the plugin keeps those, each bound to the last word before it, and leaves nothing of the others', async () => {
  const { code } = await mdxToJs(source, { mdastPlugins: [advicePlugin], jsx: true });
  const marked = [...code.matchAll(/"(\w+\.)\\xA0"\}<Advice \/>/g)].map(([, sentence]) => sentence);
  expect(marked).toEqual(['One.', 'Three.', 'Four.', 'Five.']);
  expect(code.match(/<Advice/g)).toHaveLength(marked.length);
  expect(code).toContain('"Two."');
});
