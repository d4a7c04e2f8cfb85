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

test('the plugin marks the others in the order of the page', async () => {
  const { code } = await mdxToJs(source, { mdastPlugins: [advicePlugin], jsx: true });
  const marks = [...code.matchAll(/<Advice([^>]*)>/g)].map(([, props = '']) =>
    props.includes('again'),
  );
  expect(marks).toEqual([false, true, false, false, false, true]);
});

test('a mark without words never begins a line, and one with words may, each after a space', async () => {
  const { code } = await mdxToJs(source, { mdastPlugins: [advicePlugin], jsx: true });
  const spaces = [...code.matchAll(/( |\\xA0|[^ ])"\}<Advice/g)].map(([, space]) => space);
  expect(spaces).toEqual([' ', '\\xA0', ' ', ' ', ' ', '\\xA0']);
});
